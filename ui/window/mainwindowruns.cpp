// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/base/beside.h"
#include "ui/compare/compareview.h"
#include "ui/flat/flatpage.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/gallerypage.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/lab/labpage.h"
#include "ui/records/recentplaces.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runsview.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runpages.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

/// How the main window comes to runs: the page of all runs, one that is opened, one that a picture comes
/// from.
namespace forja {

void MainWindow::connectRuns()
{
    RunsPage *runs = m_pages->runs();
    connect(m_actions->places.allRuns, &QAction::triggered, this, &MainWindow::showRuns);
    connect(m_startPage, &StartPage::allRunsRequested, this, &MainWindow::showRuns);
    connect(runs, &RunsPage::openRequested, this, [this](const QString &path) { openRunAt(path, -1); });
    connect(m_pages->compareView(), &CompareView::openRunRequested, this,
            [this](const QString &path, qint64 update) { openRunAt(path, update); });
    connect(runs, &RunsPage::folderDialogRequested, this, &MainWindow::chooseRunsFolder);
    connect(runs, &RunsPage::said, m_messages, &MessageBar::show);
    connect(runs, &RunsPage::runsTrashed, this, &MainWindow::forgetRuns);
    const auto showStart = [this] {
        m_centre->setCurrentWidget(m_startPage);
        m_startPage->setFocus();
    };
    connect(runs, &RunsPage::startPageRequested, this, showStart);
    LabPage *lab = m_pages->lab();
    connect(m_actions->places.lab, &QAction::triggered, this, &MainWindow::showLab);
    connect(m_startPage, &StartPage::labRequested, this, &MainWindow::showLab);
    connect(lab, &LabPage::startPageRequested, this, showStart);
    connect(lab, &LabPage::openRunRequested, this, [this](const QString &path) { openRunAt(path, -1); });
    connect(lab, &LabPage::said, m_messages, &MessageBar::show);
    connect(lab, &LabPage::written, this, [this](const QString &file) {
        m_messages->tell(tr("Written: %1").arg(file), tr("Open"),
                         [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    });
    connect(lab, &LabPage::shownChanged, this, &MainWindow::refreshSettings);
    connect(lab, &LabPage::stopped, this, [this] {
        if (m_isClosing)
            close();
    });
    connect(m_pages->tabs(), &QTabBar::currentChanged, this, &MainWindow::refreshInspector);
    connect(m_pages->gallery(), &GalleryPage::runRead, this, &MainWindow::showWanted);
    // Before the run is shown: a run that was asked for comes to the front, one that is only read again
    // leaves the pages as they are.
    connect(&m_session, &Session::runOpened, this, [this](const QString &path) {
        const bool isOther = !isRunShown() || path != m_shownRun;
        if (path != m_shownRun)
            m_selection.clear();
        m_shownRun = path;
        m_pages->setHasRun(true);
        // Who starts a run in the flat world stays there.
        if (isOther && !m_pages->flat()->isVisible())
            m_pages->leaveRuns();
    });
}

void MainWindow::showRuns()
{
    m_pages->showRuns();
    m_centre->setCurrentWidget(m_pages);
    m_pages->runs()->view()->setFocus();
    refreshInspector();
}

void MainWindow::showLab()
{
    m_pages->showLab();
    m_centre->setCurrentWidget(m_pages);
    m_pages->lab()->setFocus();
    refreshInspector();
}

void MainWindow::refreshInspector()
{
    const bool isWanted = m_actions->view.inspector->isChecked();
    // The page of all runs has its own panel at the same place; the Lab needs the room.
    m_inspector->setVisible(isWanted && m_centre->currentWidget() == m_pages && !m_pages->areRunsShown()
                            && isRunShown());
    m_pages->runs()->setDetailsVisible(isWanted);
}

void MainWindow::openRun(const QString &path)
{
    whenIdle([this, path] {
        m_messages->dismiss();
        m_session.openRun(path);
    });
}

void MainWindow::openRunAt(const QString &path, qint64 update, int tile)
{
    m_wanted = PictureOrigin{QDir::cleanPath(path), update, tile, {}};
    const bool isShown = isRunShown() && m_session.run()->path() == m_wanted->run;
    if (!isShown) {
        openRun(path);
        return;
    }
    m_centre->setCurrentWidget(m_pages);
    m_pages->leaveRuns();
    if (m_composer->isActive())
        leaveComposing();
    else
        refreshInspector();
    showWanted();
}

void MainWindow::showWanted()
{
    if (!m_wanted || !m_session.run() || m_session.run()->path() != m_wanted->run)
        return;
    const PictureOrigin place = *std::exchange(m_wanted, {});
    if (place.update >= 0) {
        m_pages->setCurrentPage(0);
        m_pages->gallery()->showTile(place.update, place.tile);
    }
    if (place.missing)
        m_messages->show(translateProblem(*place.missing));
}

void MainWindow::openPicture(const QString &path)
{
    QStringList folders{defaultRunsFolder(), m_pages->runs()->folder()};
    for (const QString &run : RecentPlaces::list(RecentPlaces::Kind::Run))
        folders << run << QFileInfo(run).dir().path();
    if (m_session.run())
        folders.prepend(m_session.run()->path());
    folders.removeAll(QString());
    folders.removeDuplicates();
    besideWindow(
        this, [path, folders] { return originOfPicture(path, folders); },
        [this](const Result<PictureOrigin> &place) {
            if (!place) {
                m_messages->show(translateProblem(place.problem()));
                return;
            }
            openRunAt(place->run, place->update, place->tile);
            // Said once the run is there; where it is already, now.
            if (m_wanted)
                m_wanted->missing = place->missing;
            else if (place->missing)
                m_messages->show(translateProblem(*place->missing));
        });
}

void MainWindow::chooseRun()
{
    auto *dialog = new QFileDialog(this, tr("Open the folder of a run"), defaultRunsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRun);
    dialog->open();
}

void MainWindow::chooseRunsFolder()
{
    auto *dialog = new QFileDialog(this, tr("Show the runs of a folder"), m_pages->runs()->folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_pages->runs(), &RunsPage::setFolder);
    dialog->open();
}

void MainWindow::forgetRuns(const QStringList &paths)
{
    for (const QString &path : paths)
        RecentPlaces::remove(RecentPlaces::Kind::Run, path);
    refreshRecentRun();
    if (!m_session.run() || !paths.contains(m_session.run()->path()) || !isRunShown() || isRunOn())
        return;
    // Its pages would speak of what is not there any more; its settings are a good beginning for another.
    compose();
    m_composer->openWantedData();
    showRuns();
}

} // namespace forja
