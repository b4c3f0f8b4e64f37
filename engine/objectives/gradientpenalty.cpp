// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/gradientpenalty.h"

#include <torch/csrc/autograd/autograd.h>

namespace forja {

torch::Tensor squaredSlope(const std::function<torch::Tensor(const torch::Tensor &)> &judge,
                           const torch::Tensor &pictures)
{
    const torch::Tensor leaf = pictures.detach().requires_grad_(true);
    // Where no layer mixes the batch an output depends on its own picture alone, so the gradient of the sum
    // holds every picture's own.
    const torch::Tensor total = judge(leaf).sum();
    const torch::Tensor slope = torch::autograd::grad({total}, {leaf}, {}, true, true)[0];
    return slope.square().sum() / static_cast<double>(pictures.size(0));
}

} // namespace forja
