// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/secondtraining.h"

namespace forja {

using namespace Qt::StringLiterals;

SecondTraining::SecondTraining(const Experiment &experiment, const QString &runsFolder, QObject *parent)
    : QObject(parent), m_experiment(experiment), m_runsFolder(runsFolder), m_session(experiment.tablePtr())
{
    connect(&m_session.run(), &LoadedRun::opened, this, &SecondTraining::opened);
    connect(&m_session.records(), &LiveRecords::sheetAvailable, this, &SecondTraining::kept);
    connect(&m_session.run(), &LoadedRun::stateChanged, this, [this] {
        // Asked before takeState(), which empties what is wanted: a pause on the way to the next step is
        // nothing to be told.
        const bool isStill = m_steps.isEmpty() && !m_isPlaying && m_next == Next::Nothing;
        m_isCatchingUp = m_isCatchingUp && m_session.run().state() == RunState::Training;
        takeState();
        if (isStill && m_session.run().state() == RunState::Paused)
            Q_EMIT paused();
    });
    connect(&m_session.flat(), &FlatLooking::viewed, this, &SecondTraining::takeView);
    connect(&m_session.run(), &LoadedRun::finished, this, &SecondTraining::takeEnd);
    connect(&m_session.run(), &LoadedRun::failed, this, [this](const Problem &problem) {
        // First the own state, so that begin() may be called again by whoever hears of the failure.
        takeEnd();
        Q_EMIT failed(problem);
    });
    connect(&m_session.records(), &LiveRecords::eventHappened, this, [this](const EventRecord &event) {
        if (event.kind == EventKind::Warning)
            Q_EMIT warned({event.code, event.text, event.args});
    });
    connect(&m_session.run(), &LoadedRun::progressed, this, [this] {
        // A step ends without a frame that would ask; while it plays the page's frames do.
        if (m_session.run().state() == RunState::Paused)
            look();
    });
}

void SecondTraining::begin(bool isPaused)
{
    m_steps.clear();
    m_isPlaying = !isPaused;
    if (!m_session.training().isHere()) {
        startNow();
        return;
    }
    m_next = Next::Begin;
    // A second stop would give up what the disk refuses.
    if (m_session.run().state() != RunState::Stopping)
        m_session.training().stop();
}

void SecondTraining::goOn(bool isPaused)
{
    m_isPlaying = !isPaused;
    // It can go on only when it has ended. A new beginning that was asked for goes before.
    if (m_session.run().state() == RunState::Stopping)
        m_next = m_next == Next::Begin ? Next::Begin : Next::GoOn;
    else if (m_session.run().folder() && !m_session.training().isHere())
        resumeNow();
}

void SecondTraining::startNow()
{
    m_isPausedHere = !m_isPlaying;
    if (m_isPlaying)
        m_session.training().start(m_experiment, m_runsFolder);
    else
        m_session.training().startPaused(m_experiment, m_runsFolder);
}

void SecondTraining::resumeNow()
{
    m_isPausedHere = !m_isPlaying;
    const QString path = m_session.run().folder()->path();
    if (m_isPlaying)
        m_session.training().resume(path);
    else
        m_session.training().resumePaused(path);
}

void SecondTraining::setPlaying(bool isPlaying)
{
    m_isPlaying = isPlaying;
    takeState();
}

void SecondTraining::catchUp(qint64 update)
{
    if (m_session.run().state() != RunState::Paused)
        return;
    m_isCatchingUp = true;
    m_isPausedHere = true;
    m_session.training().proceedTo(update);
}

void SecondTraining::step(Player player)
{
    m_isPlaying = false;
    m_steps.append(player);
    takeState();
}

void SecondTraining::stop()
{
    m_next = Next::Nothing;
    m_steps.clear();
    if (m_session.training().isHere() && m_session.run().state() != RunState::Stopping)
        m_session.training().stop();
}

void SecondTraining::look()
{
    // One question at a time: behind a slow answer no others may line up.
    m_isLookWanted = m_isLookAsked;
    if (m_isLookAsked || !m_session.training().isHere())
        return;
    m_isLookAsked = true;
    m_session.flat().look();
}

void SecondTraining::leave()
{
    disconnect();
    stop();
    if (!m_session.training().isHere()) {
        deleteLater();
        return;
    }
    // Its session saves the run first.
    connect(&m_session.run(), &LoadedRun::finished, this, &QObject::deleteLater);
    connect(&m_session.run(), &LoadedRun::failed, this, &QObject::deleteLater);
}

void SecondTraining::takeState()
{
    const RunState state = m_session.run().state();
    if (m_next != Next::Nothing)
        return;
    if (state == RunState::Training && !m_isPlaying && !m_isCatchingUp) {
        // Remembered, as the page may play again before the pause is reached.
        m_isPausedHere = true;
        m_session.training().pause();
    }
    if (state != RunState::Paused)
        return;
    // Taken out of the list first: a step changes the state, which leads back here.
    for (const Player player : std::exchange(m_steps, {}))
        m_session.training().step(player);
    if (m_isPlaying && std::exchange(m_isPausedHere, false))
        m_session.training().proceed();
    else
        look();
}

void SecondTraining::takeView(const std::shared_ptr<const FlatView> &view)
{
    m_isLookAsked = false;
    if (std::exchange(m_isLookWanted, false))
        look();
    Q_EMIT viewed(view);
}

void SecondTraining::takeEnd()
{
    m_isLookAsked = m_isLookWanted = false;
    switch (std::exchange(m_next, Next::Nothing)) {
    case Next::Begin:
        startNow();
        break;
    case Next::GoOn:
        resumeNow();
        break;
    case Next::Nothing:
        break;
    }
}

} // namespace forja
