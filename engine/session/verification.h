// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/experiment/experiment.h"

#include <functional>

/// Whether a run can be trained again, bit for bit. Blocking; call from a thread without a window.
namespace forja {

/// The outcome of `resume --verify`.
struct VerifyReport
{
    qint64 from = 0; ///< checkpoint that was trained from again
    qint64 to = 0; ///< checkpoint that was compared with
    int tensors = 0; ///< compared, bit for bit
    int statistics = 0; ///< compared, timing left out
    bool isIdentical = false;
    QString
        firstDifference; ///< "G/main.0.weight: 3 of 4096 values differ, the first at 17 (0.1 instead of 0.2)"
    QList<Problem> environment
        = {}; ///< what is different here from where the run was trained, see bitsAtRisk()
};

/// Trains again in a scratch folder from the checkpoint before the newest to the newest and compares every
/// tensor and untimed statistic. A run in bf16 that this machine can only emulate is refused
/// (precision.missing) unless `isInexact`.
Result<VerifyReport> verifyRun(const QString &run, const FieldTablePtr &table, const QString &dataFolder,
                               const std::function<void(qint64 done, qint64 total)> &progress,
                               bool isInexact = false);

} // namespace forja
