// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/unitedit.h"

#include <QKeyEvent>
#include <QPainter>

namespace forja {

UnitEdit::UnitEdit(const QString &unit, QWidget *parent) : QLineEdit(parent), m_unit(unit)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void UnitEdit::setAccepted(const QString &text)
{
    m_accepted = text;
    setText(text);
    setCursorPosition(0);
}

void UnitEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    // A long value matters more than its unit.
    if (m_unit.isEmpty()
        || fontMetrics().horizontalAdvance(text()) + fontMetrics().horizontalAdvance(m_unit) + 24 > width())
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, m_unit);
}

bool UnitEdit::event(QEvent *event)
{
    // Before a page takes Escape as the way back.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && text() != m_accepted)
        event->accept();
    return QLineEdit::event(event);
}

void UnitEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && text() != m_accepted) {
        setText(m_accepted);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace forja
