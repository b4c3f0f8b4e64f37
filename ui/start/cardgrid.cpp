// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/cardgrid.h"

#include "ui/start/startcard.h"

#include <QGridLayout>

namespace forja {

namespace {

constexpr int kCardGap = 14;
constexpr int kFourCards = 820; ///< of the room for them, in pixels

} // namespace

CardGrid::CardGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kCardGap);
}

void CardGrid::add(StartCard *card)
{
    m_cards.append(card);
    place(m_columns);
}

void CardGrid::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    for (StartCard *card : std::as_const(m_cards))
        card->setCompact(isCompact);
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(width() < kFourCards ? 2 : 4);
}

void CardGrid::place(int columns)
{
    if (columns == m_columns && m_grid->count() == m_cards.size())
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

} // namespace forja
