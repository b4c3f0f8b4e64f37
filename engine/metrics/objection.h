// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"

namespace forja {

/// How D's raw output on each of these pictures [N, C, H, W] changes with each of its numbers: dD/dx, of the
/// same shape. D's own gradients stay as they are. Requires: D is in evaluation mode, so that a picture's
/// gradient does not depend on its company.
torch::Tensor outputGradient(Discriminator &d, const torch::Tensor &pictures, const torch::Tensor &classes);

/// The same for one picture [C, H, W] as a map [H, W] of what a brighter pixel does (summed over the
/// colours), smoothed by a binomial of 3 x 3 pixels, twice from 64 pixels on.
torch::Tensor objectionMap(const torch::Tensor &gradient);

} // namespace forja
