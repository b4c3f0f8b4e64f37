// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/objection.h"

namespace forja {

torch::Tensor outputGradient(Discriminator &d, const torch::Tensor &pictures, const torch::Tensor &classes)
{
    const torch::AutoGradMode withGradients(true);
    const torch::Tensor leaf = pictures.detach().clone().requires_grad_(true);
    const torch::Tensor outputs = d.forward(leaf, classes);
    // With respect to the pictures alone: nothing is added to the gradients of D's parameters.
    return torch::autograd::grad({outputs.sum()}, {leaf}).front().detach();
}

torch::Tensor objectionMap(const torch::Tensor &gradient)
{
    torch::NoGradGuard noGrad;
    const torch::Tensor line = torch::tensor({0.25F, 0.5F, 0.25F});
    const torch::Tensor kernel = line.unsqueeze(1).mm(line.unsqueeze(0)).view({1, 1, 3, 3});
    torch::Tensor map = gradient.to(torch::kFloat32).sum(0).unsqueeze(0).unsqueeze(0).contiguous();
    const int rounds = std::min(map.size(2), map.size(3)) >= 64 ? 2 : 1;
    for (int i = 0; i < rounds; ++i)
        map = at::conv2d(at::replication_pad2d(map, {1, 1, 1, 1}), kernel);
    return map[0][0];
}

} // namespace forja
