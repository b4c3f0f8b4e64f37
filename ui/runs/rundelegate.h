// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/runsfilter.h"
#include "ui/runs/runthumbnails.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QStyledItemDelegate>

namespace forja {

/// Paints the cells of a run: two lines each, pictures first. Backgrounds, lines and groups are painted by
/// the view.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RunDelegate(const RunsFilter *runs, RunThumbnails *thumbnails, QObject *parent = nullptr);

    static constexpr int kRowHeight = 54;
    static constexpr int kGroupHeight = 34;

    void setTheme(const Theme &theme);
    /// How many pictures stand before a name, and whether the data has a column of its own.
    void setRoom(int pictures, bool hasDataColumn);
    /// Where a click sets or takes the star, in the cell of the name.
    static QRect starRect(const QRect &cell);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRun(QPainter &painter, const QRect &cell, const RunSummary &run, bool isHovered) const;
    void paintPictures(QPainter &painter, const QRect &room, const RunSummary &run) const;
    void paintStanding(QPainter &painter, const QRect &cell, const RunSummary &run) const;
    void paintDifferences(QPainter &painter, const QRect &cell, const RunSummary &run) const;
    /// A number over a smaller line, both at the right end.
    void paintNumbers(QPainter &painter, const QRect &cell, const QString &upper, const QString &lower) const;
    void paintLines(QPainter &painter, const QRect &room, const QString &upper, const QString &lower) const;
    QString secondLine(const RunSummary &run) const;

    const RunsFilter *m_runs;
    RunThumbnails *m_thumbnails;
    Theme m_theme = Theme::dark();
    QFont m_text, m_small, m_numbers, m_smallNumbers;
    QIcon m_star, m_noStar;
    int m_pictures = 3;
    bool m_hasDataColumn = false;
};

} // namespace forja
