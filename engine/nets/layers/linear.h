// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

/// y = x W' + b, vectors [N, in] -> [N, out]; weight [out, in], bias [out].
class Linear : public Layer
{
public:
    /// `std`: of the initial weights.
    Linear(std::int64_t in, std::int64_t out, double std = kWeightStd);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    std::int64_t multiplyAdds(const MapShape &in) const override;

private:
    double m_std;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

} // namespace forja
