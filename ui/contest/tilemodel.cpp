// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/tilemodel.h"

#include "ui/theme/plaintext.h"
#include "ui/widgets/pixels.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace forja {

namespace {

constexpr int kTileGap = 3; ///< round a tile, inside its cell
constexpr double kCorner = 18;
constexpr double kLeastForBadge = 34; ///< on a smaller tile the badge would hide the picture

} // namespace

void TileModel::setTiles(QList<ContestTile> tiles)
{
    beginResetModel();
    m_tiles = std::move(tiles);
    endResetModel();
}

void TileModel::setCrossed(const QSet<QString> &names)
{
    m_crossed = names;
    if (!m_tiles.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {IsCrossed, Qt::AccessibleTextRole});
}

int TileModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_tiles.size(); ++row) {
        if (m_tiles.at(row).name == name)
            return row;
    }
    return -1;
}

int TileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tiles.size());
}

QVariant TileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContestTile &tile = m_tiles.at(index.row());
    const bool isCrossed = m_crossed.contains(tile.name);
    switch (role) {
    case Qt::DecorationRole:
        return tile.picture;
    // Names of files come from outside: as a rich tip they could bring tags with them.
    case Qt::ToolTipRole:
        return plainTip(tile.words);
    case Qt::AccessibleTextRole:
        return isCrossed ? tr("%1, left out of the next run").arg(tile.words) : tile.words;
    case Percentile:
        return tile.percentile;
    case IsCrossed:
        return isCrossed;
    case Name:
        return tile.name;
    default:
        return {};
    }
}

TileDelegate::TileDelegate(bool canCross, QObject *parent) : QStyledItemDelegate(parent), m_canCross(canCross)
{
}

QSize TileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return option.decorationSize;
}

QRectF TileDelegate::cornerOf(const QRect &cell)
{
    const QRectF tile = QRectF(cell).adjusted(kTileGap, kTileGap, -kTileGap, -kTileGap);
    return {tile.right() - kCorner, tile.top(), kCorner, kCorner};
}

void TileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    // The view paints the next tile with the same painter.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF tile = QRectF(option.rect).adjusted(kTileGap, kTileGap, -kTileGap, -kTileGap);
    const bool isCrossed = index.data(TileModel::IsCrossed).toBool();
    painter->setOpacity(isCrossed ? 0.35 : 1);
    paintPicture(*painter, index.data(Qt::DecorationRole).value<QImage>(), tile, kRadius - 1, m_theme.field);
    painter->setOpacity(1);
    // A number under the cross cannot be read, and on a small tile it would hide the picture that it is
    // about.
    if (isCrossed)
        paintCross(*painter, tile);
    else if (tile.width() >= kLeastForBadge)
        paintPercentile(*painter, tile, index.data(TileModel::Percentile).toFloat(), tabular(smallFont()),
                        m_theme);
    const bool isUnderPointer = option.state & QStyle::State_MouseOver;
    // Even where it is crossed out: the same corner takes that back.
    if (m_canCross && isUnderPointer)
        paintCorner(*painter, cornerOf(option.rect), isCrossed);
    // The keyboard may stand on a tile that is not selected: that one is dotted.
    if (option.state & QStyle::State_Selected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.text, 2));
        painter->drawRoundedRect(tile.adjusted(-2, -2, 2, 2), kRadius + 1, kRadius + 1);
    } else if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.dim, 1, Qt::DotLine));
        painter->drawRoundedRect(tile.adjusted(-2, -2, 2, 2), kRadius + 1, kRadius + 1);
    }
    painter->restore();
}

void TileDelegate::paintCross(QPainter &painter, const QRectF &tile) const
{
    painter.setPen(QPen(m_theme.warning, 2, Qt::SolidLine, Qt::RoundCap));
    const QRectF inside = tile.adjusted(6, 6, -6, -6);
    painter.drawLine(inside.topLeft(), inside.bottomRight());
    painter.drawLine(inside.topRight(), inside.bottomLeft());
}

void TileDelegate::paintCorner(QPainter &painter, const QRectF &corner, bool isCrossed) const
{
    QColor fill = m_theme.panel;
    fill.setAlphaF(0.9F);
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(fill);
    const QRectF button = corner.adjusted(1, 1, -1, -1);
    painter.drawEllipse(button);
    painter.setPen(QPen(m_theme.text, 1.5, Qt::SolidLine, Qt::RoundCap));
    // The sign says what a click would do, not how the tile stands: a plus takes it back in.
    const QRectF sign = button.adjusted(4.5, 4.5, -4.5, -4.5);
    if (isCrossed) {
        painter.drawLine(QPointF(sign.center().x(), sign.top()), QPointF(sign.center().x(), sign.bottom()));
        painter.drawLine(QPointF(sign.left(), sign.center().y()), QPointF(sign.right(), sign.center().y()));
        return;
    }
    painter.drawLine(sign.topLeft(), sign.bottomRight());
    painter.drawLine(sign.topRight(), sign.bottomLeft());
}

bool TileDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const bool isMouse = event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::MouseButtonRelease;
    if (m_canCross && isMouse) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        // The press as well: let through, it would pick the tile that is being crossed out.
        if (mouse->button() == Qt::LeftButton && cornerOf(option.rect).contains(mouse->position())) {
            if (event->type() == QEvent::MouseButtonRelease)
                Q_EMIT crossRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace forja
