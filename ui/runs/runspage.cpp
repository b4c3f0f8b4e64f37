// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runspage.h"

#include "ui/records/recentplaces.h"
#include "ui/runs/runsview.h"
#include "ui/runs/runwording.h"
#include "ui/runs/thindialog.h"
#include "ui/text/wording.h"

#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

/// What the page does. How it is put together: runspageparts.cpp.
namespace forja {

RunsPage::~RunsPage()
{
    m_details->finishTyping();
    m_details->disconnect(this);
    m_view->disconnect(this);
}

void RunsPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
    m_details->setTheme(theme);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.background);
    setPalette(colours);
}

void RunsPage::setFolder(const QString &folder)
{
    m_problem.reset();
    m_hasLooked = m_hasLooked && QDir::cleanPath(folder) == m_library.folder();
    m_library.open(folder);
    m_folderButton->setText(tr("%1 ▾").arg(QDir(folder).dirName()));
    m_folderButton->setToolTip(tr("The folder whose runs are shown: %1").arg(folder));
    refresh();
}

void RunsPage::setHasRun(bool hasRun)
{
    m_back->setVisible(!hasRun);
}

void RunsPage::setDetailsVisible(bool areVisible)
{
    m_details->setVisible(areVisible);
}

QString RunsPage::emptySentence() const
{
    return m_list->currentWidget() == m_empty ? m_empty->text() : QString();
}

QString RunsPage::countText() const
{
    return m_count->text();
}

void RunsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_library.folder().isEmpty())
        setFolder(defaultRunsFolder());
    m_library.setWatching(true);
}

void RunsPage::hideEvent(QHideEvent *event)
{
    m_details->finishTyping();
    m_library.setWatching(false);
    QWidget::hideEvent(event);
}

void RunsPage::keepChoice(const std::function<void()> &change)
{
    const QStringList selected = m_view->selectedRuns();
    const QString current = m_view->currentRun();
    change();
    m_view->makeCurrent(current);
    m_view->selectRuns(selected);
    if (!current.isEmpty())
        m_view->scrollTo(m_view->currentIndex());
}

void RunsPage::setGrouping(const RunGrouping &grouping)
{
    keepChoice([&] {
        m_view->setNested(grouping.kind != RunGrouping::Kind::None);
        m_model->setGrouping(grouping);
        m_view->expandAll();
    });
    tellGrouping();
}

void RunsPage::setSort(RunsFilter::Key key, Qt::SortOrder order)
{
    m_filter->setSort(key, order);
    tellSort();
    m_view->scrollTo(m_view->currentIndex());
}

QList<RunSummary> RunsPage::chosen() const
{
    QList<RunSummary> runs;
    for (const QString &path : m_view->selectedRuns()) {
        if (const RunSummary *run = m_model->run(path))
            runs.append(*run);
    }
    return runs;
}

void RunsPage::refresh()
{
    const int shown = m_filter->count();
    const bool isReading = !m_hasLooked && m_model->count() == 0;
    if (shown > 0)
        m_list->setCurrentWidget(m_view);
    else
        m_list->setCurrentWidget(m_empty);
    if (m_problem)
        m_empty->setText(translateProblem(*m_problem));
    else if (isReading)
        m_empty->setText(tr("Looking for runs…"));
    else if (m_model->count() == 0)
        m_empty->setText(tr("No runs yet in %1. The first one that you start there appears here.")
                             .arg(m_library.folder()));
    else
        m_empty->setText(
            tr("No run has all of “%1” in its name, data, tags, note or settings.").arg(m_filter->text()));
    const QString all = counted(m_model->count(), tr("1 run"), tr("%1 runs"));
    m_count->setText(shown == m_model->count() ? tr("%1 · %2").arg(all, bytesText(m_model->bytes()))
                                               : tr("%1 of %2").arg(groupDigits(shown), all));
    if (m_model->count() == 0)
        m_count->clear();
    // With rows on view the sentence that they are old stands over them.
    if (m_problem && shown > 0)
        m_count->setText(translateProblem(*m_problem));
    m_count->setToolTip(m_problem ? translateProblem(*m_problem) : QString());
}

void RunsPage::refreshDetails()
{
    m_details->setRuns(chosen());
}

void RunsPage::open(const QString &path)
{
    const RunSummary *run = m_model->run(path);
    if (!run)
        return;
    if (run->problem)
        Q_EMIT said(translateProblem(*run->problem));
    else
        Q_EMIT openRequested(path);
}

void RunsPage::compare()
{
    const QStringList paths = RunDetails::toCompare(chosen());
    const QString why = RunDetails::whyNotCompared(paths.size());
    if (why.isEmpty())
        Q_EMIT compareRequested(paths);
    else
        Q_EMIT said(why);
}

void RunsPage::setStarred(const QStringList &paths, bool areStarred)
{
    for (const QString &path : paths) {
        const RunSummary *run = m_model->run(path);
        if (!run || run->problem)
            continue;
        RunNotes notes = run->notes;
        notes.isStarred = areStarred;
        m_model->setNotes(path, notes);
        m_library.setNotes(path, notes);
    }
    refreshDetails();
}

void RunsPage::toggleStars()
{
    const QList<RunSummary> runs = chosen();
    const bool areStarred = std::all_of(runs.begin(), runs.end(),
                                        [](const RunSummary &run) { return run.notes.isStarred; });
    setStarred(m_view->selectedRuns(), !areStarred);
}

void RunsPage::thin()
{
    const QList<RunSummary> runs = chosen();
    const QString why = RunDetails::whyNotChanged(runs);
    if (runs.isEmpty() || !why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    auto *dialog = new ThinDialog(runs, m_table, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ThinDialog::chosen, this,
            [this, paths = m_view->selectedRuns()](const ThinLimits &limits) {
                m_library.thin(paths, limits);
            });
    dialog->open();
}

void RunsPage::trash()
{
    const QList<RunSummary> runs = chosen();
    const QString why = RunDetails::whyNotChanged(runs);
    if (runs.isEmpty() || !why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    QStringList branches, going;
    for (const RunSummary &run : runs) {
        going << run.name;
        branches += m_model->branchesOf(run.name);
    }
    branches.removeDuplicates();
    branches.removeIf([&going](const QString &name) { return going.contains(name); });
    auto *dialog = new TrashDialog(runs, branches, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrashDialog::chosen, &m_library, &RunLibrary::trash);
    dialog->open();
}

void RunsPage::showFolder()
{
    const QString path = m_view->currentRun();
    if (!path.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void RunsPage::showMenu(const QPoint &place)
{
    if (m_view->selectedRuns().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QList<RunSummary> runs = chosen();
    const QString notCompared = RunDetails::whyNotCompared(RunDetails::toCompare(runs).size()),
                  notChanged = RunDetails::whyNotChanged(runs);
    const auto add = [menu, this](const QString &text, const QString &why, auto act) {
        QAction *action = menu->addAction(text);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Open\tReturn"), runs.size() == 1 ? QString() : tr("Select one run to open it."),
        [this] { open(m_view->currentRun()); });
    add(tr("Compare\tCtrl+Return"), notCompared, [this] { compare(); });
    menu->addSeparator();
    add(tr("Add or remove the star\t*"), {}, [this] { toggleStars(); });
    add(tr("Thin out…"), notChanged, [this] { thin(); });
    add(tr("Show the folder"), {}, [this] { showFolder(); });
    menu->addSeparator();
    add(tr("Move to trash…\tDel"), notChanged, [this] { trash(); });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

} // namespace forja
