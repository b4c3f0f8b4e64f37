// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/rundetails.h"
#include "ui/runs/runlibrary.h"
#include "ui/runs/runsfilter.h"
#include "ui/runs/runthumbnails.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace forja {

class RunsView;
class ThinDialog;
class TrashDialog;

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
    RunsView *view() const { return m_view; }
    RunDetails *details() const { return m_details; }
    QLineEdit *filterEdit() const { return m_filterEdit; }
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
    QWidget *makeBar();
    QWidget *makeList();
    void makeSortMenu();
    void fillGroupMenu();
    void fillFolderMenu();
    void connectLibrary();
    void connectView();
    void connectDetails();
    void restore();

    /// The chosen runs, those of the model.
    QList<RunSummary> chosen() const;
    void keepChoice(const std::function<void()> &change);
    void refresh();
    void refreshDetails();
    void tellSort();
    void tellGrouping();
    void open(const QString &path);
    void compare();
    void setStarred(const QStringList &paths, bool areStarred);
    void toggleStars();
    void thin();
    void trash();
    void showFolder();
    void showMenu(const QPoint &place);

    FieldTablePtr m_table;
    Theme m_theme = Theme::dark();
    RunLibrary m_library;
    RunsModel *m_model = nullptr;
    RunsFilter *m_filter = nullptr;
    RunThumbnails *m_thumbnails = nullptr;
    RunsView *m_view = nullptr;
    RunDetails *m_details = nullptr;
    QSplitter *m_columns = nullptr;
    QStackedWidget *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_back = nullptr;
    QToolButton *m_folderButton = nullptr;
    QLineEdit *m_filterEdit = nullptr;
    QToolButton *m_groupButton = nullptr;
    QToolButton *m_sortButton = nullptr;
    QLabel *m_count = nullptr;
    QProgressBar *m_bar = nullptr;
    QActionGroup *m_sorts = nullptr;
    std::optional<Problem> m_problem; ///< why the folder cannot be listed
    bool m_hasLooked = false; ///< into the folder that is open
};

} // namespace forja
