// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/objectives/penalty.h"

namespace forja {

/// Mean over the pictures of the squared L2 norm of dD(x)/dx, summed over C, H, W. `judge` maps pictures [N,
/// C, H, W] to outputs [N]; the pictures are left as they are; differentiable twice.
torch::Tensor squaredSlope(const std::function<torch::Tensor(const torch::Tensor &)> &judge,
                           const torch::Tensor &pictures);

} // namespace forja
