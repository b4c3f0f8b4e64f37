// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <span>

namespace forja {

/// The plane is shown from -kFlatEdge to kFlatEdge, so that what lies a little outside [-1, 1]² is still
/// seen.
inline constexpr double kFlatEdge = 1.2;

/// Points (x, y, x, y, …) as dots on dark: real ones green, generated ones purple above them; y points up.
/// RGB888, side x side.
QImage scatterPicture(std::span<const float> real, std::span<const float> generated, int side);

} // namespace forja
