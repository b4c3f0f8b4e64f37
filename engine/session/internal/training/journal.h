// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/recorder.h"
#include "engine/session/internal/training/diskrefusals.h"
#include "engine/session/internal/training/joblistener.h"

namespace forja {

/// What a training tells: to its run's records, its log, and to whoever listens. What the disk refuses is
/// told as well, once. Any thread.
class Journal
{
public:
    /// Opens the run's recorder. `at`: where the training stands; `savedUpdate`: of the newest checkpoint.
    Journal(const RunFolder &run, const Moment &at, qint64 savedUpdate, JobListener &listener);
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    Recorder &recorder() { return m_recorder; }
    /// Where the training stands now, for the events of all threads.
    void setMoment(const Moment &at);
    /// `at`: of what was planned for a moment; else it is now.
    EventRecord event(EventKind kind, const Problem &what, const std::optional<Moment> &at = {});

    /// See DiskRefusals::begin().
    void beginTelling() { m_disk.begin(); }
    const DiskRefusals &disk() const { return m_disk; }
    void refused(DiskRefusals::Use use, const Problem &what);
    /// True: that was the last refusal, which was told.
    bool accepted(DiskRefusals::Use use);
    void setSavedUpdate(qint64 update) { m_savedUpdate = update; }
    /// Why the run's end is not on disk.
    Problem notSaved() const;

private:
    const QString m_path;
    JobListener &m_listener;
    std::mutex m_atMutex;
    Moment m_at; ///< under m_atMutex
    DiskRefusals m_disk;
    std::atomic<qint64> m_savedUpdate;
    Recorder m_recorder; ///< the last: until it has ended, its thread calls refused() and accepted()
};

} // namespace forja
