// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace forja {

/// Area under the ROC curve: how likely a score of `positives` is above one of `negatives`, ties counted half
/// (Mann and Whitney 1947). 0…1; .5 where it cannot be told, and where one side is empty. A score that is not
/// a number is below all others.
double areaUnderCurve(const std::vector<float> &positives, const std::vector<float> &negatives);

/// Mean and standard deviation (divided by n - 1; 0 for one value). Requires: not empty.
struct MeanAndDeviation
{
    double mean = 0;
    double deviation = 0;
};
MeanAndDeviation meanAndDeviation(const std::vector<double> &values);

} // namespace forja
