// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <vector>

namespace forja {

/// Where the plane lies in a picture: pixel = origin + (x, -y) * scale.
struct FlatPlacing
{
    double originX = 0, originY = 0, scale = 1;
};

/// Thousands of soft dots (x, y, …) onto a premultiplied picture, much faster than a painter draws ellipses.
/// `radius` in pixels.
void splatDots(QImage &picture, const std::vector<float> &points, const FlatPlacing &placing, double radius,
               const QColor &ink);

/// D's grid as a picture of one pixel a cell, y up: toward `real` where it says real, toward `fake` where
/// not, the more the surer. `scale` is the raw output at which it is quite sure.
QImage judgementPicture(const std::vector<float> &outputs, int side, double threshold, double scale,
                        const QColor &ground, const QColor &real, const QColor &fake);

/// The line along which D's output is `threshold`, as pieces from point to point in cells (0…side - 1, y up).
std::vector<std::pair<QPointF, QPointF>> borderPieces(const std::vector<float> &outputs, int side,
                                                      double threshold);

} // namespace forja
