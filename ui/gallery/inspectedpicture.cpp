// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/inspectedpicture.h"

#include "ui/widgets/pixels.h"

#include <QPainter>

#include <algorithm>

namespace forja {

InspectedPicture::InspectedPicture(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void InspectedPicture::setPicture(const QImage &picture, const QColor &empty)
{
    m_picture = picture;
    m_empty = empty;
    updateGeometry();
    update();
}

void InspectedPicture::setOverlay(const QImage &overlay)
{
    m_overlay = overlay;
    update();
}

int InspectedPicture::heightForWidth(int width) const
{
    return m_picture.isNull() ? width : std::min(width * m_picture.height() / m_picture.width(), 2 * width);
}

void InspectedPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_overlay.isNull() || m_picture.isNull()) {
        paintPicture(painter, m_picture, rect(), kRadius, m_empty);
        return;
    }
    // Before it is enlarged, so that each value covers exactly the pixel that it is about.
    QImage both = m_picture.convertToFormat(QImage::Format_RGB32);
    QPainter(&both).drawImage(both.rect(), m_overlay);
    paintPicture(painter, both, rect(), kRadius, m_empty);
}

} // namespace forja
