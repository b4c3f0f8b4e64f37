// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

/// Vectors [N, L] -> [N, L + classes]: the class beside them as 2 x one-hot, because latents are numbers of
/// size 1.
class ClassOneHot : public Layer
{
public:
    explicit ClassOneHot(std::int64_t classes);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;

private:
    std::int64_t m_classes;
};

} // namespace forja
