// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/training/trainingloop.h"

namespace forja {

/// One training from start (or resume) to its end, on the thread that calls run().
class TrainingJob
{
public:
    TrainingJob(JobRequest request, CommandBox &commands, WorkQueue &lane, JobListener &listener,
                const std::atomic<bool> &cancelled);
    ~TrainingJob();
    /// Never throws.
    void run();

private:
    void prepare();
    /// Where the run begins, and what is to be said of that.
    void recordBeginning();
    /// Saves what is not on disk yet.
    Outcome leave(const Outcome &trained);

    const JobRequest m_request;
    CommandBox &m_commands;
    WorkQueue &m_queue;
    JobListener &m_listener;
    const std::atomic<bool> &m_cancelled;
    // Each is there from its step of run() on, and hands itself to the next ones.
    std::optional<PreparedTraining> m_prepared;
    std::optional<Journal> m_journal;
    std::optional<TrainingLoop> m_loop;
};

} // namespace forja
