// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

/// The same numbers in another shape: maps as a vector (in the order C, H, W), a vector as maps, or a vector
/// of one number as that number. A copy only where maps lie channels-last.
class Reshape : public Layer
{
public:
    explicit Reshape(const MapShape &to);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;

private:
    MapShape m_to;
};

} // namespace forja
