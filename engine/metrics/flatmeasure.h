// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace forja {

struct FlatShape;

/// Counts of points on a grid of kFlatCells x kFlatCells cells over [-1.2, 1.2]², rows from the lowest y up,
/// and one more cell for all outside of it.
struct FlatHistogram
{
    std::vector<double> counts;
    double total = 0;
};

inline constexpr int kFlatCells = 24;

/// Points x, y, x, y, …; what is not a number lies outside.
FlatHistogram flatHistogram(std::span<const float> points);

/// Jensen-Shannon divergence of the two shares of points, 0…1 bits (logarithms to base 2; Lin 1991). Nothing
/// is smoothed: it is finite as it is.
double flatJs(const FlatHistogram &a, const FlatHistogram &b);
/// Kullback-Leibler divergence KL(real || generated) in bits. Half a point is added to each cell of both, so
/// that a cell that G never reaches costs much and not infinitely much.
double flatKl(const FlatHistogram &real, const FlatHistogram &generated);
/// What flatJs() says of as many real points, drawn again with replacement, as are generated: nobody can be
/// expected to come below. The mean over 16 draws that are functions of their number alone.
double flatFloor(std::span<const float> real, const FlatHistogram &histogram, int drawn);

/// How generated points stand towards a shape.
struct FlatQuality
{
    double good = 0; ///< share within kGoodDeviations of the shape, 0…1
    int found = 0; ///< modes that hold at least a tenth of the good points that an even share of all would be
    int modes = 0;
};
FlatQuality flatQuality(const FlatShape &shape, std::span<const float> points);

/// The protocol's name; changes whenever the numbers would.
QString flatProtocol(); // "flat-js-24x24"

} // namespace forja
