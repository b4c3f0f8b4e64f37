// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/base/beside.h"
#include "ui/flat/flatpage.h"
#include "ui/forms/settingsform.h"
#include "ui/lab/labpage.h"
#include "ui/queue/queuepanel.h"
#include "ui/records/recentplaces.h"
#include "ui/rundoctor/doctorline.h"
#include "ui/rundoctor/doctorpanel.h"
#include "ui/runs/runthumbnails.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"

#include <QAction>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>

/// Panels that come and go, and what keeps its place meanwhile.
namespace forja {

namespace {

constexpr QSize kUsualSize(1440, 900);
/// Around the window: its title and the panels of the desktop that no screen tells of.
constexpr int kFrameRoom = 40;

} // namespace

void MainWindow::connectPanels()
{
    for (QWidget *panel : std::initializer_list<QWidget *>{m_doctorPanel, m_queuePanel, m_log})
        panel->installEventFilter(this);
    connect(m_pages->flat(), &FlatPage::shownChanged, m_bar, &RunBar::setPlayedElsewhere);
    m_pages->flat()->setReplacing([this](const std::function<void()> &act) {
        if (m_composer->isActive() || !m_session.run()) {
            act();
            return;
        }
        m_messages->ask(tr("The run %1 is open. Begin a run on points in its place? It is kept, and All runs "
                           "opens it again.")
                            .arg(m_session.run()->name()),
                        tr("Begin"), act);
    });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        auto *panel = static_cast<QWidget *>(watched);
        m_openPanels.removeAll(panel);
        if (event->type() == QEvent::ShowToParent)
            m_openPanels.append(panel);
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::closePanel()
{
    if (m_openPanels.isEmpty())
        return false;
    QWidget *panel = m_openPanels.constLast();
    for (QWidget *open : std::as_const(m_openPanels)) {
        if (open->isAncestorOf(focusWidget()))
            panel = open;
    }
    if (panel == m_doctorPanel)
        m_doctorLine->setChecked(false);
    else
        (panel == m_log ? m_actions->view.log : m_actions->view.queue)->setChecked(false);
    return true;
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier || !closePanel())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::refreshSettings()
{
    const bool isLab = m_pages->lab()->isVisible();
    const bool isWanted = m_actions->view.settings->isChecked();
    if (m_form->isVisible())
        m_formWidth = m_form->width();
    m_actions->view.settings->setEnabled(!isLab);
    m_form->setVisible(isWanted && !isLab);
    // The tabs stay under the pointer that chose one.
    m_pages->setTabsIndent(isWanted && isLab ? m_formWidth : 0);
}

QSize MainWindow::firstSize(const QSize &available)
{
    return kUsualSize.boundedTo(available - QSize(0, kFrameRoom));
}

void MainWindow::refreshRecentRun()
{
    const QStringList runs = RecentPlaces::list(RecentPlaces::Kind::Run);
    const QString newest = runs.isEmpty() ? QString() : runs.constFirst();
    m_startPage->setRecentRun(QFileInfo(newest).fileName(), newest);
    if (newest.isEmpty())
        return;
    besideWindow(
        this, [newest] { return newestTiles(newest); },
        [this, newest](const QList<QImage> &tiles) { m_startPage->setRecentPictures(newest, tiles); });
}

} // namespace forja
