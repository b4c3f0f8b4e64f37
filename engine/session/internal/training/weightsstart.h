// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/training/preparedtraining.h"

/// How a run on pictures of its own begins with another's weights.
namespace forja {

/// Where train.start_from is set: the checkpoint it names, and the experiment's origin. Throws forja::Error
/// where there is no such checkpoint.
std::optional<CheckpointData> weightsFor(Experiment &experiment);
/// Throws forja::Error where none of the weights fits. Requires: the trainer's experiment has its origin.
Takeover takeWeights(Trainer &trainer, const CheckpointData &weights);
Remark remarkOn(const Takeover &takeover, const Origin &origin);

} // namespace forja
