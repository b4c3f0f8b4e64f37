// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerycanvas.h"

#include "ui/widgets/pixels.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

/// How GalleryCanvas looks; what it does is in gallerycanvas.cpp.
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

QColor GalleryCanvas::colourOf(Block block) const
{
    return block == Block::Real ? m_theme.real : m_theme.g;
}

void GalleryCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    if (tileCount(Block::Moment) == 0) {
        paintEmpty(painter);
        return;
    }
    for (const Block block : {Block::Real, Block::Pinned, Block::Moment}) {
        if (part(block).layout.count)
            paintPart(painter, block, event->rect());
    }
}

void GalleryCanvas::paintEmpty(QPainter &painter)
{
    painter.setFont(m_textFont);
    painter.setPen(m_theme.dim);
    painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("The first pictures appear here a few seconds after Start."));
}

void GalleryCanvas::paintPart(QPainter &painter, Block block, const QRectF &dirty)
{
    if (block != Block::Real) {
        paintCaption(painter, block);
        paintClassNames(painter, block);
    }
    Part &shown = part(block);
    for (int position = 0; position < shown.layout.count; ++position) {
        const QRectF rect = shown.layout.rect(position);
        if (!rect.adjusted(-5, -5, 5, 5).intersects(dirty))
            continue;
        const int tile = tileAt(block, position);
        paintTile(painter, shown, tile, rect);
        if (block == Block::Real)
            continue;
        if (std::size_t(tile) < shown.sheet.percentiles.size() && rect.width() >= kLeastForBadge)
            paintPercentile(painter, rect, shown.sheet.percentiles[std::size_t(tile)], m_smallFont, m_theme);
        if (tile == m_selection.latent())
            paintRing(painter, rect, m_selection.isTile(shown.sheet.update, tile));
        else if (m_hovered == Place{block, position}) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.dim, 1.5));
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), kRadius + 1, kRadius + 1);
        }
    }
}

void GalleryCanvas::paintCaption(QPainter &painter, Block block)
{
    const Part &shown = part(block);
    const QRectF area = shown.captionRect;
    painter.setFont(m_strongFont);
    painter.setPen(colourOf(block));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown.name);
    const double nameWidth = QFontMetricsF(m_strongFont).horizontalAdvance(shown.name) + 8;
    const QFontMetricsF metrics(m_textFont);
    painter.setFont(m_textFont);
    painter.setPen(m_theme.dim);
    painter.drawText(area.adjusted(nameWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(shown.note, Qt::ElideRight, area.width() - nameWidth));
    const bool hasBadges = !shown.sheet.percentiles.empty();
    const QString badge = tr("badge: percentile among held-out real pictures, by D");
    const double left = nameWidth + metrics.horizontalAdvance(shown.note) + 24;
    if (hasBadges && block == Block::Moment && left + metrics.horizontalAdvance(badge) <= area.width())
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, badge);
}

void GalleryCanvas::paintClassNames(QPainter &painter, Block block)
{
    const TileLayout &layout = part(block).layout;
    const QStringList names = columnNames();
    const QFontMetricsF metrics(m_smallFont);
    painter.setFont(m_smallFont);
    painter.setPen(m_theme.dim);
    for (int column = 0; column < std::min(layout.columns, int(names.size())); ++column) {
        // In the middle over its tiles, as wide as to the next column.
        const QRectF tile = layout.rect(column);
        const double room = layout.pitch.width() - 4;
        const QRectF place(tile.center().x() - room / 2, tile.top() - metrics.height() - 3, room,
                           metrics.height());
        painter.drawText(place, Qt::AlignCenter, metrics.elidedText(names.at(column), Qt::ElideRight, room));
    }
}

void GalleryCanvas::paintTile(QPainter &painter, Part &shown, int tile, const QRectF &rect)
{
    painter.setPen(Qt::NoPen);
    if (shown.sheet.image.isNull()) {
        painter.setBrush(m_theme.field);
        painter.drawRoundedRect(rect, kRadius, kRadius);
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize device = (shown.layout.tile * ratio).toSize();
    if (shown.scaled.isNull())
        shown.scaled = enlargedSheet(shown.sheet, device);
    const int columns = std::max(1, shown.sheet.columns);
    const QPointF source((tile % columns) * device.width(), (tile / columns) * device.height());
    // A brush instead of a clip: rounded corners without a seam. Its origin lies on a whole device pixel, so
    // that nothing blurs.
    const QPointF origin(std::round(rect.left() * ratio) / ratio, std::round(rect.top() * ratio) / ratio);
    QBrush brush(shown.scaled);
    brush.setTransform(QTransform::fromTranslate(origin.x() - source.x() / ratio,
                                                 origin.y() - source.y() / ratio)
                           .scale(1 / ratio, 1 / ratio));
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(origin, QSizeF(device) / ratio), kRadius - 1, kRadius - 1);
}

void GalleryCanvas::paintRing(QPainter &painter, const QRectF &tile, bool isPicked)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.background, 2));
    painter.drawRoundedRect(tile.adjusted(-1, -1, 1, 1), kRadius, kRadius);
    painter.setPen(isPicked ? QPen(m_theme.text, 2) : QPen(m_theme.dim, 1.5, Qt::DashLine));
    painter.drawRoundedRect(tile.adjusted(-3, -3, 3, 3), kRadius + 2, kRadius + 2);
}

} // namespace forja
