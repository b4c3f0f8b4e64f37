// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runfolder.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace forja {

/// Writes a run's records on a thread of its own, in order, so that training never waits for a slow disk.
/// Any thread may call; nothing blocks but `finish()`.
class Recorder
{
public:
    /// `failed` is called on the recorder's thread for each kind of failure once.
    Recorder(const RunFolder &run, std::function<void(const Problem &)> failed);
    /// Finishes.
    ~Recorder();

    void add(const TickRecord &record);
    void add(const EventRecord &record);
    void add(const MeasureRecord &record);
    /// fakes/NNNNNNNNN.png; thins to `keep` by the doubling rule (first, newest and starred stay).
    void add(const SheetRecord &sheet, int keep);
    void setReals(const SheetRecord &sheet);
    void setExperiment(const Experiment &experiment);
    void log(const QString &line);
    /// Any other file of the run, whole.
    void setFile(const QString &name, const QByteArray &bytes);
    /// Waits until all is written.
    void finish();

private:
    void push(std::function<Outcome()> job);
    void work();

    RunFolder m_run;
    std::function<void(const Problem &)> m_failed;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<Outcome()>> m_jobs;
    bool m_isBusy = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

/// Which of `updates` (ascending) to drop so that at most `keep` stay: spacing doubles for the older ones; the first, the newest and
/// those in `starred` are never dropped, whatever `keep` says.
std::vector<qint64> toThin(const std::vector<qint64> &updates, int keep, const QList<qint64> &starred);

/// Moves records and pictures newer than `moment` to abandoned/<n>/, so that a resume from there continues cleanly.
/// Returns how many were moved.
Result<int> abandonAfter(const RunFolder &run, const Moment &moment);

} // namespace forja
