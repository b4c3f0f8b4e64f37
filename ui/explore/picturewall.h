// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

namespace forja {

/// Pictures in rows over the whole place, as large as it allows, each with a line under it if it has one;
/// picked with pointer or keys.
class PictureWall : public QWidget
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

    void setTheme(const Theme &theme);
    /// `columns` 0: as many as make the tiles largest.
    void setTiles(const QList<Tile> &tiles, int columns = 0);
    const QList<Tile> &tiles() const { return m_tiles; }
    /// What is said where there are no pictures.
    void setNote(const QString &note);
    QRectF tileRect(int index) const;
    /// Longest side of a tile: a few pictures need not fill the whole place.
    void setLargest(int side);

Q_SIGNALS:
    void picked(int index);
    void removeRequested(int index); ///< Delete

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Grid
    {
        int columns = 1;
        QSizeF tile; ///< the picture alone
        double label = 0; ///< height under it
    };
    Grid grid() const;
    int at(QPointF point) const;

    Theme m_theme = Theme::dark();
    QList<Tile> m_tiles;
    QString m_note;
    int m_columns = 0;
    int m_largest = 160;
    int m_focused = 0;
    bool m_showsFocus = false;
};

} // namespace forja
