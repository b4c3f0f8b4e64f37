// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/livelabel.h"

#include <QPainter>

namespace forja {

LiveLabel::LiveLabel(const QString &text, bool isLive, QWidget *parent) : QLabel(text, parent), m_isLive(isLive)
{
}

void LiveLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int room = width() - (m_isLive ? 12 : 2);
    const QString shownText = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shownText);
    if (!m_isLive)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Active, QPalette::BrightText));
    painter.drawEllipse(QPointF(fontMetrics().horizontalAdvance(shownText) + 7.5, height() / 2.0 + 0.5), 2.5, 2.5);
}

} // namespace forja
