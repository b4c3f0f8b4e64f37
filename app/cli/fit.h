// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/fitprobe.h"

namespace forja {

/// Tries the settings in a process of their own and waits for what comes of it. Throws forja::Error where
/// they cannot be tried or never fit.
ProbedFit tryFit(const Experiment &experiment);
/// What was found, a line each: speed, memory and disk; then, where it was so, that the batch had to be taken
/// in parts.
QStringList fitLines(const ProbedFit &fit, const Experiment &experiment);
QJsonObject toJson(const ProbedFit &fit);

} // namespace forja
