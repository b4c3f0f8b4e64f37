// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/linear.h"

namespace forja {

Linear::Linear(std::int64_t in, std::int64_t out, double std)
    : m_std(std)
    , m_weight(register_parameter("weight", torch::zeros({out, in})))
    , m_bias(register_parameter("bias", torch::zeros(out)))
{
}

Result<MapShape> Linear::outputOf(const MapShape &in) const
{
    const MapShape takes = MapShape::vector(m_weight.size(1));
    if (in != takes)
        return misfit(takes.text(), in);
    return MapShape::vector(m_weight.size(0));
}

torch::Tensor Linear::forward(const torch::Tensor &input, const Condition &)
{
    return at::linear(input, m_weight, m_bias);
}

LayerDescription Linear::describe() const
{
    return described("linear", {{"in", m_weight.size(1)}, {"out", m_weight.size(0)}});
}

void Linear::initialise(const InitialDraws &draws)
{
    draws.normal(m_weight, m_std);
}

std::int64_t Linear::multiplyAdds(const MapShape &) const
{
    return m_weight.numel();
}

} // namespace forja
