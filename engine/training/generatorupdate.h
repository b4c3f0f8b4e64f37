// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/average.h"
#include "engine/training/batches.h"
#include "engine/training/collective.h"
#include "engine/training/division.h"
#include "engine/training/lossslopes.h"
#include "engine/training/passes.h"
#include "engine/training/piecegradients.h"
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
        /// Of these, by part, with G's graphs, where D's update has just made them; else empty.
        std::vector<torch::Tensor> pictures;
        std::shared_ptr<BatchPass> passOfG; ///< in which they were made
        Batch real; ///< where the loss of G looks at real pictures
        Augmentations::Plan onReal;
        Augmentations::Plan onFake;
        torch::Tensor directions; ///< [N, C, H, W] standard normal numbers, where the signal wants such
    };

    /// Numbers that are still where they were computed.
    struct Outputs
    {
        std::vector<torch::Tensor> made; ///< by part [n, C, H, W]
        std::vector<torch::Tensor> onFake; ///< [n] raw outputs
        /// Of the loss with respect to `made`, where the update is traced.
        std::vector<torch::Tensor> slopes;
        torch::Tensor loss; ///< one number
        torch::Tensor squaredNorm; ///< of the gradient
    };

    GeneratorUpdate(const Experiment &experiment, Division &division, GeneratorPass &g, DiscriminatorPass &d,
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
    /// One part on its way through G and D.
    struct Piece
    {
        Part part;
        torch::Tensor made; ///< with G's graph, where it learns
        Judged onFake; ///< of `made`
        Judged onReal; ///< where the loss looks at real pictures
        torch::Tensor signal; ///< what reaches `made` in place of the loss's gradient, if anything does
        torch::Tensor loss; ///< with it: one number
        PassPart passOfG;
        PassPart passOfD; ///< on what was made
        PassPart passOnReal;
    };
    std::vector<Piece> look(const Inputs &inputs, const Part &rows, bool isLearning);
    void computeRound(const Inputs &inputs, const Part &rows, const LossSlopes *whole, Outputs &outputs);
    LossSlopes slopesOf(const std::vector<Piece> &pieces) const;
    Judged judgedReal(const Inputs &inputs, const Piece &piece);
    /// The loss of each picture for G, and D's outputs on them.
    torch::Tensor lossesOf(const torch::Tensor &pictures, const Inputs &inputs, Piece &piece,
                           torch::Tensor *scores);
    /// What reaches G in place of the gradient of its mean loss: of the shape of the piece's pictures.
    torch::Tensor signalFor(const Inputs &inputs, Piece &piece);

    Division &m_division;
    GeneratorPass &m_g;
    DiscriminatorPass &m_d;
    const Requests &m_requests;
    std::shared_ptr<const Loss> m_loss;
    PieceGradients m_gradients;
    NetShape m_shape;
    Alone m_collective;
    std::uint64_t m_seed;
    std::int64_t m_batch;
    std::int64_t m_rounds = 1;
    Signal m_signal = Signal::Gradient;
    bool m_isTracing = false;
};

} // namespace forja
