// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace forja {

/// How far numbers of repeated runs lie apart.
struct Spread
{
    int count = 0; ///< numbers that are numbers
    double mean = 0; ///< NaN without any
    double deviation = 0; ///< of a sample (n - 1); NaN with fewer than two
    double least = 0;
    double greatest = 0;
};
Spread spreadOf(const std::vector<double> &numbers);

/// A line of a chart: x ascending; a y that is NaN is a gap.
struct Line
{
    std::vector<double> xs;
    std::vector<double> ys;
};

/// Several lines as one with its spread, at the points of the line that has the fewest, as far as all of them
/// go. Between points a line is straight.
struct SpreadLine
{
    std::vector<double> xs;
    std::vector<Spread> spreads;
};
SpreadLine spreadOf(std::vector<Line> lines);

} // namespace forja
