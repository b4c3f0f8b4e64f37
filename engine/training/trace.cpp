// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trace.h"

#include "engine/training/device.h"

namespace forja {

torch::Tensor tracedRows(const std::vector<torch::Tensor> &parts)
{
    if (parts.empty() || !parts.front().defined())
        return {};
    return hostCopy(torch::cat(parts).detach());
}

std::vector<std::pair<std::string, double>> gradientNorms(const FlatParameters &flat,
                                                          const torch::Tensor &gradients)
{
    std::vector<std::pair<std::string, double>> out;
    for (std::size_t i = 0; i < flat.count(); ++i) {
        const torch::Tensor gradient = flat.part(gradients, i);
        // Weights alone: biases and the numbers of norms would double the list and say little.
        if (gradient.dim() > 1)
            out.emplace_back(flat.names()[i], gradient.norm().item<double>());
    }
    return out;
}

} // namespace forja
