// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"
#include "engine/nets/layers/weight.h"

namespace forja {

/// Features -> <features, embedding of the class> [N], which D adds to its output: Miyato and Koyama, "cGANs
/// with Projection Discriminator", 2018, eq. 3. Weight [classes, …features].
class ClassProjection : public Layer
{
public:
    struct Options
    {
        std::int64_t classes = 1;
        MapShape features; ///< maps or a vector
        bool isSpectral = false;
        double std = kWeightStd; ///< of the initial weights
    };
    explicit ClassProjection(const Options &options);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    std::int64_t multiplyAdds(const MapShape &in) const override;

    const torch::Tensor &weight() const { return m_weight.parameter(); }

private:
    Options m_options;
    Weight m_weight;
};

} // namespace forja
