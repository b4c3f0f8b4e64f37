// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/tickclock.h"

#include "engine/experiment/keys.h"
#include "engine/runs/statnames.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// 1, 2, 5, 10, 20, 50, …
bool isRound(qint64 number)
{
    while (number % 10 == 0)
        number /= 10;
    return number == 1 || number == 2 || number == 5;
}

} // namespace

TickClock::TickClock(const Experiment &experiment) : m_length(experiment.integer(key::runTick)) { }

void TickClock::spend(double seconds)
{
    m_seconds += seconds;
    m_tickSeconds += seconds;
}

bool TickClock::isOver()
{
    if (m_length == 0) {
        // Chosen at the first round count that lasted long enough, so that a replay with the same number ends
        // its ticks at the same updates.
        const double enough = m_advances < 10 ? 4.0 : 1.0;
        if (m_tickSeconds < enough || !isRound(m_advances))
            return false;
        m_length = m_advances;
    }
    return m_advances % m_length == 0;
}

TickRecord TickClock::end(const Moment &at, double kimg)
{
    m_collector.add(stat::kSecondsOfTick, m_tickSeconds);
    m_collector.add(stat::kImagesPerSecond, static_cast<double>(m_pictures) / std::max(1e-9, m_tickSeconds));
    m_tickSeconds = 0;
    m_pictures = 0;
    return {.at = at, .kimg = kimg, .seconds = m_seconds, .stats = m_collector.take()};
}

void TickClock::store(QJsonObject &state) const
{
    state.insert(u"boundaries"_s, m_advances);
    state.insert(u"seconds"_s, m_seconds);
    state.insert(u"tick_seconds"_s, m_tickSeconds);
    state.insert(u"tick_pictures"_s, m_pictures);
    state.insert(u"tick"_s, m_collector.toJson());
}

void TickClock::restore(const QJsonObject &state)
{
    m_advances = state.value(u"boundaries"_s).toInteger();
    m_seconds = state.value(u"seconds"_s).toDouble();
    m_tickSeconds = state.value(u"tick_seconds"_s).toDouble();
    m_pictures = state.value(u"tick_pictures"_s).toInteger();
    // A checkpoint may lie within a tick: its sums go on, so that the tick's record is what it would have
    // been.
    m_collector.restore(state.value(u"tick"_s).toObject());
}

} // namespace forja
