// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/groupnorm.h"

#include "engine/nets/layers/norm.h"

namespace forja {

namespace {

std::int64_t groupsFor(std::int64_t channels)
{
    std::int64_t groups = 4;
    while (groups > 1 && (channels % groups != 0 || channels / groups < 4))
        groups /= 2;
    return groups;
}

} // namespace

GroupNorm::GroupNorm(std::int64_t channels)
    : m_groups(groupsFor(channels))
    , m_weight(register_parameter("weight", torch::ones(channels)))
    , m_bias(register_parameter("bias", torch::zeros(channels)))
{
}

Result<MapShape> GroupNorm::outputOf(const MapShape &in) const
{
    if (!in.isMaps() || in.channels != m_weight.size(0))
        return misfit(QStringLiteral("%1 × H × W").arg(m_weight.size(0)), in);
    return in;
}

torch::Tensor GroupNorm::forward(const torch::Tensor &input, const Condition &)
{
    return at::group_norm(input, m_groups, m_weight, m_bias, kNormEpsilon, true);
}

LayerDescription GroupNorm::describe() const
{
    return described("group_norm", {{"groups", m_groups}, {"epsilon", kNormEpsilon}});
}

void GroupNorm::initialise(const InitialDraws &draws)
{
    draws.normal(m_weight, kWeightStd, 1);
}

} // namespace forja
