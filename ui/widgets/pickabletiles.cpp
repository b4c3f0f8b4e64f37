// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pickabletiles.h"

#include "ui/theme/plaintext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace forja {

PickableTiles::PickableTiles(bool isPickable, QWidget *parent) : QWidget(parent), m_isPickable(isPickable)
{
    if (isPickable)
        setFocusPolicy(Qt::StrongFocus);
}

void PickableTiles::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

int PickableTiles::at(QPointF point) const
{
    for (int i = 0; i < tileCount(); ++i) {
        if (areaOf(i).contains(point))
            return i;
    }
    return -1;
}

void PickableTiles::paintFocus(QPainter &painter, int index) const
{
    if (!m_showsFocus || index != m_focused)
        return;
    painter.setPen(QPen(m_theme.d, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(areaOf(index).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

bool PickableTiles::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = at(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : plainTip(tipOf(index)), this);
        return true;
    }
    return QWidget::event(event);
}

void PickableTiles::mousePressEvent(QMouseEvent *event)
{
    const int index = at(event->position());
    if (!m_isPickable || index < 0)
        return;
    m_focused = index;
    update();
    Q_EMIT picked(index);
}

bool PickableTiles::moveFocus(int key)
{
    const auto go = [this](int by) {
        m_focused = std::clamp(m_focused + by, 0, tileCount() - 1);
        // Taken even where it stops at an end: otherwise the arrow would go on to scroll the page.
        return by != 0;
    };
    switch (key) {
    case Qt::Key_Left:
        return go(-1);
    case Qt::Key_Right:
        return go(1);
    case Qt::Key_Up:
        return go(-rowLength());
    case Qt::Key_Down:
        return go(rowLength());
    default:
        return false;
    }
}

bool PickableTiles::actOn(int)
{
    return false;
}

void PickableTiles::keyPressEvent(QKeyEvent *event)
{
    if (!m_isPickable || tileCount() == 0)
        return QWidget::keyPressEvent(event);
    // From now on keys are used, so it shows where they are.
    m_showsFocus = true;
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        Q_EMIT picked(m_focused);
    else if (!moveFocus(key) && !actOn(key))
        QWidget::keyPressEvent(event);
    update();
}

void PickableTiles::focusInEvent(QFocusEvent *event)
{
    // A window that opens gives focus to something; only a person with the keyboard has to see where it is.
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void PickableTiles::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    update();
    QWidget::focusOutEvent(event);
}

} // namespace forja
