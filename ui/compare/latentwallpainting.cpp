// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcatalogue.h"
#include "ui/charts/runbadge.h"
#include "ui/compare/latentwall.h"
#include "ui/widgets/pixels.h"

#include <QPaintEvent>
#include <QPainter>

/// How LatentWall looks; what it does is in latentwall.cpp.
namespace forja {

void LatentWall::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    if (mostTiles() == 0) {
        painter.setPen(m_theme.dim);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No run shown here has a snapshot yet."));
        return;
    }
    for (int row = 0; row < m_rows.size(); ++row)
        paintRow(painter, row, event->rect());
}

void LatentWall::paintRow(QPainter &painter, int row, const QRectF &dirty)
{
    const Row &shown = m_rows.at(row);
    for (int band = 0; band < bands(); ++band)
        paintHead(painter, row, band);
    for (int tile = 0; tile < shown.sheet.count; ++tile) {
        const QRectF rect = tileRect(row, tile);
        // The ring reaches a few pixels beyond its tile.
        if (!rect.adjusted(-5, -5, 5, 5).intersects(dirty))
            continue;
        painter.setPen(Qt::NoPen);
        // Known, but not read yet: an empty tile holds its place, so that nothing moves when it arrives.
        if (shown.sheet.image.isNull()) {
            painter.setBrush(m_theme.field);
        } else {
            const QPixmap &all = pixmap(row);
            const double ratio = all.devicePixelRatioF();
            // On a whole device pixel: between two of them the squares of the pixels blur. A brush, not a
            // clip, rounds the corners without a seam.
            const QPointF origin(std::round(rect.left() * ratio) / ratio,
                                 std::round(rect.top() * ratio) / ratio);
            QBrush brush(all);
            brush.setTransform(
                QTransform::fromTranslate(origin.x() - (tile % shown.sheet.columns) * m_tile.width(),
                                          origin.y() - (tile / shown.sheet.columns) * m_tile.height()));
            painter.setBrush(brush);
        }
        painter.drawRoundedRect(rect, kRadius, kRadius);
        if (tile != m_selected && tile != m_hovered)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tile == m_selected ? m_theme.text : m_theme.dim, 1.5));
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), kRadius + 1, kRadius + 1);
    }
}

void LatentWall::paintHead(QPainter &painter, int row, int band)
{
    const QRectF first = tileRect(row, band * m_columns);
    const Row &shown = m_rows.at(row);
    constexpr double kLeft = 14;
    const QRectF area(kLeft, first.top(), first.left() - kLeft - 10, first.height());
    // Other latents begin here. The line keeps tiles above and below it from being compared by column.
    if (shown.isOther) {
        const double y = std::round(first.top() - 10) + 0.5;
        painter.setPen(QPen(m_theme.line, 1));
        painter.drawLine(QPointF(kLeft, y), QPointF(width() - kLeft, y));
    }
    paintRunBadge(painter, {area.left() + 9, area.center().y()}, shown.run, m_theme);
    const QRectF text = area.adjusted(26, 0, 0, 0);
    painter.setFont(m_small);
    painter.setPen(m_theme.dim);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, shown.note);
}

QPixmap &LatentWall::pixmap(int row)
{
    QPixmap &all = m_pixmaps[row];
    const SheetRecord &sheet = m_rows.at(row).sheet;
    if (!all.isNull())
        return all;
    const double ratio = devicePixelRatioF();
    // Scaled to device pixels: Qt would scale a pixmap of logical ones again, and blur it.
    const QSize tile = (m_tile * ratio).toSize();
    const int columns = std::max(1, sheet.columns);
    QImage image(tile.width() * columns, tile.height() * ((sheet.count + columns - 1) / columns),
                 QImage::Format_RGB32);
    image.fill(Qt::black);
    // Each tile alone: a smooth scaling of the whole sheet would mix the edges of neighbours.
    QPainter painter(&image);
    for (int i = 0; i < sheet.count; ++i) {
        const QPoint from((i % columns) * sheet.tile.width(), (i / columns) * sheet.tile.height());
        painter.drawImage(
            (i % columns) * tile.width(), (i / columns) * tile.height(),
            enlarged(sheet.image.copy(QRect(from, sheet.tile)).convertToFormat(QImage::Format_RGB32), tile));
    }
    painter.end();
    all = QPixmap::fromImage(image);
    all.setDevicePixelRatio(ratio);
    return all;
}

} // namespace forja
