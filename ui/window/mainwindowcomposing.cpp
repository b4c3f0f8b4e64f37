// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/contest/contestpage.h"
#include "ui/forms/runswitch.h"
#include "ui/forms/settingsform.h"
#include "ui/gallery/inspectorpanel.h"
#include "ui/lab/labpage.h"
#include "ui/length/lengthmenu.h"
#include "ui/queue/queuepanel.h"
#include "ui/records/recentplaces.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>

/// The next run, composed before any or beside one that trains; and how long the one that is shown goes on.
namespace forja {

void MainWindow::connectComposing()
{
    m_switch = new RunSwitch(m_form);
    m_form->setHead(m_switch);
    connect(m_switch, &RunSwitch::nextRunWanted, this, &MainWindow::composeBeside);
    connect(m_switch, &RunSwitch::thisRunWanted, this, &MainWindow::leaveComposing);
    connect(m_switch, &RunSwitch::queueWanted, m_actions->tools.addToQueue, &QAction::trigger);
    connect(m_switch, &RunSwitch::picturesWanted, m_actions->places.newRun, &QAction::trigger);
    connect(m_startPage, &StartPage::startRequested, this, &MainWindow::startComposed);
    connect(m_startPage, &StartPage::backRequested, this, &MainWindow::leaveComposing);
    m_lengths = new LengthMenu(m_actions->training.lengths, this);
    connect(m_lengths, &LengthMenu::chosen, this, &MainWindow::goOnFor);
    connect(m_actions->training.lengths, &QMenu::aboutToShow, this, &MainWindow::refreshLength);
    connect(&m_session, &Session::lengthChanged, this, &MainWindow::refreshLength);
}

bool MainWindow::isRunShown() const
{
    return m_session.run() && !m_branching->isActive() && (!m_composer->isActive() || m_isBeside);
}

std::shared_ptr<const Dataset> MainWindow::shownData() const
{
    return m_composer->isActive() ? m_composer->data() : m_session.dataset();
}

void MainWindow::composeOnData(const QString &source)
{
    compose();
    m_composer->openData(source);
}

void MainWindow::beginComposing()
{
    m_messages->dismiss();
    m_branching->close();
    // What was composed beside a run waits there; what is set for points is nothing for pictures.
    const bool isKept = m_composer->isActive() || m_hasDraft;
    if (!isKept && m_session.experiment() && !m_session.experiment()->isOnPoints())
        m_composer->take(m_pages->contest()->forNextRun(*m_session.experiment()));
    if (m_session.otherWriter() && !isRunOn())
        m_session.closeRun();
    m_isBeside = isRunOn();
    m_composer->setActive(true);
}

void MainWindow::compose()
{
    beginComposing();
    m_centre->setCurrentWidget(m_startPage);
    m_inspector->hide();
    if (!m_isBeside) {
        m_bar->clearProgress();
        m_status->clearRun();
        m_desk->clear();
    }
    takeWriter();
    m_startPage->setFocus();
    takeState();
}

/// What is being typed belongs to the run that it was typed for.
void MainWindow::endTyping()
{
    if (QWidget *at = focusWidget(); at && m_form->isAncestorOf(at))
        at->clearFocus();
}

void MainWindow::composeBeside()
{
    endTyping();
    // The Lab has no room for the settings.
    if (!isRunOn() || m_pages->lab()->isVisible()) {
        compose();
        m_composer->openWantedData();
        return;
    }
    beginComposing();
    m_composer->openWantedData();
    m_actions->view.settings->setChecked(true);
    takeState();
}

void MainWindow::leaveComposing()
{
    if (!m_session.run())
        return;
    endTyping();
    m_composer->setActive(false);
    m_hasDraft = true;
    m_isBeside = false;
    if (m_centre->currentWidget() == m_startPage)
        m_centre->setCurrentWidget(m_pages);
    showPictures();
    refreshInspector();
    takeWriter();
    takeState();
}

void MainWindow::startComposed()
{
    if (m_session.state() == RunState::Preparing)
        return; // the second click of two
    if (isRunOn())
        addToQueue();
    else
        m_composer->start(defaultRunsFolder());
}

void MainWindow::refreshComposing()
{
    const bool isComposing = m_composer->isActive();
    const bool isLive = isRunOn();
    m_switch->setVisible((isLive || m_isBeside) && !m_branching->isActive());
    m_switch->setNext(isComposing, m_composer->canStart());
    m_startPage->setBeside(m_isBeside && m_session.run() ? m_session.run()->name() : QString(), isLive);
    if (m_branching->isActive()) {
        m_actions->tools.addToQueue->setEnabled(false);
        m_actions->tools.sweep->setEnabled(false);
    } else if (isComposing) {
        m_actions->tools.addToQueue->setEnabled(m_composer->canStart());
        m_actions->tools.sweep->setEnabled(m_composer->canStart());
    }
    // A run's settings are on its own pictures, the next one's may be on others.
    if (const auto data = shownData(); data != m_doctored) {
        m_doctored = data;
        m_doctor.look(data);
    }
    // The form forgets it with the data that it was said of.
    m_form->setDoctor(isComposing && m_composer->isOpening() ? QString() : m_doctor.sentence());
}

Continuation MainWindow::continuation() const
{
    const Progress now = m_session.progress();
    if (!m_session.isControlled() && m_lastTick && m_lastTick->at.update >= now.at.update)
        return m_session.continuation(m_lastTick->at.update, m_lastTick->kimg, m_lastTick->seconds);
    return m_session.continuation(now.at.update, now.kimg, now.seconds);
}

void MainWindow::refreshLength()
{
    const RunState state = m_session.state();
    const bool isOn = m_session.isControlled();
    const bool isTraining = state == RunState::Training || state == RunState::Pausing;
    if (!isRunShown() || !m_session.experiment() || (m_session.otherWriter() && !isOn)) {
        m_bar->setLength({});
        return;
    }
    const bool isBetween = state == RunState::Preparing || state == RunState::Stopping;
    m_actions->training.lengths->setEnabled(!isBetween);
    const Continuation next = continuation();
    const QString said = LengthMenu::said(next);
    m_lengths->setContinuation(next, isOn);
    const QString keys = m_actions->training.primary->shortcut().toString(QKeySequence::NativeText);
    if (isTraining || isBetween) {
        m_bar->setLength(tr("Length"), tr("How long this run goes on; changed without a stop"));
        return;
    }
    m_bar->setLength(said, tr("What Continue does; choose another length"));
    m_actions->training.primary->setToolTip(tr("Go on training, %1 (%2)").arg(said, keys));
}

void MainWindow::goOn()
{
    if (m_session.run() && m_session.experiment())
        goOnFor(continuation().length);
}

void MainWindow::goOnFor(const Length &length)
{
    if (!isRunShown())
        return;
    if (!m_session.isControlled()) {
        m_session.resume(m_session.run()->path(), length);
        return;
    }
    m_session.setLength(length);
    if (m_session.state() == RunState::Paused || m_session.state() == RunState::Pausing)
        m_session.proceed();
}

} // namespace forja
