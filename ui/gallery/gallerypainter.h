// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/gallerylayout.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QPixmap>

#include <optional>

class QPainter;

namespace forja {

/// The tiles of the gallery that are marked.
struct GalleryMarks
{
    std::optional<int> latent; ///< the picked one, ringed in every snapshot
    std::optional<qint64> update; ///< whose tile of it is picked: a whole ring there, a dashed one elsewhere
    GalleryLayout::Place hovered;
};

/// Paints the gallery: what stands in the sheets, where the layout has put it.
class GalleryPainter
{
    Q_DECLARE_TR_FUNCTIONS(forja::GalleryPainter)

public:
    GalleryPainter();

    void setTheme(const Theme &theme) { m_theme = theme; }
    /// All of it into `area`, tiles as far as `dirty` needs them.
    void paint(QPainter &painter, const QRect &area, const QRect &dirty, const GallerySheets &sheets,
               const GalleryLayout &layout, const GalleryMarks &marks);

private:
    /// All tiles of a sheet at the size shown; made when first painted.
    struct Enlarged
    {
        qint64 source = 0; ///< the sheet's picture, as QImage::cacheKey()
        QSize tile; ///< device pixels
        QPixmap all;
    };

    void paintBlock(QPainter &painter, GalleryBlock block, const QRectF &dirty, const GallerySheets &sheets,
                    const TileLayout &tiles, const GalleryMarks &marks);
    void paintCaption(QPainter &painter, GalleryBlock block, const GallerySheets &sheets, const QRectF &area);
    void paintColumnNames(QPainter &painter, const QStringList &names, const TileLayout &tiles);
    void paintTile(QPainter &painter, const SheetRecord &sheet, Enlarged &enlarged, int tile,
                   const QRectF &rect);
    /// Around the picked tile, and dashed around the same latent at another snapshot.
    void paintRing(QPainter &painter, const QRectF &tile, bool isPicked);
    void paintEmpty(QPainter &painter, const QRect &area);

    Theme m_theme = Theme::dark();
    QFont m_textFont, m_strongFont, m_smallFont;
    std::array<Enlarged, 3> m_enlarged;
};

} // namespace forja
