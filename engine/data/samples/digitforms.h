// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace forja {

/// A point that a stroke passes through, in the digit's own box (0 … 1, y down); a corner breaks the curve.
struct Knot
{
    double x;
    double y;
    bool isCorner = false;
};
using Stroke = std::vector<Knot>;
/// One way of writing a digit.
using DigitForm = std::vector<Stroke>;

/// The ways of writing `digit`, 0 … 9.
const std::vector<DigitForm> &formsOf(int digit);

} // namespace forja
