// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/centreslider.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace forja {

CentreSlider::CentreSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent) { }

void CentreSlider::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void CentreSlider::paintEvent(QPaintEvent *)
{
    // The handle is where the style would draw it, so that the pointer finds it there.
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRectF handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const double y = height() / 2.0, middle = width() / 2.0, x = handle.center().x();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(QRectF(2, y - 1.5, width() - 4, 3), 1.5, 1.5);
    // A mark at rest: to find the way back without a number.
    painter.drawRect(QRectF(middle - 0.5, y - 5, 1, 10));
    if (value() != 0) {
        painter.setBrush(m_theme.g);
        painter.drawRoundedRect(QRectF(std::min(middle, x), y - 1.5, std::abs(x - middle), 3), 1.5, 1.5);
    }
    // The style draws nothing here, so the focus must be shown by hand.
    painter.setPen(hasFocus() ? QPen(m_theme.d, 1.5) : QPen(m_theme.dim, 1));
    painter.setBrush(value() != 0 ? m_theme.g : m_theme.field);
    painter.drawEllipse(QPointF(x, y), 5.5, 5.5);
}

void CentreSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    // Back to rest, which a hand could hardly hit.
    if (event->button() == Qt::LeftButton)
        setValue(0);
    else
        QSlider::mouseDoubleClickEvent(event);
}

} // namespace forja
