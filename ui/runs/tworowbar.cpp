// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/tworowbar.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace forja {

namespace {

constexpr int kBetween = 4;

} // namespace

TwoRowBar::TwoRowBar(QWidget *parent) : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 10, 6);
    rows->setSpacing(2);
    for (QHBoxLayout **row : {&m_first, &m_second}) {
        *row = new QHBoxLayout;
        (*row)->setSpacing(kBetween);
        rows->addLayout(*row);
    }
    m_first->addStretch(1);
    m_second->addStretch(1);
}

void TwoRowBar::add(QWidget *widget, int stretch)
{
    m_first->insertWidget(m_place++, widget, stretch);
    m_all.append(widget);
}

void TwoRowBar::addMovable(QWidget *widget)
{
    m_first->insertWidget(m_place + int(m_movable.size()), widget);
    m_all.append(widget);
    m_movable.append(widget);
}

void TwoRowBar::addAtEdge(QWidget *widget)
{
    m_first->addWidget(widget);
    m_all.append(widget);
}

bool TwoRowBar::event(QEvent *event)
{
    // Afterwards, as by then the layout knows what its widgets want.
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

/// Pixels for all in one row; a widget that can do with less has set its least width.
int TwoRowBar::wanted() const
{
    const QMargins around = layout()->contentsMargins();
    int width = around.left() + around.right();
    for (const QWidget *widget : m_all) {
        if (!widget->isHidden())
            width += (widget->minimumWidth() > 0 ? widget->minimumWidth() : widget->sizeHint().width())
                + kBetween;
    }
    return width;
}

void TwoRowBar::fit()
{
    const bool hasTwoRows = wanted() > width();
    if (hasTwoRows == m_hasTwoRows)
        return;
    m_hasTwoRows = hasTwoRows;
    for (int i = 0; i < m_movable.size(); ++i)
        hasTwoRows ? m_second->insertWidget(i, m_movable.at(i))
                   : m_first->insertWidget(m_place + i, m_movable.at(i));
}

} // namespace forja
