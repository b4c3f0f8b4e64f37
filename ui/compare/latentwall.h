// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"
#include "ui/theme/theme.h"

#include <QPixmap>
#include <QStringList>
#include <QWidget>

namespace forja {

/// The same latents of several runs, painted: a row a run, and the same latent always in the same column;
/// what does not fit into a row goes on below, for all runs again.
class LatentWall : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        int run = 0;
        QString name; ///< of the run
        SheetRecord sheet; ///< without a picture while that is read
        QString note; ///< "update 1,800 · its last"
        QStringList classNames;
        bool isOther = false; ///< not the latents of the rows above: set apart
    };

    explicit LatentWall(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setRows(const QList<Row> &rows);
    /// Width and height that can be seen: the tiles are made as large as fits.
    void setViewport(QSize size);
    /// 1: as large as shows all runs at once; more: larger.
    void setZoom(double zoom);

    const QList<Row> &rows() const { return m_rows; }
    int columns() const { return m_columns; }
    QRectF tileRect(int row, int tile) const;
    /// The latent with the ring, -1: none.
    int selected() const { return m_selected; }

Q_SIGNALS:
    void tileActivated(int run, qint64 update);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Place
    {
        int row = -1;
        int tile = -1;
    };

    void relayout();
    int mostTiles() const;
    int bands() const { return (mostTiles() + m_columns - 1) / m_columns; }
    double bandHeight() const;
    Place placeAt(QPointF point) const;
    QString describe(Place place) const;
    void select(int tile);
    void paintRow(QPainter &painter, int row, const QRectF &dirty);
    void paintHead(QPainter &painter, int row, int band);
    QPixmap &pixmap(int row);

    Theme m_theme = Theme::dark();
    QFont m_strong, m_small;
    QList<Row> m_rows;
    QList<QPixmap> m_pixmaps; ///< all tiles of a row's sheet at the size shown; made when first painted
    QSize m_viewport;
    QSizeF m_tile{32, 32};
    double m_zoom = 1;
    double m_gap = 4;
    int m_columns = 1;
    int m_selected = -1;
    int m_hovered = -1;
    int m_cursorRow = 0; ///< of the keyboard
};

} // namespace forja
