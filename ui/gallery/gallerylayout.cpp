// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerylayout.h"

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr double kSide = 14; ///< margin left and right
constexpr double kCaption = 28;
constexpr double kClassNames = 17; ///< a line over the columns
constexpr double kBottom = 10;
constexpr double kBlockGap = 20; ///< between two snapshots side by side
constexpr double kUnderReals = 4;
constexpr double kLeastTile = 44;
constexpr double kLeastComparedTile = 28; ///< two snapshots are to be seen at once, without scrolling
constexpr double kRingRoom = 4; ///< the ring of the lowest row stays visible

} // namespace

bool GalleryLayout::arrange(const GallerySheets &sheets, double pixelRatio)
{
    // The window is not laid out yet; its next resize leads here again.
    if (m_viewport.isEmpty())
        return false;
    if (!sheets.has(GalleryBlock::Moment)) {
        for (Part &part : m_parts)
            // The tiles of a run that was closed would still be found under the pointer.
            part.tiles = {};
        m_height = 0;
        return true;
    }
    Arrangement arrangement = fitted(sheets, pixelRatio, false);
    // Two snapshots stand over or beside each other, whichever leaves their tiles larger.
    if (sheets.has(GalleryBlock::Pinned)) {
        const Arrangement beside = fitted(sheets, pixelRatio, true);
        if (beside.tile.width() >= arrangement.tile.width())
            arrangement = beside;
    }
    layOutBlocks(sheets, arrangement);
    return true;
}

GalleryLayout::Arrangement GalleryLayout::fitted(const GallerySheets &sheets, double pixelRatio,
                                                 bool isBeside) const
{
    const SheetRecord &sheet = sheets.sheet(GalleryBlock::Moment);
    const bool isCompared = sheets.has(GalleryBlock::Pinned);
    const double all = m_viewport.width() - 2 * kSide;
    const double width = isBeside ? (all - kBlockGap) / 2 : all;
    const int blocks = isCompared && !isBeside ? 2 : 1;
    const int realRows = sheets.has(GalleryBlock::Real) ? 1 : 0;
    const double names = sheets.hasClassColumns() ? kClassNames : 0;
    const double height = m_viewport.height() - blocks * (kCaption + names) - kBottom
        - realRows * kUnderReals;
    // Columns of a class each stay so: there may be more or fewer of them, but all classes in every row.
    const int group = sheet.classes > 1 && sheet.columns % sheet.classes == 0 ? sheet.classes : 1;
    const double least = isCompared ? kLeastComparedTile : kLeastTile;
    const int columns = bestColumns(sheet.tile, sheet.count, sheet.columns, group, {width, height}, realRows,
                                    blocks, least);
    const int rows = (sheet.count + columns - 1) / columns;
    return {isBeside, columns,
            tileSize(sheet.tile, columns, width, rows * blocks + realRows, height, least, pixelRatio)};
}

void GalleryLayout::layOutBlocks(const GallerySheets &sheets, const Arrangement &arrangement)
{
    const double width = m_viewport.width() - 2 * kSide;
    const auto &[isBeside, columns, tile] = arrangement;
    const double names = sheets.hasClassColumns() ? kClassNames : 0;
    double y = 0;
    TileLayout &real = m_parts[std::size_t(GalleryBlock::Real)].tiles;
    real = {};
    if (sheets.has(GalleryBlock::Real)) {
        // One row over the whole width; in the columns of the snapshot where there is one snapshot.
        const int across = isBeside ? 2 * columns : columns;
        real = layOut({kSide, y}, width, tile, across,
                      std::min(sheets.sheet(GalleryBlock::Real).count, across));
        y = real.area.bottom() + kUnderReals;
    }
    // The lowest end of both blocks, which is not that of the last one where they stand side by side.
    double bottom = y;
    double x = kSide;
    // A pin that was taken off leaves no place behind.
    m_parts[std::size_t(GalleryBlock::Pinned)].tiles = {};
    for (const GalleryBlock block : {GalleryBlock::Pinned, GalleryBlock::Moment}) {
        if (!sheets.has(block))
            continue;
        Part &part = m_parts[std::size_t(block)];
        const double own = isBeside ? (width - kBlockGap) / 2 : width;
        part.caption = {x, y, own, kCaption};
        part.tiles = layOut({x, y + kCaption + names}, own, tile, columns, sheets.sheet(block).count);
        bottom = std::max(bottom, part.tiles.area.bottom());
        // The next block begins beside this one or under it.
        if (isBeside)
            x += own + kBlockGap;
        else
            y = bottom;
    }
    m_height = static_cast<int>(std::ceil(bottom + kRingRoom));
}

GalleryLayout::Place GalleryLayout::placeAt(QPointF point) const
{
    for (const GalleryBlock block : {GalleryBlock::Real, GalleryBlock::Pinned, GalleryBlock::Moment}) {
        const int position = tiles(block).at(point);
        if (position >= 0)
            return {block, position};
    }
    return {};
}

} // namespace forja
