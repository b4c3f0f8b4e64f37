// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "engine/session/runqueue.h"
#include "engine/session/sweepresult.h"
#include "ui/base/beside.h"
#include "ui/flat/flatpage.h"
#include "ui/lab/labpage.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/sweepdialog.h"
#include "ui/records/recentplaces.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runpages.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QSplitter>
#include <QUrl>

/// The window and the experiments that train in processes of their own.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// "digits · quick look · rate of D 2e-4": what a person tells entries of a queue by.
QString titleOf(const Experiment &experiment, const QString &presetLabel)
{
    QStringList parts{sourceName(experiment.text(u"data.folder"_s))};
    if (!presetLabel.isEmpty())
        parts << presetLabel.toLower();
    for (const Difference &difference : experiment.differences()) {
        const Field *field = experiment.table().find(difference.key);
        if (field && difference.key != u"data.folder")
            parts << u"%1 %2"_s.arg(shown(field->label).toLower(), shownValue(*field, difference.to));
    }
    return parts.join(u" · "_s);
}

} // namespace

void MainWindow::makeQueue()
{
    m_queue = new RunQueue(m_session.table(), defaultRunsFolder(), u"queue"_s, this);
    m_queuePanel = new QueuePanel(*m_queue, this);
    m_queuePanel->hide();
}

void MainWindow::connectQueue()
{
    connect(m_actions->view.queue, &QAction::toggled, m_queuePanel, &QWidget::setVisible);
    connect(m_actions->tools.addToQueue, &QAction::triggered, this, &MainWindow::addToQueue);
    connect(m_actions->tools.sweep, &QAction::triggered, this, &MainWindow::showSweep);
    connect(m_startPage, &StartPage::queueRequested, m_actions->tools.addToQueue, &QAction::trigger);
    connect(m_startPage, &StartPage::insteadRequested, this,
            [this] { whenIdle([this] { m_composer->start(defaultRunsFolder()); }); });
    connect(m_startPage, &StartPage::sweepRequested, m_actions->tools.sweep, &QAction::trigger);
    connect(m_queuePanel, &QueuePanel::addRequested, m_actions->tools.addToQueue, &QAction::trigger);
    connect(m_actions->tools.addToQueue, &QAction::enabledChanged, m_queuePanel, &QueuePanel::setCanAdd);
    m_queuePanel->setCanAdd(m_actions->tools.addToQueue->isEnabled());
    connect(m_queuePanel, &QueuePanel::sweepRequested, this, &MainWindow::showSweep);
    connect(m_queuePanel, &QueuePanel::sheetRequested, this, &MainWindow::writeSheet);
    connect(m_queuePanel, &QueuePanel::runRequested, this, &MainWindow::openRun);
    connect(&m_session, &Session::stateChanged, this, [this](RunState state) {
        // A run that is paused needs nothing of the processor.
        m_queue->setLive(m_session.isTrainingHere() && state != RunState::Paused);
    });
    connect(m_queue, &RunQueue::failed, this,
            [this](const Problem &problem) { m_queuePanel->setProblem(translateProblem(problem)); });
    connect(m_queue, &RunQueue::entryEnded, this, [this](const QString &id) {
        const QueueEntry *entry = m_queue->find(id);
        if (entry && entry->why)
            m_log->append(translateProblem(*entry->why));
    });
    connect(m_queue, &RunQueue::closed, this, &QWidget::close);
}

void MainWindow::openQueue()
{
    const Outcome opened = m_queue->open();
    if (!opened)
        m_queuePanel->setProblem(translateProblem(opened.problem()));
    // What was lined up and not done should not be forgotten.
    const bool isUnfinished = m_queue->count(QueueEntry::State::Waiting)
            + m_queue->count(QueueEntry::State::Running)
        > 0;
    if (isUnfinished || !opened)
        m_actions->view.queue->setChecked(true);
}

void MainWindow::addToQueue()
{
    if (!m_composer->isActive()) {
        composeBeside();
        return;
    }
    if (!m_composer->canStart())
        return;
    const Experiment experiment = m_composer->draft();
    const Outcome done = m_queue->add({entryFor(experiment, titleOf(experiment, m_composer->presetLabel()))});
    m_queuePanel->setProblem(done ? QString() : translateProblem(done.problem()));
    m_actions->view.queue->setChecked(true);
    if (done)
        m_queuePanel->pick(m_queue->entries().constLast().id);
}

void MainWindow::showSweep()
{
    QStringList taken;
    for (const QueueEntry &entry : m_queue->entries())
        taken << entry.sweep;
    // While a run is shown, its settings are what a sweep is made around.
    const Experiment base = m_composer->isActive() || !m_session.experiment() ? m_composer->draft()
                                                                              : *m_session.experiment();
    auto *dialog = new SweepDialog(base, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SweepDialog::chosen, this, [this](const Sweep &sweep) {
        const Outcome done = m_queue->add(entriesFor(sweep));
        m_queuePanel->setProblem(done ? QString() : translateProblem(done.problem()));
        m_actions->view.queue->setChecked(true);
    });
    dialog->open();
}

void MainWindow::writeSheet(const QString &name)
{
    QList<QueueEntry> entries;
    for (const QueueEntry &entry : m_queue->entries()) {
        if (entry.sweep == name)
            entries << entry;
    }
    const std::optional<Sweep> sweep = sweepOf(name, entries);
    if (!sweep) {
        m_messages->show(
            tr("The entries of %1 no longer cross settings. Compare their runs instead.").arg(name));
        return;
    }
    const auto write = [sweep = *sweep, entries, folder = m_queue->runsFolder()] {
        return writeSweepSheets(sweep, sweepRuns(sweep, entries, folder), folder);
    };
    besideWindow(this, write, [this](const Result<QString> &page) {
        if (!page) {
            m_messages->show(translateProblem(page.problem()));
            return;
        }
        m_log->append(tr("Contact sheet written: %1").arg(*page));
        QDesktopServices::openUrl(QUrl::fromLocalFile(*page));
    });
}

QString MainWindow::nameWithWriter(const QString &name) const
{
    const auto &writer = m_session.otherWriter();
    return !name.isEmpty() && writer && writer->code == u"session.controls"
        ? tr("%1, in process %2").arg(name, writer->args.value(1))
        : name;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    m_session.cancelDataset();
    const bool hasChildren = m_queue->count(QueueEntry::State::Running) > 0;
    LabPage *lab = m_pages->lab();
    if (!isRunOn() && !hasChildren && !lab->isAsking()) {
        event->accept();
        return;
    }
    // The updates under way are finished and saved; then the window closes by itself.
    event->ignore();
    if (m_isClosing) {
        // Closed once more while the disk refuses the end: the answer is to leave without it.
        if (m_session.diskProblem())
            m_session.stop();
        return;
    }
    m_isClosing = true;
    setEnabled(false);
    m_pages->flat()->letGo();
    if (hasChildren)
        m_queue->close();
    if (lab->isAsking())
        lab->stopAsking();
    if (isRunOn() && m_session.state() != RunState::Stopping)
        m_session.stop();
    takeState();
}

} // namespace forja
