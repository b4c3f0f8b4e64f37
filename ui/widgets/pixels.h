// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QPainter;
class QColor;
class QRectF;
class QFont;

namespace forja {

struct Theme;

/// One picture at `size` device pixels: each of its pixels stays a square; where the zoom is not whole only
/// their edges are blended.
QImage enlarged(const QImage &picture, QSize size);
/// A picture with rounded corners, as large as fits into `area` at its own shape, from the area's top left. A
/// null picture paints a field of `empty`.
void paintPicture(QPainter &painter, const QImage &picture, const QRectF &area, double radius,
                  const QColor &empty);

/// The badge in the lower right corner of a tile: the percentile of D's output among held-out real pictures.
/// Below 10 with a decimal, which still tells one picture from another there; not a number paints nothing.
void paintPercentile(QPainter &painter, const QRectF &tile, float percentile, const QFont &font,
                     const Theme &theme);
QString percentileText(float percentile);

} // namespace forja
