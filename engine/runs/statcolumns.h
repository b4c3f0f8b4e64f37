// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <map>

namespace forja {

/// What runs to the right in a chart: updates, thousands of real pictures shown to D, or seconds of training
/// (pauses not counted).
enum class XAxis { Updates, Kimg, Time };

/// The ticks of a run as one array for each number: 8 bytes a value instead of a map for each tick. In order
/// of happening, each moment once.
struct StatColumns
{
    std::vector<Moment> at; ///< the ends of the ticks
    std::vector<double> kimg;
    std::vector<double> seconds;
    std::map<QString, std::vector<double>> means; ///< as long as `at`; NaN where a tick lacks the statistic

    std::size_t size() const { return at.size(); }
    /// Empty if the statistic was never reported.
    const std::vector<double> &column(const QString &name) const;
    /// x of every tick, ascending.
    std::vector<double> xs(XAxis axis) const;
    /// x of an update, between the ticks by a straight line; past the last tick that one's.
    double xOf(XAxis axis, double update) const;
};

} // namespace forja
