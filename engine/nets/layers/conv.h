// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"
#include "engine/nets/layers/weight.h"

namespace forja {

/// Of a convolution or of a transposed one.
struct ConvOptions
{
    std::int64_t in = 1;
    std::int64_t out = 1;
    std::int64_t kernel = 4;
    std::int64_t stride = 2;
    std::int64_t padding = 1;
    bool hasBias = false;
    bool isSpectral = false;
    double std = kWeightStd; ///< of the initial weights
};

/// A convolution: maps [N, in, H, W] -> [N, out, …]. Weight [out, in, kernel, kernel], bias [out].
class Conv : public Layer
{
public:
    explicit Conv(const ConvOptions &options);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    std::int64_t multiplyAdds(const MapShape &in) const override;

private:
    ConvOptions m_options;
    Weight m_weight;
    torch::Tensor m_bias; ///< undefined without
};

} // namespace forja
