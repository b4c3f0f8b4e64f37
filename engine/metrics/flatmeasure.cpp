// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/flatmeasure.h"

#include "engine/base/philox.h"
#include "engine/data/samples/flatshapes.h"
#include "engine/data/scatter.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kInside = std::size_t{kFlatCells} * kFlatCells;

std::size_t cellOf(double x, double y)
{
    constexpr double kScale = kFlatCells / (2 * kFlatEdge);
    const double column = std::floor((x + kFlatEdge) * kScale), row = std::floor((y + kFlatEdge) * kScale);
    const bool isInside = column >= 0 && column < kFlatCells && row >= 0
        && row < kFlatCells; // false where one is not a number
    return isInside ? static_cast<std::size_t>(row) * kFlatCells + static_cast<std::size_t>(column) : kInside;
}

/// One term of a divergence in bits; 0 log 0 is 0.
double term(double p, double q)
{
    return p > 0 ? p * std::log2(p / q) : 0;
}

} // namespace

FlatHistogram flatHistogram(std::span<const float> points)
{
    FlatHistogram out{std::vector<double>(kInside + 1), 0};
    for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
        ++out.counts[cellOf(points[i], points[i + 1])];
        ++out.total;
    }
    return out;
}

double flatJs(const FlatHistogram &a, const FlatHistogram &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.counts.size(); ++i) {
        const double p = a.counts[i] / a.total, q = b.counts[i] / b.total;
        // Where p or q is above 0 the middle is too, so nothing is divided by 0.
        const double middle = (p + q) / 2;
        sum += (term(p, middle) + term(q, middle)) / 2;
    }
    return sum;
}

double flatKl(const FlatHistogram &real, const FlatHistogram &generated)
{
    constexpr double kAdded = 0.5;
    const double cells = static_cast<double>(real.counts.size());
    double sum = 0;
    for (std::size_t i = 0; i < real.counts.size(); ++i)
        sum += term((real.counts[i] + kAdded) / (real.total + kAdded * cells),
                    (generated.counts[i] + kAdded) / (generated.total + kAdded * cells));
    return sum;
}

double flatFloor(std::span<const float> real, const FlatHistogram &histogram, int drawn)
{
    constexpr int kDraws = 16;
    const auto count = static_cast<std::uint32_t>(real.size() / 2);
    double sum = 0;
    std::vector<float> points(2 * static_cast<std::size_t>(drawn));
    for (int draw = 0; draw < kDraws; ++draw) {
        // With a seed of 0 and not the run's: the floor belongs to the data and is the same for all runs on
        // it.
        const Draws draws(0, Purpose::Shuffle, static_cast<std::uint64_t>(draw));
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(drawn); ++i)
            std::copy_n(real.begin() + 2 * draws.below(count, i), 2, points.begin() + 2 * i);
        sum += flatJs(histogram, flatHistogram(points));
    }
    return sum / kDraws;
}

FlatQuality flatQuality(const FlatShape &shape, std::span<const float> points)
{
    std::vector<int> held(static_cast<std::size_t>(shape.modes));
    int good = 0;
    for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
        const FlatPlacement placement = shape.place({points[i], points[i + 1]});
        // Written so that what is not a number is not good.
        if (!(placement.deviations <= kGoodDeviations))
            continue;
        ++good;
        ++held[static_cast<std::size_t>(placement.mode)];
    }
    const double count = static_cast<double>(points.size() / 2);
    const double enough = std::max(1.0, count / shape.modes / 10);
    FlatQuality out{count > 0 ? good / count : 0, 0, shape.modes};
    out.found = static_cast<int>(std::count_if(held.begin(), held.end(),
                                               [enough](int in) { return in >= enough; }));
    return out;
}

QString flatProtocol()
{
    return u"flat-js-%1x%1"_s.arg(kFlatCells);
}

} // namespace forja
