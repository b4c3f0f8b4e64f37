// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/guarded.h"
#include "engine/lab/labruns.h"
#include "engine/lab/watch.h"
#include "engine/session/lab/labmeasures.h"

namespace forja {

/// Does what the laboratory asks for on one thread; what is thrown on the way comes out as a problem.
template<typename Work>
auto guardedLab(const LabProgress &progress, const Work &work) -> decltype(work(std::declval<LabWatch &>()))
{
    return guarded([&] {
        const LabThread one;
        LabWatch watch(progress);
        return work(watch);
    });
}

/// A run with what it was made from.
struct OpenedRun
{
    Experiment experiment; ///< onProcessor()
    std::shared_ptr<const Dataset> data;
};
Result<OpenedRun> openForLab(const RunFolder &run, const FieldTablePtr &table, LabWatch &watch);
/// The newest valid checkpoint; a problem says that the run has none.
Result<CheckpointData> newestForLab(const RunFolder &run);

} // namespace forja
