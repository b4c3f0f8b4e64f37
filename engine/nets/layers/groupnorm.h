// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

/// Group normalisation (Wu and He 2018): 4 groups, fewer where a group would have under 4 channels. A
/// picture's output does not depend on others.
class GroupNorm : public Layer
{
public:
    explicit GroupNorm(std::int64_t channels);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;

private:
    std::int64_t m_groups;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

} // namespace forja
