// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/rundetails.h"
#include "ui/runs/rungrouping.h"
#include "ui/runs/runlibrary.h"
#include "ui/runs/runsfilter.h"
#include "ui/runs/runthumbnails.h"

#include <QWidget>

class QLineEdit;

namespace forja {

class GroupChoice;
class RunActions;
class RunsStage;
class RunsToolBar;
class RunsView;
class SortChoice;

/// All runs of a folder: sorted, filtered, grouped, or as a tree of branches; with tags, notes and stars;
/// compared, thinned and thrown away. It looks at the folder while it is visible. What is chosen here
/// (folder, order, grouping) is kept in QSettings.
class RunsPage : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPage(FieldTablePtr table, QWidget *parent = nullptr);
    ~RunsPage() override;

    void setTheme(const Theme &theme);
    void setFolder(const QString &folder);
    const QString &folder() const { return m_library.folder(); }
    void setGrouping(const RunGrouping &grouping);
    void setSort(RunsFilter::Key key, Qt::SortOrder order);
    void setDetailsVisible(bool areVisible);
    /// Whether there is a run behind the other pages; without one there is a way back to the start.
    void setHasRun(bool hasRun);

    RunLibrary &library() { return m_library; }
    RunsModel *model() const { return m_model; }
    RunsFilter *filter() const { return m_filter; }
    RunsView *view() const;
    RunDetails *details() const { return m_details; }
    QLineEdit *filterEdit() const;
    /// The sentence in place of the list; empty while runs are shown.
    QString emptySentence() const;
    QString countText() const;

Q_SIGNALS:
    void openRequested(const QString &path);
    /// Two to eight runs.
    void compareRequested(const QStringList &paths);
    void startPageRequested();
    void folderDialogRequested();
    /// Something to be said over the pages.
    void said(const QString &sentence);
    void runsTrashed(const QStringList &paths);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeList();
    void layOut(QWidget *list);
    void connectLibrary();
    void connectBar();
    void connectActions();
    void connectDetails();

    void refresh();
    void refreshDetails();
    void showRun(const QString &name);

    RunLibrary m_library;
    RunsModel *m_model = nullptr;
    RunsFilter *m_filter = nullptr;
    RunThumbnails *m_thumbnails = nullptr;
    RunDetails *m_details = nullptr;
    RunsToolBar *m_bar = nullptr;
    RunsStage *m_stage = nullptr;
    SortChoice *m_sorting = nullptr;
    GroupChoice *m_grouping = nullptr;
    RunActions *m_actions = nullptr;
};

} // namespace forja
