// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/livelabel.h"

#include <QPainter>

namespace forja {

LiveLabel::LiveLabel(const QString &text, bool isLive, QWidget *parent)
    : QLabel(text, parent), m_isLive(isLive)
{
}

void LiveLabel::setMarked(bool isMarked)
{
    if (isMarked == m_isMarked)
        return;
    m_isMarked = isMarked;
    setAccessibleDescription(isMarked ? tr("changed") : QString());
    update();
}

void LiveLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int room = width() - (m_isLive || m_isMarked ? 12 : 2);
    // Cut before the sign, not under it: whether a field is live must always be seen.
    const QString shownText = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    painter.setPen(palette().color(m_isMarked ? QPalette::WindowText : QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shownText);
    if (!m_isLive && !m_isMarked)
        return;
    const QColor colour = palette().color(QPalette::Active, QPalette::BrightText);
    const QPointF spot(fontMetrics().horizontalAdvance(shownText) + 7.5, height() / 2.0 + 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (!m_isMarked) {
        painter.drawEllipse(spot, 2.5, 2.5);
        return;
    }
    painter.drawPolygon(QPolygonF{spot + QPointF(-2, -5.5), spot + QPointF(4.5, -2.5),
                                  spot + QPointF(-2, 0.5)});
    painter.setPen(QPen(colour, 1.2));
    painter.drawLine(spot + QPointF(-2, -5.5), spot + QPointF(-2, 5));
}

} // namespace forja
