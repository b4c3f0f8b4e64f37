// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/threadchoice.h"

#include <algorithm>

namespace forja {

namespace {

/// A candidate is timed for so long, but for so many updates at least and at most.
constexpr double kSecondsOfCandidate = 0.25;
constexpr int kFewest = 3;
constexpr int kMost = 25;
/// The first updates of a training compile kernels and fill memory's pools.
constexpr int kFirstSkipped = 3;
/// Fewer threads leave more to others: more of them must be faster by this.
constexpr double kWorthAThread = 0.95;
/// Updates that take so much longer than the best are looked into.
constexpr double kSlow = 1.25;
constexpr int kWatched = 9;
/// Between trials that change nothing it waits longer and longer.
constexpr double kShortestPatience = 4;
constexpr double kLongestPatience = 64;

double median(std::vector<double> times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

/// limit, half of it, a quarter, … 1.
std::vector<int> ladder(int limit)
{
    std::vector<int> threads;
    for (int some = limit; some > 1; some /= 2)
        threads.push_back(some);
    threads.push_back(1);
    return threads;
}

} // namespace

ThreadChoice::ThreadChoice(int limit, int pieces)
{
    m_atWork.limit = 0;
    setLimit(limit, pieces);
}

void ThreadChoice::setLimit(int limit, int pieces)
{
    const int most = std::max(1, std::min(limit, pieces));
    if (most == m_atWork.limit)
        return;
    m_atWork = {.threads = most, .limit = most, .why = ThreadsAtWork::Why::Allowed, .milliseconds = {}};
    m_recent.clear();
    m_best = 0;
    m_patience = kShortestPatience;
    m_isTrying = false;
    if (most > 1)
        begin(ladder(most), kFirstSkipped);
}

void ThreadChoice::begin(std::vector<int> candidates, int toSkip)
{
    m_trial = {
        .candidates = std::move(candidates), .current = 0, .toSkip = toSkip, .times = {}, .medians = {}};
    m_isTrying = true;
    m_atWork.threads = m_trial.candidates.front();
    m_atWork.why = ThreadsAtWork::Why::Trying;
}

void ThreadChoice::note(double seconds)
{
    if (m_isTrying)
        noteInTrial(seconds);
    else if (m_atWork.limit > 1)
        watch(seconds);
}

void ThreadChoice::noteInTrial(double seconds)
{
    if (m_trial.toSkip > 0) {
        --m_trial.toSkip;
        return;
    }
    m_trial.times.push_back(seconds);
    const auto count = static_cast<int>(m_trial.times.size());
    const bool isLongEnough = count * median(m_trial.times) >= kSecondsOfCandidate || count >= kMost;
    if (count < kFewest || !isLongEnough)
        return;

    m_trial.medians.insert(m_atWork.threads, median(m_trial.times));
    m_trial.times.clear();
    if (++m_trial.current == m_trial.candidates.size())
        return finish();
    m_atWork.threads = m_trial.candidates[m_trial.current];
    m_trial.toSkip = 1;
}

void ThreadChoice::finish()
{
    m_isTrying = false;
    const int before = m_trial.candidates.front();
    // From few to many: each further thread has to earn its keep.
    int chosen = m_trial.medians.firstKey();
    for (auto it = m_trial.medians.cbegin(); it != m_trial.medians.cend(); ++it) {
        if (it.value() < kWorthAThread * m_trial.medians.value(chosen))
            chosen = it.key();
    }

    const double shortest = *std::ranges::min_element(m_trial.medians);
    m_best = m_best > 0 ? std::min(m_best, shortest) : shortest;
    m_atWork.threads = chosen;
    m_atWork.milliseconds.clear();
    for (auto it = m_trial.medians.cbegin(); it != m_trial.medians.cend(); ++it)
        m_atWork.milliseconds.insert(it.key(), 1000 * it.value());
    if (chosen == m_atWork.limit)
        m_atWork.why = ThreadsAtWork::Why::Allowed;
    else
        m_atWork.why = shortest > kSlow * m_best ? ThreadsAtWork::Why::Shared : ThreadsAtWork::Why::Fastest;

    // What changed may change back soon; what stayed will probably stay.
    m_patience = chosen == before ? std::min(2 * m_patience, kLongestPatience) : kShortestPatience;
    m_recent.clear();
    m_sinceTrial = 0;
}

void ThreadChoice::watch(double seconds)
{
    m_sinceTrial += seconds;
    m_recent.push_back(seconds);
    if (m_recent.size() > kWatched)
        m_recent.pop_front();
    if (m_recent.size() < kWatched || m_sinceTrial < m_patience)
        return;

    const double now = median({m_recent.begin(), m_recent.end()});
    const bool isSlow = now > kSlow * m_best;
    // More cores may be free than were, which updates on fewer threads do not show.
    const bool isReduced = m_atWork.threads < m_atWork.limit;
    if (!isSlow && !isReduced)
        return;
    std::vector<int> candidates{m_atWork.threads};
    for (const int other : {m_atWork.threads / 2, std::min(2 * m_atWork.threads, m_atWork.limit)}) {
        if (other >= 1 && other != m_atWork.threads)
            candidates.push_back(other);
    }
    begin(std::move(candidates), 0);
}

} // namespace forja
