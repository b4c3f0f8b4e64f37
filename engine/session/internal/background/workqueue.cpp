// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/background/workqueue.h"

#include "engine/base/guarded.h"
#include "engine/base/system.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace forja {

WorkQueue::WorkQueue(Pace pace, std::function<void(const Problem &)> failed) : m_failed(std::move(failed))
{
    m_thread = std::thread([this, pace] { work(pace); });
    // The number of LibTorch's threads is kept per thread but starts from the last number set anywhere: the
    // lane sets its own first.
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_isReady; });
}

WorkQueue::~WorkQueue()
{
    {
        // Without the lock, a thread between its check and its sleep would miss the change and never wake up.
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void WorkQueue::post(WorkKind kind, bool replaces, std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        // Only the newest request matters; working through older ones would delay it.
        if (replaces) {
            const auto isReplaced = [=](const Item &item) { return item.kind == kind && item.replaces; };
            m_counts[at(kind)] -= static_cast<int>(m_items.remove_if(isReplaced));
        }
        // Behind everything that is as urgent or more so: what somebody is looking at comes before a measure.
        const auto later = std::find_if(m_items.begin(), m_items.end(),
                                        [=](const Item &item) { return item.kind > kind; });
        m_items.insert(later, {kind, replaces, std::move(job)});
        ++m_counts[at(kind)];
    }
    m_wake.notify_one();
}

void WorkQueue::drain()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return isEmpty(); });
}

bool WorkQueue::isEmpty() const
{
    const auto isNone = [](const std::atomic<int> &count) { return count == 0; };
    return std::all_of(m_counts.begin(), m_counts.end(), isNone);
}

void WorkQueue::work(Pace pace)
{
    if (pace == Pace::Beside)
        lowerThreadPriority();
    at::set_num_threads(1);
    std::unique_lock lock(m_mutex);
    m_isReady = true;
    m_idle.notify_all();
    while (true) {
        m_wake.wait(lock, [this] { return !m_items.empty() || m_isEnding; });
        // Remaining work is finished first, since there may be a checkpoint among it.
        if (m_items.empty())
            return;
        std::function<void()> job = std::move(m_items.front().job);
        const WorkKind kind = m_items.front().kind;
        m_items.pop_front();
        lock.unlock();
        const double before = threadCpuSeconds();
        auto done = guarded(job);
        // Released before it counts as done: what it holds may belong to a caller waiting in drain().
        job = nullptr;
        if (!done && m_failed)
            m_failed(done.problem());
        m_microseconds[at(kind)] += static_cast<long long>((threadCpuSeconds() - before) * 1e6);
        lock.lock();
        // Not earlier, because drain() also waits for the job that is under way.
        --m_counts[at(kind)];
        m_idle.notify_all();
    }
}

} // namespace forja
