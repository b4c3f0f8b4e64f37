// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/picturegrid.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace forja {

PictureGrid::PictureGrid(const QList<QImage> &pictures, QWidget *parent)
    : QWidget(parent), m_pictures(pictures)
{
    setMinimumSize(160, 160);
    setAccessibleName(tr("Pictures as training sees them"));
}

void PictureGrid::paintEvent(QPaintEvent *)
{
    if (m_pictures.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // As square as it goes; the last row may be short.
    const int across = int(std::ceil(std::sqrt(double(m_pictures.size()))));
    const int down = int(std::ceil(double(m_pictures.size()) / across));
    const QSizeF picture = m_pictures.constFirst().size();
    const double scale = std::min((width() - (across - 1.0) * kGap) / (across * picture.width()),
                                  (height() - (down - 1.0) * kGap) / (down * picture.height()));
    // Small pictures are enlarged by whole pixels: nothing is smoothed that G does not see smooth.
    const double zoom = scale > 1 ? std::floor(scale) : scale;
    const QSizeF tile = picture * zoom;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom < 1);
    for (int i = 0; i < m_pictures.size(); ++i) {
        const QRectF place(QPointF(i % across * (tile.width() + kGap), i / across * (tile.height() + kGap)),
                           tile);
        QPainterPath shape;
        shape.addRoundedRect(place, kRadius, kRadius);
        painter.setClipPath(shape);
        painter.drawImage(place, m_pictures[i]);
    }
}

} // namespace forja
