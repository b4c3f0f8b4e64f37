// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/gallerypainter.h"
#include "ui/records/selection.h"

#include <QWidget>

namespace forja {

/// The pictures of the gallery, painted: a row of real ones, the snapshot shown, and beside or under it a
/// pinned snapshot.
class GalleryCanvas : public QWidget
{
    Q_OBJECT

public:
    using Block = GalleryBlock;
    using Sort = GallerySort;

    explicit GalleryCanvas(Selection &selection, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setClassNames(const QStringList &names);
    void setReals(const SheetRecord &reals);
    /// `note` stands after the block's name: "update 1,800 · EMA".
    void setMoment(const SheetRecord &sheet, const QString &note);
    void setPinned(const std::optional<SheetRecord> &sheet, const QString &note);
    void setSort(Sort sort);
    /// What is visible of the canvas: tiles are sized so that they fit, if that leaves them large enough to
    /// see.
    void setViewport(QSize size);
    void clear();

    int tileCount(Block block) const { return m_layout.tiles(block).count; }
    QRectF tileRect(Block block, int position) const { return m_layout.tiles(block).rect(position); }
    /// Device pixels for each pixel of the snapshot's pictures.
    double zoom() const;
    /// Which tile is shown at which position.
    const std::vector<int> &order() const { return m_sheets.order(); }
    QString caption(Block block) const;
    /// The snapshot that is shown; -1: none.
    qint64 moment() const { return tileCount(Block::Moment) > 0 ? m_sheets.sheet(Block::Moment).update : -1; }
    int columns() const { return m_layout.tiles(Block::Moment).columns; }
    /// What stands over the columns; nothing where they are not of a class each.
    QStringList columnNames() const { return m_sheets.columnNames(columns()); }
    /// The tile of this snapshot that is picked, or -1.
    int selected() const;
    /// Picks a tile of the snapshot that is shown.
    void select(int tile) { pick(Block::Moment, tile); }

Q_SIGNALS:
    /// A right click on a tile, or the menu key on the one with the ring.
    void tileMenuRequested(qint64 update, int index, const QPoint &globalPlace);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    using Place = GalleryLayout::Place;

    void relayout();
    /// The tile at a place, or -1.
    int tileAt(const Place &place) const;
    void pick(Block block, int tile);
    void announce();

    Selection &m_selection;
    GallerySheets m_sheets;
    GalleryLayout m_layout;
    GalleryPainter m_painter;
    Place m_hovered;
};

} // namespace forja
