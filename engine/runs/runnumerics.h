// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/checkpoints.h"

namespace forja {

/// The numerics version (experiment/numerics.h) with which a run was begun, or this checkpoint of it written: the older one.
int numericsOf(const RunFolder &run, const CheckpointData &checkpoint);
/// What a person should know where that is not this program's.
std::optional<Problem> otherNumerics(const RunFolder &run, const CheckpointData &checkpoint);

} // namespace forja
