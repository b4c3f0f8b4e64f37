// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/layer.h"

namespace forja {

namespace batchnorm {
struct Moments;
}

/// Batch normalisation (Ioffe and Szegedy 2015) over [N, C, H, W]; running statistics in evaluation mode.
/// Where a batch is computed in parts (Condition::together), every part is normalised with what all parts are
/// like, and the running statistics move only when they are told (take()). That way can be differentiated
/// once. It has no num_batches_tracked: averages of nets' buffers stay averages of floats, and PyTorch loads
/// a file without it.
class BatchNorm : public Layer
{
public:
    explicit BatchNorm(std::int64_t channels);
    Result<MapShape> outputOf(const MapShape &in) const override;
    torch::Tensor forward(const torch::Tensor &input, const Condition &condition) override;
    LayerDescription describe() const override;
    void initialise(const InitialDraws &draws) override;
    bool mixesBatch() const override { return true; }
    /// A part of a batch, normalised with the whole; then v > 0 ? v : slope * v. Of slope 1 nothing.
    torch::Tensor ofPart(const torch::Tensor &input, const PassPart &together, float slope);
    /// The running statistics take in what this layer saw in a pass.
    void take(const BatchPass &pass);

    /// Share of the newest batch in the running statistics.
    double momentum = kMomentum;
    /// While training: batches are normalised as ever, and the running statistics stay as they are.
    bool isStandingStill = false;
    /// The running statistics become those of a pass alone, variance divided by n, which is what the pass
    /// normalised with.
    void become(const BatchPass &pass);

    static constexpr double kMomentum = 0.1;

private:
    void note(const batchnorm::Moments &moments, BatchPass &pass);

    torch::Tensor m_weight;
    torch::Tensor m_bias;
    torch::Tensor m_runningMean;
    torch::Tensor m_runningVar;
};

} // namespace forja
