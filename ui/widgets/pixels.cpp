// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pixels.h"

#include <QPainter>

#include <cmath>

namespace forja {

QImage enlarged(const QImage &picture, QSize size)
{
    if (size.width() < picture.width())
        return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const int zoom = (size.width() + picture.width() - 1) / picture.width();
    const QImage whole = zoom == 1
        ? picture
        : picture.scaled(picture.size() * zoom, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    return whole.size() == size ? whole : whole.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void paintPicture(QPainter &painter, const QImage &picture, const QRectF &area, double radius,
                  const QColor &empty)
{
    painter.setPen(Qt::NoPen);
    if (picture.isNull()) {
        painter.setBrush(empty);
        painter.drawRoundedRect(area, radius, radius);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize device = picture.size().scaled((area.size() * ratio).toSize(), Qt::KeepAspectRatio);
    const QPointF origin(std::round(area.left() * ratio) / ratio, std::round(area.top() * ratio) / ratio);
    // A brush instead of a clip: rounded corners without a seam.
    QBrush brush(enlarged(picture.convertToFormat(QImage::Format_RGB32), device));
    brush.setTransform(QTransform::fromTranslate(origin.x(), origin.y()).scale(1 / ratio, 1 / ratio));
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(origin, QSizeF(device) / ratio), radius, radius);
}

} // namespace forja
