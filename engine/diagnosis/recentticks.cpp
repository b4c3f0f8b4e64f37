// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/recentticks.h"

#include "engine/runs/statnames.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

namespace {

/// In the order of RecentTicks::Signal.
constexpr QLatin1StringView kReported[] = {
    stat::kAccuracyOfD,     stat::kGradientOfD,      stat::kGradientOfG,    stat::kLossOfD,
    stat::kLossOfG,         stat::kDiversityOfBatch, stat::kScoresOfReal,   stat::kScoresOfFake,
    stat::kScoresOfHeldOut, stat::kScoresOfTraining, stat::kSignsOfTraining};

} // namespace

bool RecentTicks::add(const TickRecord &tick, qint64 before)
{
    // The first tick of a branch stands for no more updates than it counted.
    const qint64 updates = m_points.empty()
        ? std::min(tick.at.update, tick.stats.value(stat::kLossOfG, tick.stats.value(stat::kLossOfD)).num)
        : tick.at.update - before;
    if (updates <= 0)
        return false; // D alone, or steps by hand
    Point point{.update = tick.at.update, .updates = updates, .values = {}};
    point.values.fill(std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < std::size(kReported); ++i) {
        const auto found = tick.stats.constFind(kReported[i]);
        if (found != tick.stats.cend() && found->num > 0)
            point.values[i] = found->mean;
    }
    point.values[SpreadReal] = tick.stats.value(stat::kScoresOfReal).std;
    point.values[SpreadFake] = tick.stats.value(stat::kScoresOfFake).std;
    m_points.push_back(point);
    // Old points go, but a run with long ticks must keep enough of them to be judged.
    while (m_points.size() > kFewest && m_points.front().update <= tick.at.update - kWindow)
        m_points.pop_front();
    return true;
}

std::optional<double> RecentTicks::Part::mean(Signal signal) const
{
    double sum = 0;
    double updates = 0;
    for (std::size_t i = m_first; i < m_end; ++i) {
        const Point &point = m_ticks.m_points[i];
        if (std::isnan(point.values[signal]))
            continue;
        // Weighted by updates, because points that end by the clock do not all hold the same number.
        sum += point.values[signal] * static_cast<double>(point.updates);
        updates += static_cast<double>(point.updates);
    }
    return updates > 0 ? std::optional(sum / updates) : std::nullopt;
}

std::optional<double> RecentTicks::Part::distance(Signal a, Signal b) const
{
    const auto from = mean(a);
    const auto to = mean(b);
    return from && to ? std::optional(*from - *to) : std::nullopt;
}

std::optional<double> RecentTicks::Part::growth(Signal signal) const
{
    const auto half = [&](std::size_t from, std::size_t to) {
        double sum = 0;
        double count = 0;
        for (std::size_t i = from; i < to; ++i) {
            const double value = m_ticks.m_points[i].values[signal];
            sum += std::isnan(value) ? 0 : value;
            count += std::isnan(value) ? 0 : 1;
        }
        return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
    };
    // A single point cannot show growth; the other signs decide then.
    if (m_end - m_first < 2)
        return 0;
    const std::size_t middle = m_first + (m_end - m_first) / 2;
    return half(middle, m_end) - half(m_first, middle);
}

} // namespace forja
