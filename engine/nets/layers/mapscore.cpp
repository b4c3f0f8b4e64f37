// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/mapscore.h"

#include "engine/nets/layers/memorylayout.h"

namespace forja {

MapScore::MapScore(const MapShape &maps, bool hasBias, bool isSpectral)
    : m_maps(maps), m_weight(*this, {1, maps.channels, maps.height, maps.width}, isSpectral)
{
    if (hasBias)
        m_bias = register_parameter("bias", torch::zeros(1));
}

Result<MapShape> MapScore::outputOf(const MapShape &in) const
{
    if (in != m_maps)
        return misfit(m_maps.text(), in);
    return MapShape::number();
}

torch::Tensor MapScore::forward(const torch::Tensor &input, const Condition &)
{
    const bool isLast = liesChannelsLast(input);
    const torch::Tensor weight = flatMaps(m_weight.value(), isLast).select(0, 0);
    // A product with a vector is none of those that bf16 is brought to.
    const torch::Tensor scores = at::mv(flatMaps(input, isLast).to(weight.scalar_type()), weight);
    return m_bias.defined() ? scores + m_bias : scores;
}

LayerDescription MapScore::describe() const
{
    return described("map_score",
                     {{"in", m_maps.channels}, {"height", m_maps.height}, {"width", m_maps.width}});
}

void MapScore::initialise(const InitialDraws &draws)
{
    m_weight.initialise(draws, kWeightStd);
}

std::int64_t MapScore::multiplyAdds(const MapShape &) const
{
    return m_maps.count();
}

} // namespace forja
