// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/safetensors.h"
#include "engine/runs/runfolder.h"

#include <QJsonObject>

namespace forja {

/// All that is needed to go on exactly: tensors and plain numbers.
struct CheckpointData
{
    Moment at;
    qsizetype scheduleDone = 0; ///< entries of the schedule that have happened
    TensorFile tensors;
    QJsonObject state; ///< counters, tick in progress, settings of the machine
};

/// checkpoints/NNNNNNNNN/: state.safetensors and manifest.json (SHA-256 and size of each file, `state`),
/// written under a hidden name, fsynced, renamed. An existing checkpoint of the same update is left as it is.
Outcome writeCheckpoint(const RunFolder &run, const CheckpointData &data);
/// Checks manifest, sizes and hashes; the problem names the file and what is wrong.
Result<CheckpointData> readCheckpoint(const RunFolder &run, qint64 update);
/// The newest valid checkpoint at or before `update` (any, if nullopt); `skipped` gets one problem for each
/// damaged one passed over.
Result<CheckpointData> newestCheckpoint(const RunFolder &run, std::optional<qint64> update,
                                        QList<Problem> *skipped);
/// Drops all but the newest `keep`, the first and the starred ones.
Outcome thinCheckpoints(const RunFolder &run, int keep);

} // namespace forja
