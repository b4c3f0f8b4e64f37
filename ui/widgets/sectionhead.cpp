// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionhead.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace forja {

SectionHead::SectionHead(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setFont(strongFont());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SectionHead::setAccent(const QColor &colour)
{
    m_accent = colour;
    update();
}

void SectionHead::setAside(const QString &text)
{
    m_aside = text;
    update();
}

void SectionHead::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    update();
}

QSize SectionHead::sizeHint() const
{
    return {120, 30};
}

void SectionHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(QPalette::WindowText);
    painter.fillRect(QRect(0, 5, 3, height() - 8), m_accent.isValid() ? m_accent : ink);

    const QPointF middle(kMargin + 3.5, height() / 2.0 + 1);
    QPolygonF triangle{{-3.5, -2}, {3.5, -2}, {0, 2.5}};
    if (!m_isOpen)
        triangle = QPolygonF{{-2, -3.5}, {-2, 3.5}, {2.5, 0}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasFocus() ? palette().color(QPalette::Link) : ink);
    painter.drawPolygon(triangle.translated(middle));

    const QRect room = rect().adjusted(kMargin + 12, 2, -kMargin, 0);
    painter.setFont(font());
    painter.setPen(ink);
    // The title gives way, as what stands aside is a number.
    const int asideWidth = m_aside.isEmpty() ? 0 : QFontMetrics(textFont()).horizontalAdvance(m_aside) + kGap;
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width() - asideWidth));
    painter.setFont(textFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, m_aside);
}

} // namespace forja
