// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/gallerysheets.h"
#include "ui/widgets/tilelayout.h"

namespace forja {

/// Where the blocks of the gallery lie: a row of real pictures, and a pinned snapshot beside or over the one
/// that is shown. Device-independent pixels.
class GalleryLayout
{
public:
    struct Place
    {
        GalleryBlock block = GalleryBlock::Moment;
        int position = -1; ///< -1: no tile
        bool operator==(const Place &) const = default;
    };

    /// What is visible: tiles are sized so that they fit, if that leaves them large enough to see.
    void setViewport(QSize size) { m_viewport = size; }
    QSize viewport() const { return m_viewport; }
    /// Lays out anew; nothing has a place where there is no snapshot. `pixelRatio`: device pixels for each of
    /// the widget's. False while there is no viewport: then all stays as it is.
    bool arrange(const GallerySheets &sheets, double pixelRatio);

    const TileLayout &tiles(GalleryBlock block) const { return m_parts[std::size_t(block)].tiles; }
    QRectF caption(GalleryBlock block) const { return m_parts[std::size_t(block)].caption; }
    /// All that must be there to be scrolled to.
    int height() const { return m_height; }
    Place placeAt(QPointF point) const;

private:
    struct Part
    {
        QRectF caption;
        TileLayout tiles;
    };
    /// How the blocks are arranged: beside each other or not, in so many columns, of tiles of this size.
    struct Arrangement
    {
        bool isBeside = false;
        int columns = 1;
        QSizeF tile;
    };
    Arrangement fitted(const GallerySheets &sheets, double pixelRatio, bool isBeside) const;
    void layOutBlocks(const GallerySheets &sheets, const Arrangement &arrangement);

    QSize m_viewport;
    std::array<Part, 3> m_parts;
    int m_height = 0;
};

} // namespace forja
