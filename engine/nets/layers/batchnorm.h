// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

/// Batch normalisation (Ioffe and Szegedy 2015) over [N, C, H, W]; running statistics in evaluation mode.
/// It has no num_batches_tracked: averages of nets' buffers stay averages of floats, and PyTorch loads a file
/// without it.
class BatchNorm : public Layer
{
public:
    explicit BatchNorm(std::int64_t channels);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    bool mixesBatch() const override { return true; }

    /// Share of the newest batch in the running statistics.
    double momentum = kMomentum;
    /// While training: batches are normalised as ever, and the running statistics stay as they are.
    bool isStandingStill = false;
    /// The running statistics become those of the last training forward alone, variance divided by n, which
    /// is what that forward normalised with. Requires: it was run with momentum 1.
    void useBiasedVariance();

    static constexpr double kMomentum = 0.1;

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
    torch::Tensor m_runningMean;
    torch::Tensor m_runningVar;
    std::int64_t m_lastCount = 0; ///< numbers a channel in the last training forward
};

} // namespace forja
