// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/training/besidetraining.h"
#include "engine/session/internal/training/checkpointkeeper.h"
#include "engine/session/internal/training/trainingprogress.h"

namespace forja {

/// A training from its first update to its last: trains, obeys, and lets others tell, save and measure.
/// Waits for nobody but a person who paused it, and for a disk that refuses. The training thread only.
class TrainingLoop
{
public:
    /// `prepared` is recorded as far as it has come. All that is handed over outlives it.
    TrainingLoop(const PreparedTraining &prepared, BesideWorkers workers, Journal &journal,
                 CommandBox &commands, WorkQueue &lane, JobListener &listener);

    void run(bool beginsPaused);
    /// Saves what is not on disk yet. `savesCheckpoint`: one that was refused, too.
    Outcome settle(bool savesCheckpoint) { return m_keeper.settle(m_commands, savesCheckpoint); }
    /// Nothing more is made beside it.
    void endBeside() { m_beside.end(); }

private:
    void begin(bool beginsPaused);
    void update();
    void wait();
    bool isHeldByDisk();
    void finish();

    // What is asked of it, each obeyed by one function.
    void obey(const Command &command);
    void act(const command::Pause &pause);
    void act(const command::Proceed &proceed);
    void act(const command::Step &step);
    void act(const command::Stop &stop);
    void act(const command::Edit &edit);
    void act(const command::Keep &keep);
    void act(const command::Star &star);
    void act(const command::ChangeLength &change);
    void act(const command::Refuse &refusal);
    void act(const command::Judge &judge);
    void act(const command::Lend &lend);
    void act(const command::Look &look);

    // What an update leads to.
    void afterAdvance();
    /// Requires: the trainer has come to a number that is not finite. Throws.
    [[noreturn]] void giveUp(const Problem &notFinite);
    void tellHappened();
    void tellEntry(const ScheduleEntry &entry);
    void tellTick(TickRecord tick);

    const RunFolder &m_run;
    Trainer &m_trainer;
    Journal &m_journal;
    CommandBox &m_commands;
    WorkQueue &m_queue;
    JobListener &m_listener;
    TrainingClock m_clock;
    CheckpointKeeper m_keeper;
    EndRules m_rules;
    BesideTraining m_beside;
    TrainingProgress m_progress;
    qint64 m_ticks = 0;
    bool m_isPaused = false;
    qint64 m_pauseAt = 0; ///< pauses at the end of this update; 0: does not
    bool m_isStopped = false;
    std::optional<Problem> m_rule; ///< that ended it
};

} // namespace forja
