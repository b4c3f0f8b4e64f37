// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSize>

namespace forja {

/// Where the tiles of one block are: columns at equal distances, over the whole width unless that would pull
/// them apart.
struct TileLayout
{
    QRectF area; ///< of the whole block, tiles only
    QSizeF tile; ///< device-independent pixels
    QSizeF pitch; ///< from one tile to the next
    int columns = 1;
    int count = 0;

    int rows() const { return (count + columns - 1) / columns; }
    QRectF rect(int position) const;
    /// Position of the tile under the point, or -1.
    int at(QPointF point) const;
};

/// The tile's size for `columns` over `width`: what the height of `rows` rows allows, but never under `least`
/// (then the page scrolls), and a whole number of device pixels for each of the picture's where that gives
/// away little.
QSizeF tileSize(QSize picture, int columns, double width, int rows, double height, double least,
                double pixelRatio);
/// Into how many columns `count` tiles go so that they come out largest in `area`, where `around` rows of
/// them stand besides and the block takes `blocks` times its rows. A multiple of `group` (so that a column is
/// a class); `usual` where that is as good, or where all of them do not fit at `least` pixels of width.
int bestColumns(QSize picture, int count, int usual, int group, QSizeF area, int around, int blocks,
                double least);
/// Lays `count` tiles from `topLeft`.
TileLayout layOut(QPointF topLeft, double width, QSizeF tile, int columns, int count);

} // namespace forja
