// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"
#include "ui/records/selection.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tilelayout.h"

#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <array>

namespace forja {

/// The pictures of the gallery, painted: a row of real ones, the snapshot shown, and beside or under it a
/// pinned snapshot.
class GalleryCanvas : public QWidget
{
    Q_OBJECT

public:
    enum class Block { Real, Pinned, Moment };
    enum class Sort { AsDrawn, Percentile };

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

    int tileCount(Block block) const { return part(block).layout.count; }
    QRectF tileRect(Block block, int position) const { return part(block).layout.rect(position); }
    /// Device pixels for each pixel of the snapshot's pictures.
    double zoom() const;
    /// Which tile is shown at which position.
    const std::vector<int> &order() const { return m_order; }
    QString caption(Block block) const;
    /// The snapshot that is shown; -1: none.
    qint64 moment() const { return tileCount(Block::Moment) > 0 ? part(Block::Moment).sheet.update : -1; }
    int columns() const { return part(Block::Moment).layout.columns; }
    /// What stands over the columns; nothing where they are not of a class each.
    QStringList columnNames() const;
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
    struct Part
    {
        SheetRecord sheet;
        QString name;
        QString note;
        QRectF captionRect;
        TileLayout layout;
        QPixmap scaled; ///< all tiles at the size shown; made when first painted
    };
    struct Place
    {
        Block block = Block::Moment;
        int position = -1;
        bool operator==(const Place &) const = default;
    };

    const Part &part(Block block) const { return m_parts[std::size_t(block)]; }
    Part &part(Block block) { return m_parts[std::size_t(block)]; }
    void relayout();
    /// How the blocks are arranged: beside each other or not, in so many columns, of tiles of this size.
    struct Arrangement
    {
        bool isBeside = false;
        int columns = 1;
        QSizeF tile;
    };
    Arrangement arrange(bool isBeside) const;
    void layOutBlocks(const Arrangement &arrangement);
    /// Whether each column holds pictures of one class, whose names then stand over them.
    bool hasClassColumns() const;
    void updateOrder();
    int tileAt(Block block, int position) const;
    int positionOf(int tile) const;
    Place placeAt(QPointF point) const;
    QString describe(Block block, int tile) const;
    void pick(Block block, int tile);
    void announce();
    void paintPart(QPainter &painter, Block block, const QRectF &dirty);
    void paintCaption(QPainter &painter, Block block);
    void paintClassNames(QPainter &painter, Block block);
    void paintTile(QPainter &painter, Part &part, int tile, const QRectF &rect);
    /// Around the picked tile, and dashed around the same latent in another snapshot.
    void paintRing(QPainter &painter, const QRectF &tile, bool isPicked);
    void paintEmpty(QPainter &painter);
    QColor colourOf(Block block) const;

    Selection &m_selection;
    Theme m_theme = Theme::dark();
    QFont m_textFont, m_strongFont, m_smallFont;
    QStringList m_classNames;
    std::array<Part, 3> m_parts;
    std::vector<int> m_order;
    Sort m_sort = Sort::AsDrawn;
    QSize m_viewport;
    Place m_hovered;
};

} // namespace forja
