// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/device.h"

#include "engine/experiment/keys.h"

#include <torch/cuda.h>

namespace forja {

using namespace Qt::StringLiterals;

torch::Device deviceOf(const Experiment &experiment)
{
    return experiment.text(key::trainDevice) == u"cuda" ? torch::Device(torch::kCUDA, 0)
                                                        : torch::Device(torch::kCPU);
}

bool hasGraphicsCard()
{
    return torch::cuda::is_available();
}

torch::Tensor hostCopy(const torch::Tensor &tensor)
{
    return tensor.is_cpu() ? tensor.clone() : tensor.to(torch::kCPU);
}

} // namespace forja
