// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartgrid.h"

#include "ui/charts/chartcard.h"

#include <QGridLayout>

#include <algorithm>

namespace forja {

namespace {

constexpr int kColumnWidth = 390; ///< a chart narrower than this is hard to read
constexpr int kMostColumns = 3;
constexpr int kCardHeight = 200;
constexpr int kHighestCard = 330;

} // namespace

ChartGrid::ChartGrid(QWidget *parent)
    : QScrollArea(parent), m_sheet(new QWidget), m_grid(new QGridLayout(m_sheet))
{
    m_grid->setContentsMargins(6, 4, 6, 12);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(10);
    setWidget(m_sheet);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ChartGrid::setTheme(const Theme &theme)
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    m_sheet->setPalette(palette);
}

void ChartGrid::arrange(const QList<ChartCard *> &shown)
{
    const int columns = std::clamp(width() / kColumnWidth, 1, kMostColumns);
    const auto rows = std::max(1, static_cast<int>((shown.size() + columns - 1) / columns));
    // All cards stay in view at once, until they would become too flat to read.
    const int room = (height() - m_grid->contentsMargins().top() - m_grid->contentsMargins().bottom()) / rows
        - m_grid->verticalSpacing();
    for (ChartCard *card : shown)
        card->setFixedHeight(std::clamp(room, kCardHeight, kHighestCard));
    // A resize mostly changes heights alone. To take the cards out and in again would lay out and paint all
    // of them anew.
    if (shown == m_arranged && columns == m_columns)
        return;
    for (ChartCard *card : std::as_const(m_arranged)) {
        m_grid->removeWidget(card);
        card->setVisible(shown.contains(card));
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        m_grid->addWidget(shown.at(i), int(i) / columns, int(i) % columns);
        shown.at(i)->show();
    }
    // A column that is no longer used would otherwise keep its share of the width as an empty strip.
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    // An empty last row takes what is left over, so that the cards stay at the top.
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_arranged = shown;
    m_columns = columns;
}

void ChartGrid::resizeEvent(QResizeEvent *event)
{
    arrange(QList<ChartCard *>(m_arranged));
    QScrollArea::resizeEvent(event);
}

} // namespace forja
