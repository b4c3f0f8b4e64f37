// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runactions.h"

#include "ui/runs/runchoice.h"
#include "ui/runs/runlibrary.h"
#include "ui/runs/runsview.h"
#include "ui/runs/thindialog.h"
#include "ui/text/wording.h"

#include <QDesktopServices>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace forja {

RunActions::RunActions(RunLibrary &library, RunsModel &model, RunsView &view, QWidget &page)
    : QObject(&page), m_library(library), m_model(model), m_view(view), m_page(page)
{
}

QList<RunSummary> RunActions::chosen() const
{
    QList<RunSummary> runs;
    for (const QString &path : m_view.selectedRuns()) {
        if (const RunSummary *run = m_model.run(path))
            runs.append(*run);
    }
    return runs;
}

void RunActions::open(const QString &path)
{
    const RunSummary *run = m_model.run(path);
    if (!run)
        return;
    // Why it cannot be read is all that there is to be shown of it.
    if (run->problem)
        Q_EMIT said(translateProblem(*run->problem));
    else
        Q_EMIT openRequested(path);
}

void RunActions::openChosen()
{
    open(m_view.selectedRuns().value(0));
}

void RunActions::compare()
{
    const QStringList paths = RunChoice::toCompare(chosen());
    const QString why = RunChoice::whyNotCompared(paths.size());
    if (why.isEmpty())
        Q_EMIT compareRequested(paths);
    else
        Q_EMIT said(why);
}

void RunActions::setNotes(const QString &path, const RunNotes &notes)
{
    m_model.setNotes(path, notes);
    m_library.setNotes(path, notes);
}

void RunActions::setStarred(const QStringList &paths, bool areStarred)
{
    for (const QString &path : paths) {
        const RunSummary *run = m_model.run(path);
        if (!run || run->problem)
            continue;
        RunNotes notes = run->notes;
        notes.isStarred = areStarred;
        setNotes(path, notes);
    }
    Q_EMIT starsChanged();
}

void RunActions::toggleStar(const QString &path)
{
    if (const RunSummary *run = m_model.run(path))
        setStarred({path}, !run->notes.isStarred);
}

void RunActions::toggleStars()
{
    const QList<RunSummary> runs = chosen();
    const bool areStarred = std::all_of(runs.begin(), runs.end(),
                                        [](const RunSummary &run) { return run.notes.isStarred; });
    setStarred(m_view.selectedRuns(), !areStarred);
}

QList<RunSummary> RunActions::chosenToChange()
{
    const QList<RunSummary> runs = chosen();
    const QString why = RunChoice::whyNotChanged(runs);
    if (!runs.isEmpty() && why.isEmpty())
        return runs;
    Q_EMIT said(why);
    return {};
}

void RunActions::thin()
{
    const QList<RunSummary> runs = chosenToChange();
    if (runs.isEmpty())
        return;
    auto *dialog = new ThinDialog(runs, m_model.table(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Another run may be chosen while the question is open.
    connect(dialog, &ThinDialog::chosen, this,
            [this, paths = m_view.selectedRuns()](const ThinLimits &limits) {
                m_library.thin(paths, limits);
            });
    dialog->open();
}

void RunActions::trash()
{
    const QList<RunSummary> runs = chosenToChange();
    if (runs.isEmpty())
        return;
    QStringList branches, going;
    for (const RunSummary &run : runs) {
        going << run.name;
        branches += m_model.branchesOf(run.name);
    }
    branches.removeDuplicates();
    // A branch that goes as well is no reason to hesitate.
    branches.removeIf([&going](const QString &name) { return going.contains(name); });
    auto *dialog = new TrashDialog(runs, branches, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrashDialog::chosen, &m_library, &RunLibrary::trash);
    dialog->open();
}

void RunActions::showFolder()
{
    const QString path = m_view.currentRun();
    if (!path.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void RunActions::showMenu(const QPoint &place)
{
    if (m_view.selectedRuns().isEmpty())
        return;
    auto *menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QList<RunSummary> runs = chosen();
    const QString notCompared = RunChoice::whyNotCompared(RunChoice::toCompare(runs).size()),
                  notChanged = RunChoice::whyNotChanged(runs);
    const auto add = [menu, this](const QString &text, const QString &why, auto act) {
        // What cannot be done stays in the menu, and its tooltip says why.
        QAction *action = menu->addAction(text);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Open\tReturn"), runs.size() == 1 ? QString() : tr("Select one run to open it."),
        [this] { open(m_view.currentRun()); });
    add(tr("Compare\tCtrl+Return"), notCompared, [this] { compare(); });
    menu->addSeparator();
    add(tr("Add or remove the star\t*"), {}, [this] { toggleStars(); });
    add(tr("Thin out…"), notChanged, [this] { thin(); });
    add(tr("Show the folder"), {}, [this] { showFolder(); });
    menu->addSeparator();
    add(tr("Move to trash…\tDel"), notChanged, [this] { trash(); });
    menu->popup(m_view.viewport()->mapToGlobal(place));
}

} // namespace forja
