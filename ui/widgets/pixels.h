// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QPainter;
class QColor;
class QRectF;

namespace forja {

/// One picture at `size` device pixels: each of its pixels stays a square; where the zoom is not whole only
/// their edges are blended.
QImage enlarged(const QImage &picture, QSize size);
/// A picture with rounded corners, as large as fits into `area` at its own shape, from the area's top left. A
/// null picture paints a field of `empty`.
void paintPicture(QPainter &painter, const QImage &picture, const QRectF &area, double radius,
                  const QColor &empty);

} // namespace forja
