// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <torch/types.h>

namespace forja {

/// Where the players of an experiment compute. Requires: train.device is chosen (withMachineChosen), or is
/// "auto": the processor then.
torch::Device deviceOf(const Experiment &experiment);
/// Whether LibTorch finds a graphics card that it can use.
bool hasGraphicsCard();
/// The same numbers in the processor's memory, never shared with `tensor`.
torch::Tensor hostCopy(const torch::Tensor &tensor);

} // namespace forja
