// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <array>
#include <deque>

namespace forja {

/// The numbers of a run's last ticks that a judgement needs, some 200 updates of them, and their means over
/// all that is kept or a part of it.
class RecentTicks
{
public:
    enum Signal {
        Accuracy,
        GradientD,
        GradientG,
        LossD,
        LossG,
        Diversity,
        Real,
        Fake,
        HeldOut,
        Training,
        SignsTraining,
        SpreadReal,
        SpreadFake,
        kSignals
    };
    /// Updates that a mean is taken over, and ticks at least.
    static constexpr qint64 kWindow = 200;
    static constexpr std::size_t kFewest = 2;

    /// Some of the ticks that are kept.
    class Part
    {
    public:
        Part(const RecentTicks &ticks, std::size_t first, std::size_t end)
            : m_ticks(ticks), m_first(first), m_end(end)
        {
        }
        /// Over its updates; nothing: not reported.
        std::optional<double> mean(Signal signal) const;
        std::optional<double> distance(Signal a, Signal b) const;
        /// What its newer half has more than its older half; 0 where there is but one tick.
        std::optional<double> growth(Signal signal) const;

    private:
        const RecentTicks &m_ticks;
        std::size_t m_first;
        std::size_t m_end;
    };

    /// Keeps a tick that came after `before`, an update. False: it stands for no update that could be judged.
    bool add(const TickRecord &tick, qint64 before);
    void clear() { m_points.clear(); }
    std::size_t size() const { return m_points.size(); }
    /// The update after which a tick's own updates began.
    qint64 beginOf(std::size_t tick) const { return m_points[tick].update - m_points[tick].updates; }
    Part all() const { return {*this, 0, m_points.size()}; }
    Part only(std::size_t tick) const { return {*this, tick, tick + 1}; }

private:
    struct Point
    {
        qint64 update = 0;
        qint64 updates = 0; ///< that it stands for
        std::array<double, kSignals> values; ///< NaN: not reported
    };
    std::deque<Point> m_points;
};

} // namespace forja
