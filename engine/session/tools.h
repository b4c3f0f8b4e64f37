// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <functional>

/// What the command line does besides training. Blocking; call from a thread without a window.
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
/// tensor and untimed statistic.
Result<VerifyReport> verifyRun(const QString &run, const FieldTablePtr &table, const QString &dataFolder,
                               const std::function<void(qint64 done, qint64 total)> &progress);

struct BenchReport
{
    double imagesPerSecond = 0; ///< over all the seconds, the judging at the end of a tick included
    double slowest = 0; ///< of windows of about one second
    double fastest = 0;
    double seconds = 0;
    qint64 updates = 0;
    qint64 parametersG = 0;
    qint64 parametersD = 0;
    QMap<QString, double> phaseMs; ///< mean milliseconds an update: data, D, G, judging
    QMap<QString, QString> settings; ///< every one that matters
};

/// Times train's own path on real pictures for at least `seconds`.
Result<BenchReport> bench(const Experiment &experiment, double seconds);

/// Build, LibTorch, CPU, threads: environment.json but for what the run itself chose.
QJsonObject environmentRecord();

} // namespace forja
