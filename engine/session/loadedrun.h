// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/session/types/values.h"

#include <QObject>

#include <memory>

namespace forja {

struct Goal;

/// The run that is on or loaded, and how far it is. Whoever shows it reads and listens; only the session's
/// own parts change it.
class LoadedRun : public QObject
{
    Q_OBJECT

public:
    explicit LoadedRun(FieldTablePtr table);
    ~LoadedRun() override;

    const FieldTablePtr &table() const { return m_table; }
    RunState state() const { return m_state; }
    /// Null: there is no run.
    const RunFolder *folder() const { return m_folder ? &*m_folder : nullptr; }
    /// With the live edits so far. Null: there is no run.
    const Experiment *experiment() const { return m_experiment ? &*m_experiment : nullptr; }
    /// The settings as they are now. Requires: there is a run.
    Experiment now() const { return m_experiment->after(m_scheduleDone); }
    /// The value as it is now, live edits included.
    QVariant currentValue(const QString &key) const;
    Progress progress() const { return m_progress; }
    /// Where it is, or was last, on its way to.
    const Goal &goal() const { return *m_goal; }
    /// What the disk refuses to take of the run that is on, while it does: training goes on, waits, or at its
    /// end waits to be saved.
    const std::optional<Problem> &diskProblem() const { return m_diskProblem; }

    /// Takes another run; `opened` is for the caller to tell, once all that belongs to it is there.
    void set(const RunFolder &run, const Experiment &experiment);
    void clear();
    /// Tells stateChanged, unless it is that state already or on its way beyond.
    void setState(RunState state);
    void setSchedule(const Experiment &experiment, qsizetype done);
    void setProgress(const Progress &progress);
    /// What was trained of another run is none of this one's.
    void forgetProgress() { m_progress = {}; }
    /// `lengthChanged` is for the caller to tell.
    void setGoal(const Goal &goal);
    /// Takes what an event says of the disk.
    void noteDisk(const EventRecord &event);
    void forgetDisk() { m_diskProblem.reset(); }

Q_SIGNALS:
    void stateChanged(forja::RunState state);
    /// A new, resumed or loaded run: read what it holds, then follow the signals.
    void opened(const QString &path);
    void progressed(const forja::Progress &progress); ///< at most 10 a second
    void lengthChanged(); ///< what goes on with it may lead elsewhere
    void scheduleChanged(); ///< experiment() has a new entry
    /// Training ended by itself or because it was stopped; state is Finished.
    void finished();
    /// Training cannot go on; state is Failed, or Paused where it may be continued (not finite). Or something
    /// else that was asked of the run cannot be done.
    void failed(const forja::Problem &problem);

private:
    FieldTablePtr m_table;
    RunState m_state = RunState::Empty;
    std::optional<RunFolder> m_folder;
    std::optional<Experiment> m_experiment;
    qsizetype m_scheduleDone = 0;
    Progress m_progress;
    std::unique_ptr<Goal> m_goal;
    std::optional<Problem> m_diskProblem;
};

} // namespace forja
