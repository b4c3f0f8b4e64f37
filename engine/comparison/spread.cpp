// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/comparison/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Without its gaps.
Line finite(const Line &line)
{
    Line out;
    for (std::size_t i = 0; i < std::min(line.xs.size(), line.ys.size()); ++i) {
        if (!std::isfinite(line.ys[i]) || !std::isfinite(line.xs[i]))
            continue;
        out.xs.push_back(line.xs[i]);
        out.ys.push_back(line.ys[i]);
    }
    return out;
}

/// Walks along a line: asked for x in ascending order. Requires: x is between the line's first and last.
class Walker
{
public:
    explicit Walker(const Line &line) : m_line(line) { }

    double at(double x)
    {
        // The line ascends, so the walk never goes back: all points together take one pass.
        while (m_at + 1 < m_line.xs.size() && m_line.xs[m_at] < x)
            ++m_at;
        if (m_at == 0 || m_line.xs[m_at] <= x)
            return m_line.ys[m_at];
        const double share = (x - m_line.xs[m_at - 1]) / (m_line.xs[m_at] - m_line.xs[m_at - 1]);
        return m_line.ys[m_at - 1] + share * (m_line.ys[m_at] - m_line.ys[m_at - 1]);
    }

private:
    const Line &m_line;
    std::size_t m_at = 0;
};

} // namespace

Spread spreadOf(const std::vector<double> &numbers)
{
    Spread spread{.count = 0, .mean = kNaN, .deviation = kNaN, .least = kNaN, .greatest = kNaN};
    double sum = 0;
    for (const double number : numbers) {
        if (!std::isfinite(number))
            continue;
        spread.least = spread.count ? std::min(spread.least, number) : number;
        spread.greatest = spread.count ? std::max(spread.greatest, number) : number;
        sum += number;
        ++spread.count;
    }
    if (spread.count == 0)
        return spread;
    spread.mean = sum / spread.count;
    // In a second pass, after the mean: a sum of squares would lose the digits in which runs differ.
    double squares = 0;
    for (const double number : numbers)
        squares += std::isfinite(number) ? (number - spread.mean) * (number - spread.mean) : 0;
    if (spread.count > 1)
        spread.deviation = std::sqrt(squares / (spread.count - 1));
    return spread;
}

SpreadLine spreadOf(std::vector<Line> lines)
{
    for (Line &line : lines)
        line = finite(line);
    if (lines.empty()
        || std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.xs.empty(); }))
        return {};
    // Only where every line has values: a mean of fewer lines towards the end would jump.
    double from = -std::numeric_limits<double>::infinity(), to = -from;
    for (const Line &line : lines) {
        from = std::max(from, line.xs.front());
        to = std::min(to, line.xs.back());
    }
    // At the points of the coarsest line, so that no values are made up between two of its own.
    const Line &coarsest = *std::min_element(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.xs.size() < b.xs.size();
    });
    SpreadLine out;
    std::vector<Walker> walkers(lines.begin(), lines.end());
    std::vector<double> values(lines.size());
    for (const double x : coarsest.xs) {
        if (x < from || x > to)
            continue;
        std::transform(walkers.begin(), walkers.end(), values.begin(),
                       [x](Walker &walker) { return walker.at(x); });
        out.xs.push_back(x);
        out.spreads.push_back(spreadOf(values));
    }
    return out;
}

} // namespace forja
