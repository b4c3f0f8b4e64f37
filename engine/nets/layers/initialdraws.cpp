// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/initialdraws.h"

#include <string_view>

namespace forja {

namespace {

torch::Tensor normalNumbers(const Draws &draws, c10::IntArrayRef sizes)
{
    torch::Tensor numbers = torch::empty(sizes, torch::kFloat32);
    draws.fillNormal(numbers.data_ptr<float>(), static_cast<std::size_t>(numbers.numel()));
    return numbers;
}

} // namespace

InitialDraws::InitialDraws(const torch::nn::Module &net, std::uint64_t seed, Purpose purpose)
    : m_seed(seed), m_purpose(purpose)
{
    constexpr std::string_view kVector = "weight_u";
    std::uint64_t place = 0;
    for (const torch::Tensor &parameter : net.parameters())
        m_places.emplace(parameter.unsafeGetTensorImpl(), place++);
    // Other buffers do not count: a norm that is added moves no spectral vector.
    place = 0;
    for (const auto &buffer : net.named_buffers()) {
        if (std::string_view(buffer.key()).ends_with(kVector))
            m_places.emplace(buffer.value().unsafeGetTensorImpl(), place++);
    }
}

void InitialDraws::normal(torch::Tensor parameter, double std, double mean) const
{
    torch::NoGradGuard noGrad;
    const Draws draws(m_seed, m_purpose, placeOf(parameter));
    parameter.copy_(normalNumbers(draws, parameter.sizes()).mul_(std).add_(mean));
}

void InitialDraws::unitVector(torch::Tensor vector) const
{
    torch::NoGradGuard noGrad;
    const Purpose purpose = m_purpose == Purpose::InitG ? Purpose::SpectralNormG : Purpose::SpectralNorm;
    const torch::Tensor numbers = normalNumbers(Draws(m_seed, purpose, placeOf(vector)), vector.sizes());
    vector.copy_(numbers / numbers.norm());
}

std::uint64_t InitialDraws::placeOf(const torch::Tensor &tensor) const
{
    return m_places.at(tensor.unsafeGetTensorImpl());
}

} // namespace forja
