// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tilelayout.h"

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr double kTileGap = 8;
/// Tiles further apart than this share of their width would look lost.
constexpr double kMostApart = 0.5;
/// The usual columns stay unless others make the tiles larger by this.
constexpr double kWorthAnother = 1.15;
/// A whole zoom is taken when it keeps at least this share of the size that would fit.
constexpr double kWholeZoomShare = 0.86;

} // namespace

QRectF TileLayout::rect(int position) const
{
    const int row = position / columns;
    const int column = position % columns;
    return {{area.left() + column * pitch.width(), area.top() + row * pitch.height()}, tile};
}

int TileLayout::at(QPointF point) const
{
    if (!area.contains(point))
        return -1;
    const int column = static_cast<int>((point.x() - area.left()) / pitch.width());
    const int row = static_cast<int>((point.y() - area.top()) / pitch.height());
    const int position = row * columns + column;
    // In the gap between two tiles there is none.
    return column < columns && position < count && rect(position).contains(point) ? position : -1;
}

QSizeF tileSize(QSize picture, int columns, double width, int rows, double height, double least,
                double pixelRatio)
{
    const double aspect = double(picture.width()) / std::max(1, picture.height());
    const double byWidth = (width + kTileGap) / columns - kTileGap;
    const double byHeight = ((height + kTileGap) / std::max(1, rows) - kTileGap) * aspect;
    const double fitting = std::max(8.0, std::min(byWidth, std::max(byHeight, least)));
    const double zoom = fitting * pixelRatio / std::max(1, picture.width());
    // Whole device pixels where that costs little: then all squares are of one size.
    if (zoom >= 1 && std::floor(zoom) >= kWholeZoomShare * zoom)
        return QSizeF(picture) * (std::floor(zoom) / pixelRatio);
    const double deviceWidth = std::floor(fitting * pixelRatio);
    return QSizeF(deviceWidth, std::max(1.0, std::floor(deviceWidth / aspect))) / pixelRatio;
}

int bestColumns(QSize picture, int count, int usual, int group, QSizeF area, int around, int blocks,
                double least)
{
    const double aspect = double(picture.width()) / std::max(1, picture.height());
    const auto widthOf = [&](int columns) {
        const int rows = (count + columns - 1) / columns * blocks + around;
        const double byWidth = (area.width() + kTileGap) / columns - kTileGap;
        return std::min(byWidth, ((area.height() + kTileGap) / rows - kTileGap) * aspect);
    };
    // Whole groups only, so that each class stays in a column of its own.
    const int step = std::max(1, group);
    int best = std::max(1, usual);
    // The usual number of columns is left only for tiles that are clearly larger: pictures should stand where
    // they stood.
    double bestWidth = std::max(1.0, widthOf(best)) * kWorthAnother;
    for (int columns = step; columns <= std::max(step, count); columns += step) {
        if (widthOf(columns) > bestWidth) {
            best = columns;
            bestWidth = widthOf(columns);
        }
    }
    // Where nothing fits the page scrolls, and then the usual columns are as good as any.
    return widthOf(best) >= least ? best : std::max(1, usual);
}

TileLayout layOut(QPointF topLeft, double width, QSizeF tile, int columns, int count)
{
    TileLayout layout;
    layout.tile = tile;
    layout.columns = std::max(1, columns);
    layout.count = count;
    // Spread over the width, but only so far: a row of a few tiles would fall apart.
    const double most = std::max(tile.width() + kTileGap, tile.width() * (1 + kMostApart));
    const double across = layout.columns > 1 ? std::min(most, (width - tile.width()) / (layout.columns - 1))
                                             : tile.width() + kTileGap;
    layout.pitch = {across, tile.height() + kTileGap};
    const double used = (layout.columns - 1) * across + tile.width();
    layout.area = {topLeft, QSizeF(used, layout.rows() * layout.pitch.height() - (count ? kTileGap : 0))};
    return layout;
}

} // namespace forja
