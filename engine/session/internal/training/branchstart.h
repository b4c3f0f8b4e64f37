// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/training/joblistener.h"
#include "engine/training/trainer.h"

/// How a branch gets its parent's state at any moment that the parent has had.
namespace forja {

/// Throws forja::Error where the parent has not come so far.
void requireReached(const RunFolder &parent, qint64 update);

/// The parent's newest checkpoint at `update` or before it. `damaged`: those that could not be read.
CheckpointData checkpointBefore(qint64 update, const RunFolder &parent, const Experiment &experiment,
                                const std::shared_ptr<const Dataset> &data, QList<Problem> *damaged);

/// Repeats the parent's training from `begin` to `update`; the parent has recorded that stretch. Throws
/// forja::Error where it is cancelled.
CheckpointData caughtUp(qint64 update, const Experiment &experiment,
                        const std::shared_ptr<const Dataset> &data, CheckpointData begin,
                        JobListener &listener, const std::atomic<bool> &cancelled);

} // namespace forja
