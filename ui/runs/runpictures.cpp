// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runpictures.h"

#include "ui/theme/theme.h"
#include "ui/widgets/pixels.h"

#include <QPainter>

namespace forja {

namespace {

constexpr int kTilesAcross = 6, kTileRows = 2, kBetweenTiles = 4;

/// Of a tile, where all of them are this wide together.
int tileSide(int width)
{
    return (width + kBetweenTiles) / kTilesAcross - kBetweenTiles;
}

} // namespace

RunPictures::RunPictures(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Pictures of its newest snapshot"));
}

void RunPictures::setTiles(const QList<QImage> &tiles, const QColor &empty)
{
    m_tiles = tiles;
    m_empty = empty;
    update();
}

// Said by hand: a scroll area does not ask a layout for its height at a width.
void RunPictures::resizeEvent(QResizeEvent *)
{
    setFixedHeight(kTileRows * (tileSide(width()) + kBetweenTiles) - kBetweenTiles);
}

void RunPictures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = tileSide(width()), step = side + kBetweenTiles;
    for (int i = 0; i < kTileRows * kTilesAcross; ++i) {
        const QRectF at(i % kTilesAcross * step, i / kTilesAcross * step, side, side);
        paintPicture(painter, i < m_tiles.size() ? m_tiles[i] : QImage(), at, kRadius, m_empty);
    }
}

} // namespace forja
