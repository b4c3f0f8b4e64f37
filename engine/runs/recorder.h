// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace forja {

/// Writes a run's records on a thread of its own, in order, so that training never waits for a slow disk.
/// Any thread may call; nothing blocks but `finish()`.
///
/// What the disk refuses stays first in line and is tried again every second until it is written, so nothing
/// is lost and nothing changes places; what can never be written (a name that leads out of the run) is told
/// and dropped.
class Recorder
{
public:
    /// `failed` is called on the recorder's thread when the disk begins to refuse, and for each kind of other
    /// failure once; `recovered` when all that had to wait is written.
    Recorder(const RunFolder &run, std::function<void(const Problem &)> failed,
             std::function<void()> recovered = {});
    /// Ends.
    ~Recorder();

    void add(const TickRecord &record);
    void add(const EventRecord &record);
    void add(const MeasureRecord &record);
    /// fakes/NNNNNNNNN.png; thins to `keep` by the doubling rule (first, newest and starred stay).
    void add(const SheetRecord &sheet, int keep);
    /// generators/NNNNNNNNN.safetensors, unless it is there; thins to `keep` in the same way.
    void addGenerator(qint64 update, const QByteArray &bytes, int keep);
    /// flat/NNNNNNNNN.safetensors; thins to `keep` in the same way.
    void addFlatView(qint64 update, const QByteArray &bytes, int keep);
    void setReals(const SheetRecord &sheet);
    void setExperiment(const Experiment &experiment);
    void setStarred(qint64 update, bool isStarred);
    void log(const QString &line);
    /// Any other file of the run, whole.
    void setFile(const QString &name, const QByteArray &bytes);

    /// Waits until all is written, or says why the disk refuses. Requires: not the recorder's thread.
    Outcome finish();
    /// Does not wait for the second to pass.
    void tryNow();
    /// Tries once more to write what is still in line, and ends. Nothing is written afterwards.
    void end();
    /// Records in line. More than a few: the disk refuses or is slow.
    std::size_t waiting() const;

private:
    using Job = std::function<Outcome()>;
    void push(Job job);
    void work();
    Outcome attempt(const Job &job);
    void tell(const Problem &problem);
    /// Whether what came of the first in line ends its turn; what does not is told.
    bool isOver(const Outcome &done);
    void takeFirst(std::unique_lock<std::mutex> &lock, bool isWritten);

    RunFolder m_run;
    std::function<void(const Problem &)> m_failed;
    std::function<void()> m_recovered;
    QStringList m_told; ///< the recorder's thread only, as is m_isRefused
    bool m_isRefused = false;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::optional<Problem> m_refusal; ///< of the first in line
    qint64 m_attempts = 0; ///< failed ones
    bool m_wantsNow = false;
    bool m_isBusy = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

/// Which of `updates` (ascending) to drop so that at most `keep` stay: spacing doubles for the older ones;
/// the first, the newest and those in `starred` are never dropped, whatever `keep` says.
std::vector<qint64> toThin(const std::vector<qint64> &updates, int keep, const QList<qint64> &starred);

/// Moves records and pictures newer than `moment` to abandoned/<n>/, so that a resume from there continues
/// cleanly; half a last line goes there too (….half), and files that a cut-off writer left half-written are
/// removed. Returns how many were moved.
Result<int> abandonAfter(const RunFolder &run, const Moment &moment);

} // namespace forja
