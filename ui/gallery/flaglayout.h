// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace forja {

/// A flag on the time axis, or several that stand too close to be told apart.
struct FlagSign
{
    double x = 0; ///< of its pole
    std::size_t first = 0; ///< the first of its flags, in the order of `xs`
    std::size_t count = 1;
    double labelLeft = 0;
    double labelWidth = 0; ///< 0: there is no room for a label

    bool isLabelled() const { return labelWidth > 0; }
};

/// Signs for flags at `xs` (ascending) whose labels are `widths` wide, between `left` and `right`: no label
/// reaches another's pole or label, and flags closer than a few pixels are one sign. A label with less room
/// than it wants is to be elided.
std::vector<FlagSign> layOutFlags(const std::vector<double> &xs, const std::vector<double> &widths,
                                  double left, double right);

} // namespace forja
