// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/average.h"
#include "engine/training/batches.h"
#include "engine/training/collective.h"
#include "engine/training/lossslopes.h"
#include "engine/training/passes.h"
#include "engine/training/trace.h"

#include <optional>

namespace forja {

/// What one update of G told.
struct ReportG
{
    double loss = 0;
    double gradientNorm = 0;
};

/// What of D's judgement reaches G.
enum class Signal { Gradient, Sign, Random, Value };

/// One update of G, in three steps: what is drawn, what is computed, what is told.
class GeneratorUpdate
{
public:
    /// Everything random and everything from the data.
    struct Inputs
    {
        qint64 count = 0; ///< the update's number among G's
        double kimg = 0;
        Asked asked;
        torch::Tensor
            pictures; ///< of these, with G's graph, where D's update has just made them; else undefined
        Batch real; ///< where the loss of G looks at real pictures
        Augmentations::Plan onReal;
        Augmentations::Plan onFake;
        torch::Tensor directions; ///< [N, C, H, W] standard normal numbers, where the signal wants such
    };

    struct Piece
    {
        double share = 1;
        torch::Tensor made; ///< [n, C, H, W]
        torch::Tensor onFake; ///< [n] raw outputs
        torch::Tensor slopes; ///< of the loss with respect to `made`, where the update is traced
        torch::Tensor loss; ///< one number
    };

    /// Numbers that are still where they were computed.
    struct Outputs
    {
        std::vector<Piece> pieces;
        torch::Tensor wholeLoss; ///< where it was taken over all parts at once; else undefined
        torch::Tensor squaredNorm; ///< of the gradient
    };

    GeneratorUpdate(const Experiment &experiment, GeneratorPass &g, DiscriminatorPass &d,
                    const Requests &requests, const NetShape &shape, std::shared_ptr<const Loss> loss);

    void follow(const Experiment &now);
    void setTracing(bool isTracing) { m_isTracing = isTracing; }
    bool needsReal() const { return m_loss->needs().gNeedsReal; }

    /// Host only, any thread. `asked`: what D was just shown, with its pictures; nothing: new ones are asked
    /// for.
    Inputs draw(qint64 count, double kimg, Batch real, std::optional<Asked> asked) const;
    /// Tensors only. Nothing of D changes.
    Outputs compute(const Inputs &inputs);
    /// One copy to the host.
    ReportG report(const Outputs &outputs) const;

    Stepper stepper;
    Average average;

private:
    void computePart(const Inputs &inputs, const Part &part, const torch::Tensor &whole, Outputs &outputs);
    std::optional<Judged> judgedReal(const Inputs &inputs, const Part &part);
    torch::Tensor slopesOfAll(const Inputs &inputs, const std::vector<Part> &parts, Outputs &outputs);
    /// The loss of each picture for G, and D's outputs on them.
    torch::Tensor lossesOf(const torch::Tensor &pictures, const Inputs &inputs, const Part &part,
                           torch::Tensor *scores);
    /// What reaches G in place of the gradient of its mean loss: of the shape of `pictures`.
    torch::Tensor signalFor(const torch::Tensor &pictures, const Inputs &inputs, const Part &part,
                            Piece &piece);

    GeneratorPass &m_g;
    DiscriminatorPass &m_d;
    const Requests &m_requests;
    std::shared_ptr<const Loss> m_loss;
    NetShape m_shape;
    Alone m_collective;
    torch::Device m_device;
    std::uint64_t m_seed;
    std::int64_t m_batch;
    std::int64_t m_rounds = 1;
    Signal m_signal = Signal::Gradient;
    bool m_isTracing = false;
};

} // namespace forja
