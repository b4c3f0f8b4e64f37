// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

namespace forja {

/// Bytes of a run's files, by what they are for.
struct DiskUse
{
    qint64 moments = 0; ///< fakes/
    qint64 generators = 0;
    qint64 checkpoints = 0;
    qint64 abandoned = 0; ///< what resumes went back behind
    qint64 rest = 0; ///< statistics, events, settings, …

    qint64 total() const { return moments + generators + checkpoints + abandoned + rest; }
    bool operator==(const DiskUse &) const = default;
};

/// Walks the folder. Files that come and go meanwhile count or do not.
DiskUse diskUse(const RunFolder &run);

/// How many of each a run keeps: the settings run.keep_sheets and so on, or what a person asks for.
struct ThinLimits
{
    int moments = 200;
    int generators = 64;
    int checkpoints = 3;

    static ThinLimits of(const Experiment &experiment);
};

/// What thinning would drop: updates, ascending, and their bytes.
struct ThinPlan
{
    std::vector<qint64> moments;
    std::vector<qint64> generators;
    std::vector<qint64> checkpoints;
    qint64 bytes = 0;

    bool isEmpty() const { return moments.empty() && generators.empty() && checkpoints.empty(); }
};

/// All checkpoints but the first, the newest `keep` and the starred ones; ascending. A problem where the
/// stars cannot be read.
Result<std::vector<qint64>> checkpointsToThin(const RunFolder &run, int keep);
/// By the doubling rule: the first, the newest, the starred and the best measured moment are never dropped;
/// of checkpoints the first, the newest ones and the starred ones stay. Changes nothing. A problem where
/// the stars cannot be read.
Result<ThinPlan> planThinning(const RunFolder &run, const ThinLimits &limits);
/// Does what planThinning() says. Another writer of the run is a problem (lock.taken), and nothing is dropped
/// then.
Outcome thin(const RunFolder &run, const ThinLimits &limits);

/// The whole folder goes to the system's trash. A run that is being written is a problem (lock.taken); so is
/// a disk without a trash (run.no_trash).
Outcome moveToTrash(const RunFolder &run);

} // namespace forja
