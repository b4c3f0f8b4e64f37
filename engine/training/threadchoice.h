// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/threadsatwork.h"

#include <deque>
#include <vector>

namespace forja {

/// Chooses how many threads work on an update by how long updates take: tries them out when a training
/// begins, and again when updates have become slow, since other programs come and go. It decides no bit of
/// what is computed. Knows no clock: it is told.
class ThreadChoice
{
public:
    /// At most `limit` of them, and no more than there are pieces of work.
    ThreadChoice(int limit, int pieces);

    /// From the next update on. Where it is another one, what was measured is forgotten.
    void setLimit(int limit, int pieces);
    /// How many work on the next update.
    int threads() const { return m_atWork.threads; }
    const ThreadsAtWork &atWork() const { return m_atWork; }
    /// An update on threads() has taken so long.
    void note(double seconds);

private:
    /// Several numbers of threads, one after the other, a few updates each.
    struct Trial
    {
        std::vector<int> candidates;
        std::size_t current = 0;
        int toSkip = 0; ///< updates before it counts: threads start, kernels are compiled
        std::vector<double> times; ///< of the current one
        QMap<int, double> medians; ///< of those before it
    };

    void begin(std::vector<int> candidates, int toSkip);
    void noteInTrial(double seconds);
    void finish();
    void watch(double seconds);

    ThreadsAtWork m_atWork;
    Trial m_trial;
    bool m_isTrying = false;

    std::deque<double> m_recent; ///< the newest updates outside of trials
    double m_best = 0; ///< the shortest median that any number of threads has had
    double m_sinceTrial = 0; ///< seconds
    double m_patience = 0; ///< seconds until the next trial may begin
};

} // namespace forja
