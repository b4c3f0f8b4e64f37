// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/experiment/experiment.h"

#include <optional>

namespace forja {

/// What is said of a run that goes on in bf16 where this machine can only emulate it: a problem
/// (precision.missing) unless `isAccepted`, then a note for its record (precision.emulated). Nothing where
/// the machine has what the run needs. Requires: its machine is chosen.
Result<std::optional<Problem>> noteOnEmulation(const Experiment &run, bool isAccepted);

} // namespace forja
