// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace forja {

enum class GalleryBlock { Real, Pinned, Moment };
enum class GallerySort { AsDrawn, Percentile };

/// The pictures that the gallery shows, a sheet for each block, and the order in which those of the snapshot
/// stand there.
class GallerySheets
{
    Q_DECLARE_TR_FUNCTIONS(forja::GallerySheets)

public:
    GallerySheets();

    /// `note` stands after the block's name.
    void set(GalleryBlock block, const SheetRecord &sheet, const QString &note);
    void setSort(GallerySort sort);
    void setClassNames(const QStringList &names) { m_classNames = names; }
    void clear();

    const SheetRecord &sheet(GalleryBlock block) const { return m_shown[std::size_t(block)].sheet; }
    const QString &name(GalleryBlock block) const { return m_shown[std::size_t(block)].name; }
    const QString &note(GalleryBlock block) const { return m_shown[std::size_t(block)].note; }
    bool has(GalleryBlock block) const { return sheet(block).count > 0; }

    /// Which tile is shown at which position.
    const std::vector<int> &order() const { return m_order; }
    /// The tile at a position of a block that shows `count` of them; -1: there is none.
    int tileAt(GalleryBlock block, int position, int count) const;
    /// Where a tile of the snapshot stands, or -1.
    int positionOf(int tile) const;

    /// Whether each column holds pictures of one class, whose names then stand over them.
    bool hasClassColumns() const;
    /// What stands over so many columns; nothing where they are not of a class each.
    QStringList columnNames(int columns) const;
    /// What is known of a tile, in a line.
    QString describe(GalleryBlock block, int tile) const;

private:
    struct Shown
    {
        SheetRecord sheet;
        QString name;
        QString note;
    };
    Shown &shown(GalleryBlock block) { return m_shown[std::size_t(block)]; }
    void updateOrder();

    std::array<Shown, 3> m_shown;
    std::vector<int> m_order;
    GallerySort m_sort = GallerySort::AsDrawn;
    QStringList m_classNames;
};

} // namespace forja
