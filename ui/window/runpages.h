// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace forja {

class ChartsPage;
class CompareView;
class ContestPage;
class FlatPage;
class GalleryPage;
class LabPage;
class RunPage;
class RunsPage;
class Selection;

/// The pages of a run under their tabs, and those of all runs and of the Lab, which are there without a run,
/// too. What the session tells goes to every page of a run.
class RunPages : public QWidget
{
    Q_OBJECT

public:
    RunPages(Session &session, Selection &selection, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void openRun(const RunFolder &run, const Experiment &experiment);
    void clear();
    /// Without a run only the pages of all runs and of the Lab can be chosen.
    void setHasRun(bool hasRun);
    /// The page that a run is shown on; the last such one while there is no run.
    int currentPage() const;
    QWidget *current() const;
    void setCurrentPage(int page);
    void showRuns();
    void showLab();
    /// The flat world in the Lab, which shows the run that is open where it is on points.
    void showFlatWorld();
    /// Back to the page of a run that was chosen before the one of all runs, or the Lab.
    void leaveRuns();
    /// Whether the page that is shown is not one run's: that of all runs, or the Lab.
    bool areRunsShown() const;
    /// Two to eight runs beside each other, in the place of the page of all runs until it is closed.
    void compare(const QStringList &runPaths);
    CompareView *compareView() const { return m_compare; }
    GalleryPage *gallery() const { return m_gallery; }
    ChartsPage *charts() const { return m_charts; }
    ContestPage *contest() const { return m_contest; }
    RunsPage *runs() const { return m_runs; }
    LabPage *lab() const { return m_lab; }
    FlatPage *flat() const { return m_flat; }
    QTabBar *tabs() const { return m_tabs; }
    /// Room before the tabs, for what stands there on other pages.
    void setTabsIndent(int width);

private:
    void layOut();
    void makePages(Session &session, Selection &selection);
    void addPage(Session &session, QWidget *page, const QString &title, const char *help);
    void tell(const LiveRecords &records, QWidget *page, RunPage *ofRun);
    void makeComparing(const FieldTablePtr &table);
    void showPage(int page);
    bool isOfRun(int page) const;
    void connectLab(Session &session);
    void endComparing();
    void connectSession(Session &session);

    QTabBar *m_tabs = nullptr;
    QHBoxLayout *m_head = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<RunPage *> m_ofRun;
    GalleryPage *m_gallery = nullptr;
    ChartsPage *m_charts = nullptr;
    ContestPage *m_contest = nullptr;
    RunsPage *m_runs = nullptr;
    LabPage *m_lab = nullptr;
    FlatPage *m_flat = nullptr; ///< a place of the Lab
    int m_flatPlace = 0;
    CompareView *m_compare = nullptr;
    bool m_isComparing = false;
    bool m_isComparingForLab = false; ///< its end leads back there
    int m_lastPage = 0; ///< that was not the one of all runs
    bool m_hasRun = true;
};

} // namespace forja
