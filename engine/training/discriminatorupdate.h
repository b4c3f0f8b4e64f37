// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/batches.h"
#include "engine/training/collective.h"
#include "engine/training/division.h"
#include "engine/training/lossslopes.h"
#include "engine/training/passes.h"
#include "engine/training/penaltywork.h"
#include "engine/training/piecegradients.h"
#include "engine/training/trace.h"

#include <optional>

namespace forja {

/// What one update of D told.
struct ReportD
{
    double loss = 0; ///< adversarial part
    struct Penalty
    {
        QString statistic; ///< its name in stats.jsonl
        QString label; ///< English
        double value = 0; ///< weighted by nothing
    };
    std::vector<Penalty> penalties = {}; ///< whose turn it was
    double gradientNorm = 0; ///< L2
    std::vector<float> real = {}; ///< raw outputs [batch]
    std::vector<float> fake = {};
    /// Pixel distance of generated pictures to each other over that of the real ones, of one class where
    /// there are classes; taken every few updates.
    std::optional<double> diversity = {};

    /// That of this statistic, if it was its turn.
    std::optional<double> penalty(const QString &statistic) const;
};

/// One update of D, in three steps: what is drawn, what is computed, what is told.
class DiscriminatorUpdate
{
public:
    using Inputs = DiscriminatorInputs;

    /// Numbers that are still where they were computed.
    struct Outputs
    {
        /// Generated pictures by part [n, C, H, W]; with G's graphs where an update of G learns from them.
        std::vector<torch::Tensor> made;
        std::shared_ptr<BatchPass> passOfG; ///< the last in which they were made
        std::vector<torch::Tensor> onReal; ///< [n] raw outputs, in the batch's order
        std::vector<torch::Tensor> onFake;
        torch::Tensor loss; ///< one number
        std::vector<PenaltyValue> penalties;
        torch::Tensor squaredNorm; ///< of the gradient
        torch::Tensor gradients; ///< a copy, where the update is traced
    };

    DiscriminatorUpdate(const Experiment &experiment, Division &division, GeneratorPass &g,
                        DiscriminatorPass &d, const Requests &requests, std::shared_ptr<const Loss> loss);

    void follow(const Experiment &now);
    /// False: D judges and does not learn; nothing of it changes.
    void setLearning(bool learns) { m_learns = learns; }
    void setTracing(bool isTracing) { m_isTracing = isTracing; }

    /// Host only, any thread.
    Inputs draw(qint64 count, double kimg, Batch real) const;
    /// Tensors only: nothing is copied to the host, nothing random, and what is done depends on counts and
    /// settings alone. `isReused`: an update of G follows at once and learns from the pictures of this one.
    Outputs compute(const Inputs &inputs, bool isReused);
    /// One copy to the host.
    ReportD report(const Inputs &inputs, const Outputs &outputs) const;

    Stepper stepper;
    const PenaltyTerms &penalties() const { return m_penalties; }
    const Loss &loss() const { return *m_loss; }

private:
    /// What G made and D said of some rows of the batch, part by part.
    struct Seen
    {
        std::vector<torch::Tensor> made;
        torch::Tensor fake; ///< the same in one, without a graph
        std::vector<torch::Tensor> onReal;
        std::vector<torch::Tensor> onFake;
        std::shared_ptr<BatchPass> passOfG;
        std::shared_ptr<BatchPass> passOnReal;
        std::shared_ptr<BatchPass> passOnFake;
    };
    Seen look(const Inputs &inputs, const Part &rows, bool isKept, bool isLearning);
    void computeRound(const Inputs &inputs, const Part &rows, bool isKept, const LossSlopes *whole,
                      Outputs &outputs);
    LossSlopes slopesOfAll(const Inputs &inputs, const std::vector<Part> &rounds);
    void learn(const Inputs &inputs, const Part &rows, const Seen &seen, const LossSlopes &slopes,
               Outputs &outputs);
    void penaltyStep(const std::vector<std::size_t> &terms, int interval, const Inputs &inputs,
                     Outputs &outputs);
    std::vector<Part> rounds() const { return partsOf(m_batch, m_rounds); }
    torch::Tensor flips(qint64 count, Half half, double share) const;

    Division &m_division;
    GeneratorPass &m_g;
    DiscriminatorPass &m_d;
    const Requests &m_requests;
    std::shared_ptr<const Loss> m_loss;
    PenaltyTerms m_penalties;
    PenaltyWork m_penaltyWork;
    PieceGradients m_gradients;
    Alone m_collective;
    std::uint64_t m_seed;
    std::int64_t m_batch;
    bool m_hasClasses;
    std::int64_t m_rounds = 1; ///< in which a batch is worked through: gradient accumulation
    Curve m_labelNoise;
    bool m_learns = true;
    bool m_isTracing = false;
};

} // namespace forja
