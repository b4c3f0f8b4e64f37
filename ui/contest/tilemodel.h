// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QImage>
#include <QSet>
#include <QStyledItemDelegate>

namespace forja {

/// A picture that D has judged, as a tile of a grid.
struct ContestTile
{
    QString name; ///< what it is known by: a path, or the number of a latent
    QString words; ///< for the tooltip and those who do not see it
    QImage picture;
    float percentile = 0; ///< NaN: unknown
};

/// Tiles in the order in which they are given; some of them crossed out.
class TileModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { Percentile = Qt::UserRole, IsCrossed, Name };

    using QAbstractListModel::QAbstractListModel;
    void setTiles(QList<ContestTile> tiles);
    void setCrossed(const QSet<QString> &names);
    const ContestTile &tile(int row) const { return m_tiles.at(row); }
    int rowOf(const QString &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ContestTile> m_tiles;
    QSet<QString> m_crossed;
};

/// Paints a tile: the picture with its pixels as squares, D's percentile, a cross over what is left out.
/// Where tiles can be crossed out, the one under the pointer has a corner to do it with.
class TileDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TileDelegate(bool canCross, QObject *parent);
    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the corner of a tile is that lies in `cell`.
    static QRectF cornerOf(const QRect &cell);

Q_SIGNALS:
    void crossRequested(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintCross(QPainter &painter, const QRectF &tile) const;
    void paintCorner(QPainter &painter, const QRectF &corner, bool isCrossed) const;

    bool m_canCross;
    Theme m_theme = Theme::dark();
};

} // namespace forja
