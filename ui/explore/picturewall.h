// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pickabletiles.h"

#include <QImage>

namespace forja {

/// Pictures in rows over the whole place, as large as it allows, each with a line under it if it has one;
/// picked with pointer or keys.
class PictureWall : public PickableTiles
{
    Q_OBJECT

public:
    struct Tile
    {
        QImage picture;
        QString label; ///< under it; empty: none
        QString tip;
    };

    explicit PictureWall(QWidget *parent = nullptr);

    /// `columns` 0: as many as make the tiles largest.
    void setTiles(const QList<Tile> &tiles, int columns = 0);
    const QList<Tile> &tiles() const { return m_tiles; }
    /// What is said where there are no pictures.
    void setNote(const QString &note);
    QRectF tileRect(int index) const;
    /// Longest side of a tile: a few pictures need not fill the whole place.
    void setLargest(int side);

Q_SIGNALS:
    void removeRequested(int index); ///< Delete

protected:
    int tileCount() const override { return static_cast<int>(m_tiles.size()); }
    QRectF areaOf(int index) const override { return tileRect(index); }
    QString tipOf(int index) const override { return m_tiles.at(index).tip; }
    int rowLength() const override { return grid().columns; }
    bool actOn(int key) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Grid
    {
        int columns = 1;
        QSizeF tile; ///< the picture alone
        double label = 0; ///< height under it
    };
    Grid grid() const;

    QList<Tile> m_tiles;
    QString m_note;
    int m_columns = 0;
    int m_largest = 160;
};

} // namespace forja
