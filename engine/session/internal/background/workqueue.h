// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace forja {

/// What waits on the work queue, most urgent first.
enum class WorkKind { Inspect, Look, Preview, Checkpoint, Measure, Judge };

/// One thread, one LibTorch thread, for everything that is done beside training. Newest requests replace
/// older ones that still wait (but for checkpoints); training asks `isFree` before it copies anything.
class WorkQueue
{
public:
    enum class Pace {
        Beside, ///< of low priority: training goes first
        Prompt, ///< as every thread: a person's hand waits for it
    };
    /// `failed`: called on the worker thread with what a job threw; the work queue goes on with the next one.
    /// Must not throw.
    explicit WorkQueue(Pace pace = Pace::Beside, std::function<void(const Problem &)> failed = {});
    /// Finishes what waits.
    ~WorkQueue();
    WorkQueue(const WorkQueue &) = delete;
    WorkQueue &operator=(const WorkQueue &) = delete;

    /// `replaces`: drops waiting work of the same kind that was posted with `replaces` too.
    void post(WorkKind kind, bool replaces, std::function<void()> job);
    /// Nothing waits and nothing runs but what lets a preview come between: measures and judging, which are
    /// done in small pieces, and looking at points, which takes milliseconds and is asked for one at a time.
    bool isFree() const
    {
        return isIdle(WorkKind::Inspect) && isIdle(WorkKind::Preview) && isIdle(WorkKind::Checkpoint);
    }
    /// None of this kind waits or runs.
    bool isIdle(WorkKind kind) const { return m_counts[at(kind)] == 0; }
    /// Processor seconds spent on this kind so far: waiting for a busy machine does not count.
    double seconds(WorkKind kind) const { return static_cast<double>(m_microseconds[at(kind)].load()) / 1e6; }
    /// Waits until nothing waits and nothing runs.
    void drain();

private:
    struct Item
    {
        WorkKind kind;
        bool replaces;
        std::function<void()> job;
    };
    static constexpr std::size_t kKinds = 6; ///< of WorkKind
    static std::size_t at(WorkKind kind) { return static_cast<std::size_t>(kind); }
    void work(Pace pace);
    bool isEmpty() const;

    const std::function<void(const Problem &)> m_failed;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::list<Item> m_items;
    std::array<std::atomic<int>, kKinds> m_counts{}; ///< of what waits or runs
    std::array<std::atomic<long long>, kKinds> m_microseconds{};
    bool m_isReady = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace forja
