// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/init.h"

namespace forja {

namespace {

bool endsWith(const std::string &name, const std::string &end)
{
    return name.size() >= end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0;
}

torch::Tensor normalNumbers(const Draws &draws, c10::IntArrayRef sizes)
{
    torch::Tensor numbers = torch::empty(sizes, torch::kFloat32);
    draws.fillNormal(numbers.data_ptr<float>(), static_cast<std::size_t>(numbers.numel()));
    return numbers;
}

} // namespace

void initialise(torch::nn::Module &net, std::uint64_t seed, Purpose purpose, const std::string &special,
                double specialStd)
{
    torch::NoGradGuard noGrad;
    std::uint64_t index = 0;
    for (auto &parameter : net.named_parameters()) {
        torch::Tensor &value = parameter.value();
        const Draws draws(seed, purpose, index++);
        if (endsWith(parameter.key(), "bias")) {
            value.zero_();
            continue;
        }
        const bool isNorm = value.dim() == 1;
        const double std = parameter.key() == special ? specialStd : kWeightStd;
        value.copy_(normalNumbers(draws, value.sizes()).mul_(std).add_(isNorm ? 1 : 0));
    }
    index = 0;
    const Purpose ofVectors = purpose == Purpose::InitG ? Purpose::SpectralNormG : Purpose::SpectralNorm;
    for (auto &buffer : net.named_buffers()) {
        if (!endsWith(buffer.key(), "weight_u"))
            continue;
        const torch::Tensor numbers = normalNumbers(Draws(seed, ofVectors, index++), buffer.value().sizes());
        buffer.value().copy_(numbers / numbers.norm());
    }
}

} // namespace forja
