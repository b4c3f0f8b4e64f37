// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/weight.h"

namespace forja {

namespace {

constexpr double kSpectralEpsilon = 1e-12;

torch::Tensor unit(const torch::Tensor &vector)
{
    return vector / vector.norm().clamp_min(kSpectralEpsilon);
}

} // namespace

Weight::Weight(torch::nn::Module &owner, c10::IntArrayRef sizes, bool isSpectral)
    : m_weight(owner.register_parameter(isSpectral ? "weight_orig" : "weight", torch::zeros(sizes)))
{
    if (isSpectral)
        m_u = owner.register_buffer("weight_u", unit(torch::ones(sizes[0])));
}

torch::Tensor Weight::value() const
{
    if (!m_u.defined())
        return m_weight;
    // The singular value needs all bits of fp32, whatever the nets around it compute in.
    const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::autocast_dispatch_keyset);
    const torch::Tensor matrix = m_weight.flatten(1);
    torch::Tensor u;
    torch::Tensor v;
    {
        torch::NoGradGuard noGrad;
        // The graph keeps a copy: the buffer may move on before the backward pass.
        u = m_u.clone();
        v = unit(at::mv(matrix.t(), u));
    }
    return m_weight / at::dot(u, at::mv(matrix, v));
}

void Weight::initialise(const InitialDraws &draws, double std)
{
    draws.normal(m_weight, std);
    if (isSpectral())
        draws.unitVector(m_u);
}

void Weight::iterate(torch::nn::Module &module)
{
    auto buffers = module.named_buffers(false);
    if (!buffers.contains("weight_u"))
        return;
    torch::NoGradGuard noGrad;
    torch::Tensor &u = buffers["weight_u"];
    const torch::Tensor matrix = module.named_parameters(false)["weight_orig"].flatten(1);
    u.copy_(unit(at::mv(matrix, unit(at::mv(matrix.t(), u)))));
}

} // namespace forja
