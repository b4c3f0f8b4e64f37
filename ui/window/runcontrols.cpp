// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/runcontrols.h"

#include "engine/session/session.h"
#include "ui/flat/flatpage.h"
#include "ui/forms/settingsform.h"
#include "ui/length/lengthmenu.h"
#include "ui/records/recentplaces.h"
#include "ui/start/branchcomposer.h"
#include "ui/start/branchpage.h"
#include "ui/start/composer.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/runbar.h"
#include "ui/window/runpages.h"
#include "ui/window/shownrun.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace forja {

RunControls::RunControls(Session &session, ShownRun &shown, WindowParts &parts)
    : m_session(session)
    , m_shown(shown)
    , m_parts(parts)
    , m_lengths(new LengthMenu(parts.actions.training.lengths, &parts.window))
{
    connectActions();
    connectLength();
    connectFlatWorld();
}

void RunControls::connectActions()
{
    const TrainingActions &training = m_parts.actions.training;
    connect(training.primary, &QAction::triggered, this, &RunControls::doPrimary);
    connect(m_parts.branchPage, &BranchPage::startRequested, this, &RunControls::doPrimary);
    connect(training.stepBoth, &QAction::triggered, this,
            [this] { m_session.training().step(Player::Both); });
    connect(training.stepD, &QAction::triggered, this, [this] { m_session.training().step(Player::D); });
    connect(training.stepG, &QAction::triggered, this, [this] { m_session.training().step(Player::G); });
    connect(training.stop, &QAction::triggered, this, [this] { m_session.training().stop(); });
    connect(training.keep, &QAction::triggered, this, [this] { m_session.training().keepMoment(); });
    // A refusal is said at the field that was changed, not over the pages.
    connect(m_parts.form, &SettingsForm::editRequested, this,
            [this](const QString &key, const QVariant &value) {
                const Outcome outcome = m_session.training().edit(key, value);
                if (!outcome)
                    m_parts.form->showRefusal(key, outcome.problem());
            });
}

void RunControls::connectLength()
{
    connect(m_lengths, &LengthMenu::chosen, this, &RunControls::goOnFor);
    connect(m_parts.actions.training.lengths, &QMenu::aboutToShow, this, &RunControls::refreshLength);
    connect(&m_session.run(), &LoadedRun::lengthChanged, this, &RunControls::refreshLength);
    connect(&m_session.records(), &LiveRecords::ticked, this,
            [this](const TickRecord &tick) { m_lastTick = tick; });
}

void RunControls::connectFlatWorld()
{
    FlatPage *flat = m_parts.pages->flat();
    connect(flat, &FlatPage::shownChanged, m_parts.bar, &RunBar::setPlayedElsewhere);
    flat->training()->setReplacing([this](const std::function<void()> &act) { askToReplace(act); });
}

void RunControls::askToReplace(const std::function<void()> &act)
{
    // Nothing that somebody looks at would be replaced.
    if (m_shown.composer().isActive() || !m_session.run().folder()) {
        act();
        return;
    }
    m_parts.messages->ask(tr("The run %1 is open. Start a run on points in its place? It is kept, and you "
                             "can open it again from All runs.")
                              .arg(m_session.run().folder()->name()),
                          tr("Start"), act);
}

void RunControls::whenIdle(std::function<void()> act)
{
    if (!m_shown.isRunOn()) {
        act();
        return;
    }
    m_stopQuestion = tr("The run %1 is still training. Stop it first? It is saved and can be continued.")
                         .arg(m_session.run().folder() ? m_session.run().folder()->name() : QString());
    m_parts.messages->ask(m_stopQuestion, tr("Stop and save"), [this, act = std::move(act)] {
        // It may have ended by itself while it was asked about.
        if (!m_shown.isRunOn()) {
            act();
            return;
        }
        m_afterRun = act;
        m_session.training().stop();
    });
}

void RunControls::dropStopQuestion()
{
    // Only its own question: by now something else may stand there.
    if (const QString question = std::exchange(m_stopQuestion, {});
        !question.isEmpty() && m_parts.messages->text() == question)
        m_parts.messages->dismiss();
}

void RunControls::doWaiting()
{
    if (const std::function<void()> act = std::exchange(m_afterRun, {}))
        act();
}

void RunControls::doPrimary()
{
    switch (m_session.run().state()) {
    case RunState::Training:
        m_session.training().pause();
        break;
    case RunState::Paused:
        m_session.training().proceed();
        break;
    // What is on view is meant: a branch that is prepared, else the run that is shown, else the one that is
    // composed.
    case RunState::Empty:
    case RunState::Finished:
    case RunState::Failed:
        if (m_shown.branching().isActive())
            m_shown.branching().start();
        else if (m_shown.isRunShown())
            goOn();
        else
            m_shown.composer().start(defaultRunsFolder());
        break;
    // In between there is nothing to ask for; WindowActions closes the button then as well.
    case RunState::Preparing:
    case RunState::Pausing:
    case RunState::Stopping:
        break;
    }
}

Continuation RunControls::continuation() const
{
    const Progress now = m_session.run().progress();
    // Of a run that is only looked at, its record knows more than the session.
    if (!m_session.training().isControlled() && m_lastTick && m_lastTick->at.update >= now.at.update)
        return m_session.training().continuation(m_lastTick->at.update, m_lastTick->kimg,
                                                 m_lastTick->seconds);
    return m_session.training().continuation(now.at.update, now.kimg, now.seconds);
}

void RunControls::refreshLength()
{
    const RunState state = m_session.run().state();
    const bool isOn = m_session.training().isControlled();
    const bool isTraining = state == RunState::Training || state == RunState::Pausing;
    // A run that another process trains is only looked at: its length is not ours to choose.
    if (!m_shown.isRunShown() || !m_session.run().experiment() || (m_session.following().writer() && !isOn)) {
        m_parts.bar->setLength({});
        return;
    }
    const TrainingActions &training = m_parts.actions.training;
    const bool isBetween = state == RunState::Preparing || state == RunState::Stopping;
    training.lengths->setEnabled(!isBetween);
    const Continuation next = continuation();
    const QString said = LengthMenu::said(next);
    m_lengths->setContinuation(next, isOn);
    const QString keys = training.primary->shortcut().toString(QKeySequence::NativeText);
    if (isTraining || isBetween) {
        m_parts.bar->setLength(tr("Length"),
                               tr("How long this run continues; you can change it without "
                                  "stopping"));
        return;
    }
    m_parts.bar->setLength(said, tr("How long Continue trains; choose another length"));
    training.primary->setToolTip(tr("Continue training, %1 (%2)").arg(said, keys));
}

void RunControls::goOn()
{
    if (m_session.run().folder() && m_session.run().experiment())
        goOnFor(continuation().length);
}

void RunControls::goOnFor(const Length &length)
{
    if (!m_shown.isRunShown())
        return;
    if (!m_session.training().isControlled()) {
        m_session.training().resume(m_session.run().folder()->path(), length);
        return;
    }
    m_session.training().setLength(length);
    // Whoever gives a paused run a length wants it to go on.
    if (m_session.run().state() == RunState::Paused || m_session.run().state() == RunState::Pausing)
        m_session.training().proceed();
}

void RunControls::takePast(const RunHistory::Past &past)
{
    // What has been told meanwhile is newer.
    if (past.lastTick && !m_lastTick) {
        m_lastTick = past.lastTick;
        if (!m_shown.isRunOn()) {
            Progress progress;
            progress.at = past.lastTick->at;
            progress.seconds = past.lastTick->seconds;
            m_parts.bar->setProgress(progress);
        }
    }
    refreshLength();
}

} // namespace forja
