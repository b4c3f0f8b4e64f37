// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/lossslopes.h"

#include <torch/csrc/autograd/autograd.h>

namespace forja {

namespace {

Judged asLeaf(const Judged &judged)
{
    Judged leaf{judged.scores.detach().requires_grad_(true)};
    if (judged.features.defined())
        leaf.features = judged.features.detach().requires_grad_(true);
    return leaf;
}

} // namespace

LossSlopes slopesOfD(const Loss &loss, const Judged &real, const Judged &fake, const Flips &flips)
{
    // Callers may have gathered the scores without graphs; the loss itself needs one.
    const torch::AutoGradMode gradients(true);
    const Judged onReal = asLeaf(real);
    const Judged onFake = asLeaf(fake);
    const torch::Tensor value = loss.ofD(onReal, onFake, flips);
    // Only as far as the scores: each part carries its slopes on through its own graph.
    const auto slopes = torch::autograd::grad({value}, {onReal.scores, onFake.scores});
    return {value.detach(), slopes[0], slopes[1], {}};
}

LossSlopes slopesOfG(const Loss &loss, const Judged &fake, const Judged *real)
{
    const torch::AutoGradMode gradients(true);
    const Judged onFake = asLeaf(fake);
    const torch::Tensor value = loss.ofG(onFake, real).mean();
    std::vector<torch::Tensor> looked{onFake.scores};
    if (onFake.features.defined())
        looked.push_back(onFake.features);
    const auto slopes = torch::autograd::grad({value}, looked, {}, {}, false, true);
    return {value.detach(), {}, slopes.front(), slopes.size() > 1 ? slopes.back() : torch::Tensor()};
}

} // namespace forja
