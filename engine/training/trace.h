// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/optim/flatparameters.h"

#include <string>
#include <utility>
#include <vector>

namespace forja {

/// What went on inside one update: for a person who looks at it step by step.
struct UpdateTrace
{
    Player player = Player::D; ///< D or G
    torch::Tensor real; ///< [N, C, H, W] what D was shown; D only
    torch::Tensor fake; ///< [N, C, H, W]
    torch::Tensor onReal; ///< [N] D's raw outputs before it learned; D only
    torch::Tensor onFake;
    torch::Tensor gradients; ///< of the loss with respect to `fake`; G only
    double loss = 0;
    double gradientNorm = 0;
    double change = 0; ///< L2 norm of what the update changed in the weights
    std::vector<std::pair<std::string, double>> layers; ///< L2 norm of each weight's gradient, by name
};

/// Rows of the parts of a batch as one, on the host.
torch::Tensor tracedRows(const std::vector<torch::Tensor> &parts);
/// L2 norms of the gradients of what has more than one dimension, by name.
std::vector<std::pair<std::string, double>> gradientNorms(const FlatParameters &flat,
                                                          const torch::Tensor &gradients);

} // namespace forja
