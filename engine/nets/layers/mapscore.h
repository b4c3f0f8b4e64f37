// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"
#include "engine/nets/layers/weight.h"

namespace forja {

/// Maps [N, C, H, W] -> one number each [N]: a convolution whose kernel is the whole map, as one product with
/// a vector. Weight [1, C, H, W], bias [1].
class MapScore : public Layer
{
public:
    MapScore(const MapShape &maps, bool hasBias, bool isSpectral);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    std::int64_t multiplyAdds(const MapShape &in) const override;

private:
    MapShape m_maps;
    Weight m_weight;
    torch::Tensor m_bias; ///< undefined without
};

} // namespace forja
