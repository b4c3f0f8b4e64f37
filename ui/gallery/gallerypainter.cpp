// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerypainter.h"

#include "ui/widgets/pixels.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr double kLeastForBadge = 46; ///< on a smaller tile the badge would hide the picture

/// All tiles of a sheet at the size shown, in the sheet's own columns.
QPixmap enlargedSheet(const SheetRecord &sheet, QSize tile)
{
    const int columns = std::max(1, sheet.columns);
    const int rows = (sheet.count + columns - 1) / columns;
    QImage all(tile.width() * columns, tile.height() * rows, QImage::Format_RGB32);
    all.fill(Qt::black);
    QPainter painter(&all);
    // Tile by tile: smoothed as one picture, neighbours would run into each other at their edges.
    for (int i = 0; i < sheet.count; ++i) {
        const QPoint from((i % columns) * sheet.tile.width(), (i / columns) * sheet.tile.height());
        const QImage picture
            = sheet.image.copy(QRect(from, sheet.tile)).convertToFormat(QImage::Format_RGB32);
        painter.drawImage((i % columns) * tile.width(), (i / columns) * tile.height(),
                          enlarged(picture, tile));
    }
    painter.end();
    return QPixmap::fromImage(all);
}

} // namespace

GalleryPainter::GalleryPainter()
    : m_textFont(textFont()), m_strongFont(strongFont()), m_smallFont(tabular(smallFont()))
{
    m_smallFont.setPointSizeF(m_smallFont.pointSizeF() * 0.88);
}

void GalleryPainter::paint(QPainter &painter, const QRect &area, const QRect &dirty,
                           const GallerySheets &sheets, const GalleryLayout &layout,
                           const GalleryMarks &marks)
{
    painter.fillRect(dirty, m_theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layout.tiles(GalleryBlock::Moment).count == 0) {
        m_enlarged = {}; // of a run that was closed
        paintEmpty(painter, area);
        return;
    }
    for (const GalleryBlock block : {GalleryBlock::Real, GalleryBlock::Pinned, GalleryBlock::Moment}) {
        const TileLayout &tiles = layout.tiles(block);
        if (!tiles.count)
            continue;
        // Real pictures are named in the page's heading, and their columns have no classes.
        if (block != GalleryBlock::Real) {
            paintCaption(painter, block, sheets, layout.caption(block));
            paintColumnNames(painter, sheets.columnNames(layout.tiles(GalleryBlock::Moment).columns), tiles);
        }
        paintBlock(painter, block, dirty, sheets, tiles, marks);
    }
}

void GalleryPainter::paintEmpty(QPainter &painter, const QRect &area)
{
    painter.setFont(m_textFont);
    painter.setPen(m_theme.dim);
    painter.drawText(area.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("The first pictures appear here a few seconds after Start."));
}

void GalleryPainter::paintBlock(QPainter &painter, GalleryBlock block, const QRectF &dirty,
                                const GallerySheets &sheets, const TileLayout &tiles,
                                const GalleryMarks &marks)
{
    const SheetRecord &sheet = sheets.sheet(block);
    for (int position = 0; position < tiles.count; ++position) {
        const QRectF rect = tiles.rect(position);
        // Rings reach a few pixels beyond their tile.
        if (!rect.adjusted(-5, -5, 5, 5).intersects(dirty))
            continue;
        // Sorted, a position holds another tile; for real ones it is the position itself.
        const int tile = sheets.tileAt(block, position, tiles.count);
        paintTile(painter, sheet, m_enlarged[std::size_t(block)], tile, rect);
        if (block == GalleryBlock::Real)
            continue;
        if (std::size_t(tile) < sheet.percentiles.size() && rect.width() >= kLeastForBadge)
            paintPercentile(painter, rect, sheet.percentiles[std::size_t(tile)], m_smallFont, m_theme);
        // The same latent at another snapshot is marked as well, dashed.
        if (tile == marks.latent)
            paintRing(painter, rect, sheet.update == marks.update);
        else if (marks.hovered == GalleryLayout::Place{block, position}) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.dim, 1.5));
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), kRadius + 1, kRadius + 1);
        }
    }
}

void GalleryPainter::paintCaption(QPainter &painter, GalleryBlock block, const GallerySheets &sheets,
                                  const QRectF &area)
{
    const QString &name = sheets.name(block);
    const QString &note = sheets.note(block);
    painter.setFont(m_strongFont);
    painter.setPen(m_theme.g);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
    const double nameWidth = QFontMetricsF(m_strongFont).horizontalAdvance(name) + 8;
    const QFontMetricsF metrics(m_textFont);
    painter.setFont(m_textFont);
    painter.setPen(m_theme.dim);
    painter.drawText(area.adjusted(nameWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(note, Qt::ElideRight, area.width() - nameWidth));
    // What the badges say is told once, and only where it is whole.
    const bool hasBadges = !sheets.sheet(block).percentiles.empty();
    const QString badge = tr("badge: percentile among held-out real pictures, by D");
    const double left = nameWidth + metrics.horizontalAdvance(note) + 24;
    if (hasBadges && block == GalleryBlock::Moment && left + metrics.horizontalAdvance(badge) <= area.width())
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, badge);
}

void GalleryPainter::paintColumnNames(QPainter &painter, const QStringList &names, const TileLayout &tiles)
{
    const QFontMetricsF metrics(m_smallFont);
    painter.setFont(m_smallFont);
    painter.setPen(m_theme.dim);
    for (int column = 0; column < std::min(tiles.columns, int(names.size())); ++column) {
        // In the middle over its tiles, as wide as to the next column.
        const QRectF tile = tiles.rect(column);
        const double room = tiles.pitch.width() - 4;
        const QRectF place(tile.center().x() - room / 2, tile.top() - metrics.height() - 3, room,
                           metrics.height());
        painter.drawText(place, Qt::AlignCenter, metrics.elidedText(names.at(column), Qt::ElideRight, room));
    }
}

void GalleryPainter::paintTile(QPainter &painter, const SheetRecord &sheet, Enlarged &enlarged, int tile,
                               const QRectF &rect)
{
    painter.setPen(Qt::NoPen);
    // Known by the index, not yet read.
    if (sheet.image.isNull()) {
        painter.setBrush(m_theme.field);
        painter.drawRoundedRect(rect, kRadius, kRadius);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize device = (rect.size() * ratio).toSize();
    // Scaled once for a sheet and a size, not for each painting: the pointer alone repaints tiles all the
    // time.
    if (enlarged.source != sheet.image.cacheKey() || enlarged.tile != device)
        enlarged = {sheet.image.cacheKey(), device, enlargedSheet(sheet, device)};
    const int columns = std::max(1, sheet.columns);
    const QPointF source((tile % columns) * device.width(), (tile / columns) * device.height());
    // A brush instead of a clip: rounded corners without a seam. Its origin lies on a whole device pixel, so
    // that nothing blurs.
    const QPointF origin(std::round(rect.left() * ratio) / ratio, std::round(rect.top() * ratio) / ratio);
    QBrush brush(enlarged.all);
    brush.setTransform(QTransform::fromTranslate(origin.x() - source.x() / ratio,
                                                 origin.y() - source.y() / ratio)
                           .scale(1 / ratio, 1 / ratio));
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(origin, QSizeF(device) / ratio), kRadius - 1, kRadius - 1);
}

void GalleryPainter::paintRing(QPainter &painter, const QRectF &tile, bool isPicked)
{
    painter.setBrush(Qt::NoBrush);
    // A rim of background first, so that the ring is seen on any picture.
    painter.setPen(QPen(m_theme.background, 2));
    painter.drawRoundedRect(tile.adjusted(-1, -1, 1, 1), kRadius, kRadius);
    painter.setPen(isPicked ? QPen(m_theme.text, 2) : QPen(m_theme.dim, 1.5, Qt::DashLine));
    painter.drawRoundedRect(tile.adjusted(-3, -3, 3, 3), kRadius + 2, kRadius + 2);
}

} // namespace forja
