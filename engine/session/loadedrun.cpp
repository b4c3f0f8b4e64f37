// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/loadedrun.h"

#include "engine/session/internal/training/goal.h"

namespace forja {

LoadedRun::LoadedRun(FieldTablePtr table) : m_table(std::move(table)), m_goal(std::make_unique<Goal>()) { }

LoadedRun::~LoadedRun() = default;

QVariant LoadedRun::currentValue(const QString &key) const
{
    return m_experiment ? now().value(key) : m_table->find(key)->standard;
}

void LoadedRun::set(const RunFolder &run, const Experiment &experiment)
{
    m_folder = run;
    m_experiment = experiment;
    m_scheduleDone = experiment.schedule.size();
}

void LoadedRun::clear()
{
    m_folder.reset();
    m_experiment.reset();
    m_scheduleDone = 0;
}

void LoadedRun::setState(RunState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void LoadedRun::setSchedule(const Experiment &experiment, qsizetype done)
{
    m_experiment = experiment;
    m_scheduleDone = done;
    Q_EMIT scheduleChanged();
}

void LoadedRun::setProgress(const Progress &progress)
{
    m_progress = progress;
    Q_EMIT progressed(progress);
}

void LoadedRun::setGoal(const Goal &goal)
{
    *m_goal = goal;
}

void LoadedRun::noteDisk(const EventRecord &event)
{
    if (event.kind == EventKind::Warning && event.code.startsWith(u"disk."))
        m_diskProblem = Problem{event.code, event.text, event.args};
    else if (event.kind == EventKind::Recover)
        m_diskProblem.reset();
}

} // namespace forja
