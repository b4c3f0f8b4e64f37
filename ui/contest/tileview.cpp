// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/tileview.h"

#include <QScrollBar>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastCell = 70, kMostCell = 148;

} // namespace

TileView::TileView(TileModel *model, TileDelegate *delegate, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(delegate)
{
    setModel(model);
    setItemDelegate(delegate);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    // Otherwise the view would measure each of thousands of tiles.
    setUniformItemSizes(true);
    setSpacing(0);
    // The corner that crosses a picture out appears under the pointer, with no button held.
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the tiles change size when it comes
    setMinimumHeight(90);
    connect(model, &QAbstractItemModel::modelReset, this, &TileView::fit);
}

void TileView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    setStyleSheet(u"QListView { background: %1; border: none; } QListView::item { padding: 0; }"_s.arg(
        theme.background.name()));
    viewport()->update();
}

void TileView::fit()
{
    const int width = std::max(2, viewport()->width() - 1);
    const int count = std::max(1, m_model->rowCount());
    int columns = std::max(2, width / kMostCell);
    const auto isTooHigh = [&] {
        return (count + columns - 1) / columns * (width / columns) > viewport()->height();
    };
    // As large as lets all of them be seen at once, but no smaller than an eye can judge.
    while (isTooHigh() && width / (columns + 1) >= kLeastCell)
        ++columns;
    const int cell = std::min(width / columns, kMostCell);
    // A resize that leaves the tiles as they are need not lay all of them out anew.
    if (gridSize().width() == cell)
        return;
    setIconSize({cell, cell});
    setGridSize({cell, cell});
    verticalScrollBar()->setSingleStep(cell / 2);
}

void TileView::resizeEvent(QResizeEvent *event)
{
    fit();
    QListView::resizeEvent(event);
}

} // namespace forja
