// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/batch/batchpass.h"
#include "engine/batch/part.h"
#include "engine/batch/workers.h"
#include "engine/experiment/experiment.h"

#include <algorithm>
#include <initializer_list>

namespace forja {

/// How an update is divided: into pieces, whose number belongs to the run and decides the last bits, and
/// among threads, of which there may be any number at any time.
class Division
{
public:
    explicit Division(const Experiment &experiment);

    /// On how many threads; at first on one.
    void setThreads(int threads) { m_workers.setThreads(threads); }
    int threads() const { return m_workers.threads(); }

    /// How many pieces there are at a time at most: D's two halves are pieces of their own.
    int pieces() const { return std::max(2, m_parts); }
    /// What one player's pictures are worked through in: G's, or D's where its two halves are not apart.
    std::vector<Part> parts(const Part &rows) const { return partsWithin(rows, m_parts); }
    /// The same for one of D's halves, which are pieces of their own.
    std::vector<Part> partsOfHalf(const Part &rows) const
    {
        return partsWithin(rows, std::max(1, m_parts / 2));
    }

    /// Does work(0) … work(count - 1) at once, and waits. `passes`: in which of them pieces wait for
    /// each other; null or none: for nobody.
    void run(std::size_t count, std::initializer_list<BatchPass *> passes,
             const std::function<void(std::size_t)> &work);

private:
    int m_parts = 1;
    Workers m_workers;
};

} // namespace forja
