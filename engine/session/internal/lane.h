// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace forja {

/// What waits in the lane, most urgent first.
enum class LaneWork { Inspect, Look, Preview, Checkpoint, Measure, Judge };

/// One thread, one LibTorch thread, for everything that is done beside training. Newest requests replace older ones that
/// still wait (but for checkpoints); training asks `isFree` before it copies anything.
class Lane
{
public:
    enum class Pace {
        Beside, ///< of low priority: training goes first
        Prompt, ///< as every thread: a person's hand waits for it
    };
    /// `failed`: called on the lane's thread with what a job threw; the lane goes on with the next one. Must not throw.
    explicit Lane(Pace pace = Pace::Beside, std::function<void(const Problem &)> failed = {});
    /// Finishes what waits.
    ~Lane();
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    /// `replaces`: drops waiting work of the same kind that was posted with `replaces` too.
    void post(LaneWork kind, bool replaces, std::function<void()> job);
    /// Nothing waits and nothing runs but judging, which comes in small pieces and keeps to a share of its own (internal/contest.h), and looking at
    /// points, which takes milliseconds and is asked for one at a time.
    bool isFree() const { return m_load == 0; }
    /// Processor seconds of work so far, without judging and looking: waiting for a busy machine does not count.
    double busySeconds() const { return static_cast<double>(m_busyMicroseconds.load()) / 1e6; }
    double judgingSeconds() const { return static_cast<double>(m_judgingMicroseconds.load()) / 1e6; }
    /// Waits until nothing waits and nothing runs.
    void drain();

private:
    struct Item
    {
        LaneWork kind;
        bool replaces;
        std::function<void()> job;
    };
    void work(Pace pace);
    std::atomic<int> &loadOf(LaneWork kind) { return kind == LaneWork::Judge ? m_judging : kind == LaneWork::Look ? m_looking : m_load; }

    const std::function<void(const Problem &)> m_failed;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::list<Item> m_items;
    std::atomic<int> m_load{0};
    std::atomic<int> m_judging{0};
    std::atomic<int> m_looking{0};
    std::atomic<long long> m_busyMicroseconds{0};
    std::atomic<long long> m_judgingMicroseconds{0};
    bool m_isReady = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace forja
