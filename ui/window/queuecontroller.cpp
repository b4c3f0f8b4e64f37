// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuecontroller.h"

#include "engine/experiment/keys.h"
#include "engine/session/runqueue.h"
#include "engine/session/session.h"
#include "engine/session/sweepresult.h"
#include "ui/base/beside.h"
#include "ui/forms/runswitch.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/sweepdialog.h"
#include "ui/records/recentplaces.h"
#include "ui/start/composer.h"
#include "ui/start/startpage.h"
#include "ui/text/wording.h"
#include "ui/widgets/logpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/composecontroller.h"
#include "ui/window/runcontrols.h"
#include "ui/window/shownrun.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QDesktopServices>
#include <QMainWindow>
#include <QUrl>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// "digits · quick look · rate of D 2e-4": what a person tells entries of a queue by.
QString titleOf(const Experiment &experiment, const QString &presetLabel)
{
    QStringList parts{sourceName(experiment.text(key::dataFolder))};
    if (!presetLabel.isEmpty())
        parts << presetLabel.toLower();
    for (const Difference &difference : experiment.differences()) {
        const Field *field = experiment.table().find(difference.key);
        if (field && difference.key != key::dataFolder)
            parts << u"%1 %2"_s.arg(shown(field->label).toLower(), shownValue(*field, difference.to));
    }
    return parts.join(u" · "_s);
}

} // namespace

QueueController::QueueController(Session &session, RunQueue &queue, ShownRun &shown, RunControls &controls,
                                 ComposeController &composing, WindowParts &parts)
    : m_session(session)
    , m_queue(queue)
    , m_shown(shown)
    , m_controls(controls)
    , m_composing(composing)
    , m_parts(parts)
{
    connectRequests();
    connectQueue();
}

void QueueController::connectRequests()
{
    const ToolActions &tools = m_parts.actions.tools;
    StartPage *startPage = m_parts.startPage;
    QueuePanel *panel = m_parts.queuePanel;
    connect(tools.addToQueue, &QAction::triggered, this, &QueueController::addToQueue);
    // Every way to line up goes through one action: where that is disabled, none of them does anything.
    connect(m_parts.runSwitch, &RunSwitch::queueWanted, tools.addToQueue, &QAction::trigger);
    connect(startPage, &StartPage::queueRequested, tools.addToQueue, &QAction::trigger);
    connect(panel, &QueuePanel::addRequested, tools.addToQueue, &QAction::trigger);
    connect(tools.addToQueue, &QAction::enabledChanged, panel, &QueuePanel::setCanAdd);
    // enabledChanged() tells only of changes; this is how it stands now.
    panel->setCanAdd(tools.addToQueue->isEnabled());
    connect(startPage, &StartPage::startRequested, this, &QueueController::startComposed);
    connect(startPage, &StartPage::insteadRequested, this,
            // The run that trains is saved first; only then is its session free.
            [this] { m_controls.whenIdle([this] { m_shown.composer().start(defaultRunsFolder()); }); });
    connect(tools.sweep, &QAction::triggered, this, &QueueController::showSweep);
    connect(startPage, &StartPage::sweepRequested, tools.sweep, &QAction::trigger);
    connect(panel, &QueuePanel::sweepRequested, this, &QueueController::showSweep);
    connect(panel, &QueuePanel::sheetRequested, this, &QueueController::writeSheet);
}

void QueueController::connectQueue()
{
    connect(&m_session.run(), &LoadedRun::stateChanged, this, [this](RunState state) {
        // A run that is paused needs nothing of the processor.
        m_queue.setLive(m_session.training().isHere() && state != RunState::Paused);
    });
    connect(&m_queue, &RunQueue::failed, this,
            [this](const Problem &problem) { m_parts.queuePanel->setProblem(translateProblem(problem)); });
    connect(&m_queue, &RunQueue::entryEnded, this, &QueueController::tellEnd);
}

void QueueController::tellEnd(const QString &id)
{
    const QueueEntry *entry = m_queue.find(id);
    if (entry && entry->why)
        m_parts.log->append(translateProblem(*entry->why));
}

void QueueController::open()
{
    const Outcome opened = m_queue.open();
    if (!opened)
        m_parts.queuePanel->setProblem(translateProblem(opened.problem()));
    // What was lined up and not done should not be forgotten.
    const bool isUnfinished = m_queue.count(QueueEntry::State::Waiting)
            + m_queue.count(QueueEntry::State::Running)
        > 0;
    if (isUnfinished || !opened)
        m_parts.actions.view.queue->setChecked(true);
}

void QueueController::startComposed()
{
    if (m_session.run().state() == RunState::Preparing)
        return; // the second click of two
    if (m_shown.isRunOn())
        addToQueue();
    else
        m_shown.composer().start(defaultRunsFolder());
}

void QueueController::addToQueue()
{
    // First it is shown what would be lined up.
    const Composer &composer = m_shown.composer();
    if (!composer.isActive()) {
        m_composing.composeBeside();
        return;
    }
    if (!composer.canStart())
        return;
    const Experiment experiment = composer.draft();
    const Outcome done = m_queue.add({entryFor(experiment, titleOf(experiment, composer.presetLabel()))});
    take(done);
    // Picked, so that one sees where in the list it went.
    if (done)
        m_parts.queuePanel->pick(m_queue.entries().constLast().id);
}

/// What comes of adding entries is in the panel: they, or why not.
void QueueController::take(const Outcome &added)
{
    m_parts.queuePanel->setProblem(added ? QString() : translateProblem(added.problem()));
    m_parts.actions.view.queue->setChecked(true);
}

void QueueController::showSweep()
{
    QStringList taken;
    for (const QueueEntry &entry : m_queue.entries())
        taken << entry.sweep;
    // While a run is shown, its settings are what a sweep is made around.
    const Composer &composer = m_shown.composer();
    const Experiment base = composer.isActive() || !m_session.run().experiment()
        ? composer.draft()
        : *m_session.run().experiment();
    auto *dialog = new SweepDialog(base, taken, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SweepDialog::chosen, this,
            [this](const Sweep &sweep) { take(m_queue.add(entriesFor(sweep))); });
    dialog->open();
}

void QueueController::writeSheet(const QString &name)
{
    QList<QueueEntry> entries;
    for (const QueueEntry &entry : m_queue.entries()) {
        if (entry.sweep == name)
            entries << entry;
    }
    // Entries can be changed one by one after they were lined up.
    const std::optional<Sweep> sweep = sweepOf(name, entries);
    if (!sweep) {
        m_parts.messages->show(
            tr("The entries of %1 no longer form a grid of settings. Compare their runs instead.").arg(name));
        return;
    }
    // With copies of all it needs: the queue goes on while the sheet is written.
    const auto write = [sweep = *sweep, entries, folder = m_queue.runsFolder()] {
        return writeSweepSheets(sweep, sweepRuns(sweep, entries, folder), folder);
    };
    besideWindow(this, write, [this](const Result<QString> &page) {
        if (!page) {
            m_parts.messages->show(translateProblem(page.problem()));
            return;
        }
        m_parts.log->append(tr("Contact sheet written: %1").arg(*page));
        QDesktopServices::openUrl(QUrl::fromLocalFile(*page));
    });
}

} // namespace forja
