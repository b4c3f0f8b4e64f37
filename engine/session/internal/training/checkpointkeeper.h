// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/background/workqueue.h"
#include "engine/session/internal/training/commands.h"
#include "engine/session/internal/training/journal.h"
#include "engine/session/internal/training/trainingclock.h"
#include "engine/training/trainer.h"

namespace forja {

/// A checkpoint that the disk refused is tried again after this time.
inline constexpr double kCheckpointRetrySeconds = 5;

/// What a training leaves on disk, and what it does while the disk refuses: it goes on, its records wait in
/// memory in their order, and a checkpoint is tried again until one is written. Where too much waits,
/// training waits as well; at the end it waits until all is saved. The training thread only, but for what is
/// written on the work queue.
class CheckpointKeeper
{
public:
    CheckpointKeeper(const RunFolder &run, const Trainer &trainer, const TrainingClock &clock,
                     Journal &journal, WorkQueue &lane, JobListener &listener);
    CheckpointKeeper(const CheckpointKeeper &) = delete;
    CheckpointKeeper &operator=(const CheckpointKeeper &) = delete;

    /// By the clock, or because this update is one of those that were asked for. Asked once an update.
    bool isDue();
    /// Copies now, writes on the work queue.
    void save();
    /// Once the time for that has come.
    void retry();
    /// Does not wait for that time any more.
    void retrySoon();
    /// Checkpoints at given updates come faster than they can be written: none may be left out, so training
    /// waits for the older ones.
    bool isLineFull() const;

    /// Looks how much waits to be written; true: training now waits for that, or no longer does.
    bool changesHold();
    bool isHeld() const { return m_isHeld; }
    /// A person has it go on all the same.
    void endHold() { m_isHeld = false; }

    /// Waits until all is on disk, or until somebody asks to leave without it. `savesCheckpoint`: one that
    /// was refused, too.
    Outcome settle(CommandBox &commands, bool savesCheckpoint);

private:
    /// Worker thread.
    void write(const CheckpointData &data, int keep);
    Outcome saved(bool savesCheckpoint);

    const RunFolder &m_run;
    const Trainer &m_trainer;
    const TrainingClock &m_clock;
    Journal &m_journal;
    WorkQueue &m_queue;
    JobListener &m_listener;
    std::atomic<int> m_inLine{0};
    double m_last = 0; ///< seconds of the clock
    qint64 m_lastUpdate; ///< after which it was last asked whether one is due
    bool m_isHeld = false; ///< training waits for the disk
};

} // namespace forja
