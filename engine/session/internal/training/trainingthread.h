// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/training/trainingjob.h"

#include <QObject>

#include <thread>

namespace forja {

/// The thread that a training has to itself, while there is one. Lives on the session's thread.
class TrainingThread : public QObject
{
    Q_OBJECT

public:
    /// Requires: none is on. `lane` and `listener` outlive it.
    void start(JobRequest request, WorkQueue &lane, JobListener &listener);
    bool isOn() const { return m_thread.joinable(); }
    /// Asks the training that is on; where none is, nobody hears it.
    void put(Command command);
    /// Ends the opening of data, and catching up.
    void cancel() { m_cancelled = true; }
    /// Waits until it has come to its end. Requires: that it has, or was stopped.
    void join();

Q_SIGNALS:
    /// A training has come to its end: what it was asked and did not answer, nobody answers any more.
    void left();

private:
    std::unique_ptr<CommandBox> m_box;
    std::unique_ptr<TrainingJob> m_job;
    std::thread m_thread;
    std::atomic<bool> m_cancelled{false};
};

} // namespace forja
