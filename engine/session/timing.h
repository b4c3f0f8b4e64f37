// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/experiment/experiment.h"

/// How fast these settings train here. Blocking; call from a thread without a window.
namespace forja {

struct BenchReport
{
    double imagesPerSecond = 0; ///< over all the seconds, the judging at the end of a tick included
    double slowest = 0; ///< of windows of about one second
    double fastest = 0;
    double seconds = 0;
    qint64 updates = 0;
    int threads = 1; ///< on which updates were computed at the end
    qint64 parametersG = 0;
    qint64 parametersD = 0;
    QMap<QString, double> phaseMs; ///< mean milliseconds an update: data, D, G, judging
    QMap<QString, QString> settings; ///< every one that matters
};

/// Times train's own path on real pictures for at least `seconds`.
Result<BenchReport> bench(const Experiment &experiment, double seconds);

} // namespace forja
