// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/unitedit.h"

#include <QKeyEvent>
#include <QPainter>

namespace forja {

namespace {

constexpr int kCorner = 20; ///< width of the button at the end

} // namespace

UnitEdit::UnitEdit(const QString &unit, QWidget *parent) : QLineEdit(parent), m_unit(unit)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void UnitEdit::setAccepted(const QString &text)
{
    m_accepted = text;
    setText(text);
    // The first digits are what counts; left at the end, a long number would hide them.
    setCursorPosition(0);
}

void UnitEdit::setCorner(QWidget *corner)
{
    m_corner = corner;
    m_corner->setParent(this);
    m_corner->setCursor(Qt::ArrowCursor);
    setTextMargins(0, 0, kCorner, 0);
}

void UnitEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    if (m_corner)
        m_corner->setGeometry(width() - kCorner - 2, 2, kCorner, height() - 4);
}

void UnitEdit::paintEvent(QPaintEvent *event)
{
    const int corner = m_corner ? kCorner : 0;
    QLineEdit::paintEvent(event);
    // A long value matters more than its unit.
    if (m_unit.isEmpty()
        || fontMetrics().horizontalAdvance(text()) + fontMetrics().horizontalAdvance(m_unit) + 24 + corner
            > width())
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -9 - corner, 0), Qt::AlignRight | Qt::AlignVCenter, m_unit);
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
    // What was typed is taken back first; only the next Esc means what is around this field.
    if (event->key() == Qt::Key_Escape && text() != m_accepted) {
        setText(m_accepted);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace forja
