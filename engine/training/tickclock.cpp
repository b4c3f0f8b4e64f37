// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/tickclock.h"

#include "engine/experiment/keys.h"
#include "engine/runs/statnames.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What the judging at a tick's end may take of it.
constexpr double kShareOfJudging = 0.03;
constexpr double kLongest = 20; // seconds of a tick whose length is chosen

/// The first of 1, 2, 5, 10, 20, 50, … that is not below `number`.
qint64 roundFrom(qint64 number)
{
    qint64 power = 1;
    while (10 * power < number)
        power *= 10;
    for (const qint64 some : {power, 2 * power, 5 * power}) {
        if (some >= number)
            return some;
    }
    return 10 * power;
}

} // namespace

TickClock::TickClock(const Experiment &experiment) : m_length(experiment.integer(key::runTick)) { }

void TickClock::spend(double seconds)
{
    m_seconds += seconds;
    m_tickSeconds += seconds;
}

bool TickClock::isOver(bool isSpeedSettled, const std::function<double()> &secondsOfJudging)
{
    if (m_length == 0) {
        const double enough = m_advances < 10 ? 4.0 : 1.0;
        if (m_tickSeconds < enough || (!isSpeedSettled && m_tickSeconds < kLongest))
            return false;
        m_length = chosenLength(std::max(enough, secondsOfJudging() / kShareOfJudging));
    }
    return m_advances % m_length == 0;
}

qint64 TickClock::chosenLength(double seconds) const
{
    const double secondsOfUpdate = m_tickSeconds / static_cast<double>(m_advances);
    qint64 length = roundFrom(m_advances);
    while (static_cast<double>(length) * secondsOfUpdate < seconds) {
        const qint64 next = roundFrom(length + 1);
        // A person wants to see the curves move.
        if (static_cast<double>(next) * secondsOfUpdate > kLongest)
            break;
        length = next;
    }
    return length;
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
