// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/rundelegate.h"

#include <QTreeView>

namespace forja {

/// The list of runs: rows of two lines, groups over the whole width, as many columns as there is room for.
class RunsView : public QTreeView
{
    Q_OBJECT

public:
    explicit RunsView(RunsFilter *runs, RunThumbnails *thumbnails, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Whether rows may have rows below them.
    void setNested(bool isNested);
    /// Paths, in the order in which they are shown.
    QStringList selectedRuns() const;
    void selectRuns(const QStringList &paths);
    /// The run with the keyboard's cursor; empty: a group or none.
    QString currentRun() const;
    void makeCurrent(const QString &path);

Q_SIGNALS:
    void openRequested(const QString &path);
    void starRequested(const QString &path); ///< of this one alone
    void starsRequested(); ///< of all that are selected, alike
    void trashRequested();
    void compareRequested();
    void selectionMoved();
    /// A person types in the list: what the filter should take.
    void typed(const QString &text);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitColumns();
    /// The usual width of a column, or that of its heading where it is wider.
    int leastWidth(int column, int usual) const;
    void paintGroup(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    void setHovered(const QModelIndex &index);

    RunsFilter *m_runs;
    RunDelegate *m_delegate;
    Theme m_theme = Theme::dark();
    QPersistentModelIndex m_hoveredRow;
};

} // namespace forja
