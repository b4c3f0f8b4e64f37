// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pixels.h"

#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

QImage enlarged(const QImage &picture, QSize size)
{
    // Pixels that become smaller than those of the screen can only be averaged.
    if (size.width() < picture.width())
        return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    // Whole squares first, then down by the little that is too much: that way pixels keep their edges.
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

QString percentileText(float percentile)
{
    // From 9.95 it would read 10.0; below 0.05 it is nothing, as most pictures of an early G are.
    const bool hasDecimal = percentile >= 0.05F && percentile < 9.95F;
    return hasDecimal ? QLocale().toString(percentile, 'f', 1) : QString::number(std::lround(percentile));
}

void paintPercentile(QPainter &painter, const QRectF &tile, float percentile, const QFont &font,
                     const Theme &theme)
{
    // What D has not judged has no badge.
    if (std::isnan(percentile))
        return;
    const QString text = percentileText(percentile);
    const double width = std::max(18.0, QFontMetricsF(font).horizontalAdvance(text) + 8);
    const QRectF badge(tile.right() - width - 3, tile.bottom() - 14 - 3, width, 14);
    QColor fill = theme.isDark ? theme.text : theme.text.lighter(120);
    fill.setAlphaF(0.78F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(badge, 7, 7);
    painter.setFont(font);
    painter.setPen(theme.isDark ? theme.background : theme.panel);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace forja
