// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/ranks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

namespace {

std::vector<float> sortedScores(std::vector<float> scores)
{
    for (float &score : scores) {
        if (std::isnan(score))
            score = -std::numeric_limits<float>::infinity();
    }
    std::sort(scores.begin(), scores.end());
    return scores;
}

} // namespace

double areaUnderCurve(const std::vector<float> &positives, const std::vector<float> &negatives)
{
    if (positives.empty() || negatives.empty())
        return 0.5;
    const std::vector<float> below = sortedScores(negatives);
    double pairs = 0;
    // By searching in the sorted negatives: comparing all pairs would take the product of both numbers.
    for (const float score : sortedScores(positives)) {
        const auto [low, high] = std::equal_range(below.begin(), below.end(), score);
        pairs += static_cast<double>(low - below.begin()) + 0.5 * static_cast<double>(high - low);
    }
    return pairs / (static_cast<double>(positives.size()) * static_cast<double>(negatives.size()));
}

MeanAndDeviation meanAndDeviation(const std::vector<double> &values)
{
    const double n = static_cast<double>(values.size());
    MeanAndDeviation out;
    for (const double value : values)
        out.mean += value / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - out.mean) * (value - out.mean);
    out.deviation = values.size() > 1 ? std::sqrt(squares / (n - 1)) : 0;
    return out;
}

} // namespace forja
