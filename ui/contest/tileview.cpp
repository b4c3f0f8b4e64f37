// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contest/tileview.h"

#include <QScrollBar>

namespace forja {

namespace {

constexpr int kWantedTile = 72;

} // namespace

TileView::TileView(TileModel *model, TileDelegate *delegate, QWidget *parent) : QListView(parent), m_model(model), m_delegate(delegate)
{
    setModel(model);
    setItemDelegate(delegate);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSpacing(0);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the tiles change size when it comes
    setMinimumHeight(90);
}

void TileView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    setStyleSheet(QStringLiteral("QListView { background: %1; border: none; } QListView::item { padding: 0; }").arg(theme.background.name()));
    viewport()->update();
}

void TileView::resizeEvent(QResizeEvent *event)
{
    const int width = viewport()->width() - 1;
    const int columns = std::max(2, (width + kWantedTile / 2) / kWantedTile);
    const int cell = std::max(24, width / columns);
    setIconSize({cell, cell});
    setGridSize({cell, cell});
    verticalScrollBar()->setSingleStep(cell / 2);
    QListView::resizeEvent(event);
}

} // namespace forja
