// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/conv.h"

namespace forja {

/// A transposed convolution: maps [N, in, H, W] -> [N, out, …], larger by the stride. Its weight lies as
/// PyTorch's does: [in, out, kernel, kernel]; bias [out].
class TransposedConv : public Layer
{
public:
    explicit TransposedConv(const ConvOptions &options);
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
