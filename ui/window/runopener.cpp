// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runopener.h"

#include "engine/session/session.h"
#include "ui/base/beside.h"
#include "ui/compare/compareview.h"
#include "ui/flat/flatpage.h"
#include "ui/gallery/gallerypage.h"
#include "ui/lab/labpage.h"
#include "ui/queue/queuepanel.h"
#include "ui/records/recentplaces.h"
#include "ui/records/selection.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runsview.h"
#include "ui/runs/runthumbnails.h"
#include "ui/start/branchpage.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/composecontroller.h"
#include "ui/window/runcontrols.h"
#include "ui/window/runpages.h"
#include "ui/window/runreports.h"
#include "ui/window/showndata.h"
#include "ui/window/shownrun.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowpanels.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QStackedWidget>
#include <QUrl>

namespace forja {

RunOpener::RunOpener(Session &session, Selection &selection, ShownRun &shown, RunControls &controls,
                     RunReports &reports, ShownData &data, ComposeController &composing, WindowPanels &panels,
                     WindowParts &parts)
    : m_session(session)
    , m_selection(selection)
    , m_shown(shown)
    , m_controls(controls)
    , m_reports(reports)
    , m_data(data)
    , m_composing(composing)
    , m_panels(panels)
    , m_parts(parts)
{
    connectRuns();
    connectLab();
    connect(&m_session.run(), &LoadedRun::opened, this, &RunOpener::noteOpened);
    connect(&m_session.run(), &LoadedRun::opened, this, &RunOpener::showRun);
    connect(m_parts.branchPage, &BranchPage::backRequested, this, &RunOpener::showRun);
    connect(m_parts.pages->gallery(), &GalleryPage::runRead, this, &RunOpener::showWanted);
    // The past is read once, for all who need it.
    connect(&m_history, &RunHistory::loaded, &m_reports, &RunReports::takePast);
    connect(&m_history, &RunHistory::loaded, &m_controls, &RunControls::takePast);
    connect(&m_history, &RunHistory::loaded, &m_data, &ShownData::takePast);
}

void RunOpener::connectRuns()
{
    RunsPage *runs = m_parts.pages->runs();
    connect(m_parts.actions.places.allRuns, &QAction::triggered, this, &RunOpener::showRuns);
    connect(m_parts.startPage, &StartPage::allRunsRequested, this, &RunOpener::showRuns);
    connect(m_parts.startPage, &StartPage::runRequested, this,
            [this](const QString &path) { openRunAt(path, -1); });
    connect(m_parts.queuePanel, &QueuePanel::runRequested, this, &RunOpener::openRun);
    connect(runs, &RunsPage::openRequested, this, [this](const QString &path) { openRunAt(path, -1); });
    connect(m_parts.pages->compareView(), &CompareView::openRunRequested, this,
            [this](const QString &path, qint64 update) { openRunAt(path, update); });
    connect(runs, &RunsPage::folderDialogRequested, this, &RunOpener::chooseRunsFolder);
    connect(runs, &RunsPage::said, m_parts.messages, &MessageBar::show);
    // What is gone must not be offered as a recent run.
    connect(runs, &RunsPage::runsTrashed, this, &RunOpener::forgetRuns);
    connect(runs, &RunsPage::startPageRequested, this, &RunOpener::showStart);
}

void RunOpener::connectLab()
{
    LabPage *lab = m_parts.pages->lab();
    connect(m_parts.actions.places.lab, &QAction::triggered, this, &RunOpener::showLab);
    connect(m_parts.startPage, &StartPage::labRequested, this, &RunOpener::showLab);
    connect(lab, &LabPage::startPageRequested, this, &RunOpener::showStart);
    connect(lab, &LabPage::openRunRequested, this, [this](const QString &path) { openRunAt(path, -1); });
    connect(lab, &LabPage::said, m_parts.messages, &MessageBar::show);
    connect(lab, &LabPage::written, this, &RunOpener::tellWritten);
}

void RunOpener::tellWritten(const QString &file)
{
    m_parts.messages->tell(tr("Written: %1").arg(file), tr("Open"),
                           [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
}

/// Before the run is shown: a run that was asked for comes to the front, one that is only read again leaves
/// the pages as they are.
void RunOpener::noteOpened(const QString &path)
{
    const bool isOther = !m_shown.isRunShown() || path != m_openedRun;
    if (path != m_openedRun)
        m_selection.clear();
    m_openedRun = path;
    m_parts.pages->setHasRun(true);
    // Who starts a run in the flat world stays there.
    if (isOther && !m_parts.pages->flat()->isVisible())
        m_parts.pages->leaveRuns();
}

void RunOpener::showRun()
{
    if (!m_session.run().folder() || !m_session.run().experiment())
        return;
    // First of all what belonged to the run before: its questions and notes must not outlive it.
    m_composing.giveWay();
    m_controls.forgetRun();
    m_data.forgetRun();
    m_reports.begin();
    m_parts.pages->openRun(*m_session.run().folder(), *m_session.run().experiment());
    m_parts.centre->setCurrentWidget(m_parts.pages);
    m_panels.refreshInspector();
    // The flat world begins runs while somebody types in it.
    if (!m_parts.pages->flat()->isVisible())
        m_parts.pages->setFocus();
    m_data.show();
    // Now the pages can be asked to go to a moment or a tile.
    Q_EMIT runShown();
    // Its open data tells of the pictures; without it the run's own files have to.
    m_history.read(*m_session.run().folder(), m_session.table(), !m_session.data().current());
    RecentPlaces::add(RecentPlaces::Kind::Run, m_session.run().folder()->path());
    refreshRecentRun();
    Q_EMIT changed();
}

void RunOpener::showStart()
{
    m_parts.centre->setCurrentWidget(m_parts.startPage);
    m_parts.startPage->setFocus();
}

void RunOpener::showRuns()
{
    m_parts.pages->showRuns();
    m_parts.centre->setCurrentWidget(m_parts.pages);
    m_parts.pages->runs()->view()->setFocus();
    m_panels.refreshInspector();
}

void RunOpener::showLab()
{
    m_parts.pages->showLab();
    m_parts.centre->setCurrentWidget(m_parts.pages);
    m_parts.pages->lab()->setFocus();
    m_panels.refreshInspector();
}

void RunOpener::openRun(const QString &path)
{
    m_controls.whenIdle([this, path] {
        m_parts.messages->dismiss();
        m_session.openRun(path);
    });
}

void RunOpener::openRunAt(const QString &path, qint64 update, int tile)
{
    // Remembered, as a run that has to be opened first is there only later; see showWanted().
    m_wanted = PictureOrigin{QDir::cleanPath(path), update, tile, {}};
    // One that is on view already is not read anew: that would lose what is picked in it.
    const bool isOpen = m_shown.isRunShown() && m_session.run().folder()->path() == m_wanted->run;
    if (!isOpen) {
        openRun(path);
        return;
    }
    m_parts.centre->setCurrentWidget(m_parts.pages);
    m_parts.pages->leaveRuns();
    if (m_shown.composer().isActive())
        m_composing.leave();
    else
        m_panels.refreshInspector();
    showWanted();
}

void RunOpener::openAt(const PictureOrigin &place)
{
    openRunAt(place.run, place.update, place.tile);
    // Said once the run is there; where it is already, now.
    if (m_wanted)
        m_wanted->missing = place.missing;
    else if (place.missing)
        m_parts.messages->show(translateProblem(*place.missing));
}

void RunOpener::showWanted()
{
    if (!m_wanted || !m_session.run().folder() || m_session.run().folder()->path() != m_wanted->run)
        return;
    // Taken out, as it is wanted once: the run is read again later on.
    const PictureOrigin place = *std::exchange(m_wanted, {});
    if (place.update >= 0) {
        m_parts.pages->setCurrentPage(0);
        m_parts.pages->gallery()->showTile(place.update, place.tile);
    }
    if (place.missing)
        m_parts.messages->show(translateProblem(*place.missing));
}

void RunOpener::chooseRunsFolder()
{
    RunsPage *runs = m_parts.pages->runs();
    auto *dialog = new QFileDialog(&m_parts.window, tr("Show the runs of a folder"), runs->folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, runs, &RunsPage::setFolder);
    dialog->open();
}

void RunOpener::forgetRuns(const QStringList &paths)
{
    for (const QString &path : paths)
        RecentPlaces::remove(RecentPlaces::Kind::Run, path);
    refreshRecentRun();
    const bool isOpen = m_session.run().folder() && paths.contains(m_session.run().folder()->path());
    if (!isOpen || !m_shown.isRunShown() || m_shown.isRunOn())
        return;
    // Its pages would speak of what is not there any more; its settings are a good beginning for another.
    m_composing.composeOnWantedData();
    showRuns();
}

void RunOpener::refreshRecentRun()
{
    const QStringList runs = RecentPlaces::list(RecentPlaces::Kind::Run);
    const QString newest = runs.isEmpty() ? QString() : runs.constFirst();
    m_parts.startPage->setRecentRun(QFileInfo(newest).fileName(), newest);
    if (newest.isEmpty())
        return;
    // The card is there at once, and its pictures when they are read.
    besideWindow(
        this, [newest] { return newestTiles(newest); },
        [this, newest](const QList<QImage> &tiles) { m_parts.startPage->setRecentPictures(newest, tiles); });
}

} // namespace forja
