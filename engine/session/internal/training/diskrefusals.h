// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <atomic>
#include <mutex>

namespace forja {

/// What the disk refuses now, and what of that has been told. Any thread.
class DiskRefusals
{
public:
    enum Use { Records = 1, Checkpoint = 2, Hold = 4, End = 8 };

    /// From here on refusals are told; what the disk refuses before ends the start instead.
    void begin() { m_hasBegun = true; }
    bool hasBegun() const { return m_hasBegun; }
    /// True: that is to be told. Once for each use, until it is accepted.
    bool refuse(Use use, const Problem &what);
    /// True: that was the last refusal, and a person knows of it.
    bool accept(Use use);
    /// One of them at least.
    bool isRefused(int uses) const { return (m_refused & uses) != 0; }
    /// Of the last checkpoint that was refused.
    Problem checkpointProblem() const;

private:
    std::atomic<bool> m_hasBegun{false};
    std::atomic<int> m_refused{0}; ///< Use
    mutable std::mutex m_mutex; ///< held to change m_refused
    int m_told = 0; ///< Use that a person knows of; under m_mutex
    Problem m_checkpointProblem; ///< under m_mutex
};

} // namespace forja
