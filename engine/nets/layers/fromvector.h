// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

/// Vectors [N, L] -> maps [N, C, H, W]: a transposed convolution of a 1 x 1 map, as one matrix product.
/// Weight [L, C, H, W], bias [C].
class FromVector : public Layer
{
public:
    /// `maps`: what it makes. `std`: of the initial weights.
    FromVector(std::int64_t length, const MapShape &maps, bool hasBias, double std = kWeightStd);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    std::int64_t multiplyAdds(const MapShape &in) const override;

    /// [L, C * H * W]: it adds x W to what it makes.
    torch::Tensor matrix() const { return m_weight.flatten(1); }

private:
    MapShape m_maps;
    double m_std;
    torch::Tensor m_weight;
    torch::Tensor m_bias; ///< undefined without
};

} // namespace forja
