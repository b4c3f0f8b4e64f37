// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/picturestrip.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace forja {

PictureStrip::PictureStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PictureStrip::setPictures(const QList<QImage> &pictures)
{
    m_pictures = pictures;
    setAccessibleName(tr("Some of the pictures"));
    update();
}

void PictureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = height();
    const int step = side + kGap;
    // Whole pictures only: half of one at the edge would look like a fault.
    const int fitting = qMin(int(m_pictures.size()), qMax(1, (width() + kGap) / step));
    int x = 0;
    for (int i = 0; i < fitting; ++i) {
        const QImage &picture = m_pictures[i];
        const QSize size = picture.size().scaled(side, side, Qt::KeepAspectRatio);
        const QRect tile(QPoint(x + (side - size.width()) / 2, (side - size.height()) / 2), size);
        QPainterPath shape;
        shape.addRoundedRect(tile, kRadius, kRadius);
        painter.setClipPath(shape);
        // Smooth only where it gets smaller: the pixels of small pictures stay squares.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, picture.width() > side);
        painter.drawImage(tile, picture);
        x += step;
    }
}

} // namespace forja
