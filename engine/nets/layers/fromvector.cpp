// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/fromvector.h"

#include "engine/nets/layers/memorylayout.h"

namespace forja {

FromVector::FromVector(std::int64_t length, const MapShape &maps, bool hasBias, double std)
    : m_maps(maps)
    , m_std(std)
    , m_weight(register_parameter("weight", torch::zeros({length, maps.channels, maps.height, maps.width})))
{
    if (hasBias)
        m_bias = register_parameter("bias", torch::zeros(maps.channels));
}

Result<MapShape> FromVector::outputOf(const MapShape &in) const
{
    const MapShape takes = MapShape::vector(m_weight.size(0));
    if (in != takes)
        return misfit(takes.text(), in);
    return m_maps;
}

torch::Tensor FromVector::forward(const torch::Tensor &input, const Condition &)
{
    const bool isLast = liesChannelsLast(m_weight);
    const torch::Tensor flat = at::mm(input, flatMaps(m_weight, isLast));
    const torch::Tensor maps = isLast
        ? flat.view({-1, m_maps.height, m_maps.width, m_maps.channels}).permute({0, 3, 1, 2})
        : flat.view({-1, m_maps.channels, m_maps.height, m_maps.width});
    return m_bias.defined() ? maps + m_bias.view({1, m_maps.channels, 1, 1}) : maps;
}

LayerDescription FromVector::describe() const
{
    return described("from_vector",
                     {{"in", m_weight.size(0)},
                      {"out", m_maps.channels},
                      {"height", m_maps.height},
                      {"width", m_maps.width}});
}

void FromVector::initialise(const InitialDraws &draws)
{
    draws.normal(m_weight, m_std);
}

std::int64_t FromVector::multiplyAdds(const MapShape &) const
{
    return m_weight.numel();
}

} // namespace forja
