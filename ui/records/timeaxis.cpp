// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr double kLogBend = 64;

} // namespace

void TimeAxis::setMoments(std::vector<qint64> moments)
{
    m_moments = std::move(moments);
    setEnd(m_end);
}

void TimeAxis::setEnd(qint64 end)
{
    m_end = m_moments.empty() ? end : std::max(end, m_moments.back());
    m_knots = knots();
}

std::vector<double> TimeAxis::knots() const
{
    std::vector<double> knots(m_moments.begin(), m_moments.end());
    // The axis begins at 0 and ends where the run stands, whether snapshots lie there or not.
    if (knots.empty() || knots.front() > 0)
        knots.insert(knots.begin(), 0);
    if (static_cast<double>(m_end) > knots.back())
        knots.push_back(static_cast<double>(m_end));
    // Two at least, as places are counted between them.
    if (knots.size() < 2)
        knots.push_back(knots.back() + 1);
    return knots;
}

double TimeAxis::toFraction(double update) const
{
    const double end = std::max(1.0, static_cast<double>(m_end));
    const double x = std::clamp(update, 0.0, end);
    if (m_mode == Mode::Linear)
        return x / end;
    if (m_mode == Mode::Log)
        return std::log1p(x * kLogBend / end) / std::log1p(kLogBend);
    // By snapshot: each has the same room, and between two of them it is even.
    const auto after = std::upper_bound(m_knots.begin(), m_knots.end(), x);
    if (after == m_knots.end())
        return 1;
    const auto i = static_cast<double>(after - m_knots.begin()) - 1;
    return (i + (x - *(after - 1)) / (*after - *(after - 1))) / static_cast<double>(m_knots.size() - 1);
}

double TimeAxis::toUpdate(double fraction) const
{
    const double end = std::max(1.0, static_cast<double>(m_end));
    const double f = std::clamp(fraction, 0.0, 1.0);
    if (m_mode == Mode::Linear)
        return f * end;
    if (m_mode == Mode::Log)
        return std::expm1(f * std::log1p(kLogBend)) * end / kLogBend;
    const double place = f * static_cast<double>(m_knots.size() - 1);
    const auto i = std::min(static_cast<std::size_t>(place), m_knots.size() - 2);
    return m_knots[i] + (place - static_cast<double>(i)) * (m_knots[i + 1] - m_knots[i]);
}

int TimeAxis::nearestMoment(double fraction) const
{
    int best = -1;
    double least = 2;
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        // As far as the eye sees it, not in updates.
        const double distance = std::abs(toFraction(static_cast<double>(m_moments[i])) - fraction);
        if (distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

QList<qint64> TimeAxis::labels(int atMost) const
{
    // Both ends always carry a label.
    QList<qint64> labels{0};
    const int wanted = std::max(2, atMost);
    if (m_mode == Mode::Linear) {
        // The next step of 1, 2, 5 or 10 times a power of ten: never more labels than there is room for.
        const double raw = static_cast<double>(m_end) / wanted;
        const double decade = std::pow(10.0, std::floor(std::log10(std::max(1.0, raw))));
        const double step = decade * (raw <= decade ? 1 : raw <= 2 * decade ? 2 : raw <= 5 * decade ? 5 : 10);
        for (double x = step; x < static_cast<double>(m_end); x += step)
            labels.append(static_cast<qint64>(x));
    } else {
        // Equal distances on the axis, each rounded to a number that is easy to read.
        for (int i = 1; i < wanted; ++i) {
            const double x = toUpdate(static_cast<double>(i) / wanted);
            const double decade = std::pow(10.0, std::floor(std::log10(std::max(1.0, x))));
            const auto round = static_cast<qint64>(std::round(x / decade) * decade);
            // Rounded, two places may be the same number.
            if (round > labels.last() && round < m_end)
                labels.append(round);
        }
    }
    if (m_end > labels.last())
        labels.append(m_end);
    return labels;
}

} // namespace forja
