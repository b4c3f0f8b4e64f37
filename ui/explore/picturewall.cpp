// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/picturewall.h"

#include "ui/widgets/pixels.h"

#include <QPainter>

#include <cmath>

namespace forja {

namespace {

constexpr double kWallGap = 6;

} // namespace

PictureWall::PictureWall(QWidget *parent) : PickableTiles(true, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(60, 60);
}

void PictureWall::setTiles(const QList<Tile> &tiles, int columns)
{
    m_tiles = tiles;
    m_columns = columns;
    // The keys stay at their place while pictures are exchanged for better ones.
    setFocused(std::clamp(focused(), 0, std::max(0, static_cast<int>(tiles.size()) - 1)));
    update();
}

void PictureWall::setNote(const QString &note)
{
    m_note = note;
    update();
}

void PictureWall::setLargest(int side)
{
    m_largest = side;
    update();
}

PictureWall::Grid PictureWall::grid() const
{
    Grid best;
    const auto count = static_cast<int>(m_tiles.size());
    if (count == 0)
        return best;
    const bool hasLabels = std::any_of(m_tiles.begin(), m_tiles.end(),
                                       [](const Tile &tile) { return !tile.label.isEmpty(); });
    const double label = hasLabels ? QFontMetricsF(smallFont()).height() + 2 : 0;
    // Pictures that are awaited are null; squares keep the place until they are there.
    const QSizeF shape = m_tiles.constFirst().picture.isNull() ? QSizeF(1, 1)
                                                               : QSizeF(m_tiles.constFirst().picture.size());
    // Every number of columns is tried: labels and the largest side leave no simple formula.
    const int fewest = m_columns > 0 ? m_columns : 1, most = m_columns > 0 ? m_columns : count;
    for (int columns = fewest; columns <= most; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const QSizeF room((width() - (columns - 1) * kWallGap) / columns,
                          (height() - (rows - 1) * kWallGap) / rows - label);
        // A wall that has no size yet, or far too many pictures: nothing fits, and the fallback below takes
        // over.
        if (room.width() < 8 || room.height() < 8)
            continue;
        const QSizeF tile = shape.scaled(QSizeF(std::min<double>(room.width(), m_largest),
                                                std::min<double>(room.height(), m_largest)),
                                         Qt::KeepAspectRatio);
        // Of the ways to have the largest tiles the one with the longest rows.
        if (tile.width() > best.tile.width() - 0.5)
            best = {columns, QSizeF(std::floor(tile.width()), std::floor(tile.height())), label};
    }
    // Nothing fits, but places and keys are still worked out from a number of columns.
    if (best.tile.isEmpty())
        best = {std::max(fewest, static_cast<int>(std::sqrt(count))), QSizeF(8, 8), label};
    return best;
}

QRectF PictureWall::tileRect(int index) const
{
    const Grid all = grid();
    const int column = index % all.columns, row = index / all.columns;
    return {QPointF(column * (all.tile.width() + kWallGap), row * (all.tile.height() + all.label + kWallGap)),
            all.tile};
}

bool PictureWall::actOn(int key)
{
    if (key != Qt::Key_Delete)
        return false;
    Q_EMIT removeRequested(focused());
    return true;
}

void PictureWall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tiles.isEmpty()) {
        painter.setPen(theme().dim);
        painter.setFont(textFont());
        painter.drawText(rect().adjusted(0, 6, -8, -6), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_note);
        return;
    }
    const double label = grid().label;
    for (int i = 0; i < m_tiles.size(); ++i) {
        const QRectF area = tileRect(i);
        paintPicture(painter, m_tiles.at(i).picture, area, kRadius - 1, theme().field);
        // Cut to the width of its tile, or it would run into the one beside it.
        if (!m_tiles.at(i).label.isEmpty()) {
            const QFont font = smallFont();
            painter.setFont(font);
            painter.setPen(theme().dim);
            const QString text = QFontMetricsF(font).elidedText(m_tiles.at(i).label, Qt::ElideRight,
                                                                area.width());
            painter.drawText(QRectF(area.left(), area.bottom() + 1, area.width(), label),
                             Qt::AlignHCenter | Qt::AlignTop, text);
        }
        paintFocus(painter, i);
    }
}

} // namespace forja
