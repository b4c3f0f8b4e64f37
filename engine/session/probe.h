// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

namespace forja {

/// What a few real updates at chosen settings took on this machine.
struct ProbeReport
{
    qint64 updates = 0; ///< that were made
    double imagesPerSecond = 0; ///< real pictures shown to D
    double peakMemoryMb = 0; ///< of the program that made them
    qint64 checkpointBytes = 0;
    qint64 hourBytes = 0; ///< what an hour of training leaves on the disk, at most

    bool operator==(const ProbeReport &) const = default;
};

/// Makes three updates on the experiment's own pictures, and a sheet and a measure beside them as training
/// does; more updates where three are too short to be timed. "training.memory" where memory does not suffice.
/// Blocking. Meant for a process of its own: it may be killed.
Result<ProbeReport> probe(const Experiment &experiment);

QJsonObject toJson(const ProbeReport &report);
/// nullopt: not such a report.
std::optional<ProbeReport> probeFromJson(const QJsonObject &json);

} // namespace forja
