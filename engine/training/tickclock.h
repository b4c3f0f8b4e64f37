// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/ticks.h"

#include <functional>

namespace forja {

/// When a tick is over, and what training has cost: ticks are counted in automatic advances, so that a replay
/// ends them at the same updates; the clock only chooses how long they are where the experiment leaves it
/// open.
class TickClock
{
public:
    explicit TickClock(const Experiment &experiment);

    /// What is gathered for the tick under way.
    TickCollector &collector() { return m_collector; }
    double seconds() const { return m_seconds; }
    void spend(double seconds);
    void countPictures(qint64 pictures) { m_pictures += pictures; }
    void countAdvance() { ++m_advances; }
    /// Whether the advance just counted ends a tick. Where it is still to be chosen, their length is chosen
    /// once the speed is what it will be: a round number of updates, of a second or more and so many that
    /// judging is a small share of them. `secondsOfJudging` is asked at that moment alone.
    bool isOver(bool isSpeedSettled, const std::function<double()> &secondsOfJudging);
    /// Advances a tick; 0: not chosen yet.
    qint64 length() const { return m_length; }
    /// The tick's record; the next one begins.
    TickRecord end(const Moment &at, double kimg);

    /// Its state in a checkpoint, beside that of others.
    void store(QJsonObject &state) const;
    void restore(const QJsonObject &state);

private:
    qint64 chosenLength(double seconds) const;

    qint64 m_advances = 0; ///< automatic ones so far
    qint64 m_length = 0;
    double m_seconds = 0; ///< of the run
    double m_tickSeconds = 0;
    qint64 m_pictures = 0; ///< real ones shown to D in this tick
    TickCollector m_collector;
};

} // namespace forja
