// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/timeaxis.h"

#include <algorithm>
#include <optional>

namespace forja {

/// The time axis laid over a widget: pixels in place of fractions. A value that is made when it is needed and
/// keeps no copy of the axis.
struct ScreenAxis
{
    static constexpr double kSide = 16; ///< margin left and right

    const TimeAxis &axis;
    double widgetWidth = 0;

    double left() const { return kSide; }
    double right() const { return kSide + width(); }
    double width() const { return std::max(1.0, widgetWidth - 2 * kSide); }
    /// Pixels from the left end of the axis, not of the widget.
    double along(double update) const { return axis.toFraction(update) * width(); }
    /// x of an update in the widget.
    double xOf(qint64 update) const { return kSide + along(static_cast<double>(update)); }
    /// The snapshot nearest to an x of the widget; nullopt: there is none.
    std::optional<qint64> momentAt(double x) const
    {
        const int nearest = axis.nearestMoment((x - kSide) / width());
        return nearest < 0 ? std::nullopt : std::optional(axis.moments()[std::size_t(nearest)]);
    }
};

} // namespace forja
