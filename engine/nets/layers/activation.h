// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

/// A nonlinearity of each number by itself.
class Activation : public Layer
{
public:
    enum class Kind { Relu, LeakyRelu, Tanh };
    static constexpr double kSlope = 0.2; ///< of leaky ReLU below 0; Radford et al. 2016, sec. 4

    /// `isInPlace`: overwrites its input, which saves memory and a pass over it. Not for the first layer of a
    /// net, nor right after a layer whose backward needs what it made.
    Activation(Kind kind, bool isInPlace);
    Result<MapShape> outputOf(const MapShape &in) const override { return in; }
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    bool overwritesInput() const override { return m_isInPlace; }

    /// By how much a layer's weights are enlarged so that the numbers behind its activation are of the same
    /// size as those before: He et al. 2015, eq. 10 and 12.
    static double gainOf(Kind kind);

private:
    Kind m_kind;
    bool m_isInPlace;
};

} // namespace forja
