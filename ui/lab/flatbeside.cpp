// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/flatbeside.h"

namespace forja {

FlatBeside::FlatBeside(const Experiment &experiment, const QString &runsFolder, QObject *parent)
    : QObject(parent), m_experiment(experiment), m_runsFolder(runsFolder), m_session(experiment.tablePtr())
{
    connect(&m_session, &Session::stateChanged, this, &FlatBeside::takeState);
    connect(&m_session, &Session::flatViewed, this, &FlatBeside::takeView);
    connect(&m_session, &Session::finished, this, &FlatBeside::takeEnd);
    connect(&m_session, &Session::failed, this, [this](const Problem &problem) {
        takeEnd();
        Q_EMIT failed(problem);
    });
    connect(&m_session, &Session::progressed, this, [this] {
        if (m_session.state() == RunState::Paused)
            look();
    });
}

void FlatBeside::begin(bool isPaused)
{
    m_steps.clear();
    m_isPlaying = !isPaused;
    if (m_session.isTrainingHere()) {
        m_next = isPaused;
        m_session.stop();
    } else if (isPaused) {
        m_session.startPaused(m_experiment, m_runsFolder);
    } else {
        m_session.start(m_experiment, m_runsFolder);
    }
}

void FlatBeside::goOn(bool isPaused)
{
    m_isPlaying = !isPaused;
    if (!m_session.run() || m_session.isTrainingHere())
        return;
    if (isPaused)
        m_session.resumePaused(m_session.run()->path());
    else
        m_session.resume(m_session.run()->path());
}

void FlatBeside::setPlaying(bool isPlaying)
{
    m_isPlaying = isPlaying;
    takeState();
}

void FlatBeside::step(Player player)
{
    m_isPlaying = false;
    m_steps.append(player);
    takeState();
}

void FlatBeside::stop()
{
    m_next.reset();
    m_steps.clear();
    if (m_session.isTrainingHere() && m_session.state() != RunState::Stopping)
        m_session.stop();
}

void FlatBeside::look()
{
    m_isLookWanted = m_isLookAsked;
    if (m_isLookAsked || !m_session.isTrainingHere())
        return;
    m_isLookAsked = true;
    m_session.lookFlat();
}

/// What is wanted may have been said while it could not be done yet.
void FlatBeside::takeState()
{
    const RunState state = m_session.state();
    if (state == RunState::Training && !m_isPlaying)
        m_session.pause();
    if (state != RunState::Paused)
        return;
    for (const Player player : std::exchange(m_steps, {}))
        m_session.step(player);
    if (m_isPlaying)
        m_session.proceed();
    else
        look();
}

void FlatBeside::takeView(const std::shared_ptr<const FlatView> &view)
{
    m_isLookAsked = false;
    if (std::exchange(m_isLookWanted, false))
        look();
    Q_EMIT viewed(view);
}

void FlatBeside::takeEnd()
{
    m_isLookAsked = m_isLookWanted = false;
    if (const auto isPaused = std::exchange(m_next, {}))
        begin(*isPaused);
}

} // namespace forja
