// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lab/twintraining.h"
#include "engine/questions/verdict.h"
#include "engine/runs/checkpoints.h"

namespace forja {

/// How D's features are probed. The standard is what the program uses; tests take less.
struct Probing
{
    int most = 6000; ///< training pictures, chosen by the run's seed, that features are standardised on and
                     ///< labels are drawn from
    int tested = 2000; ///< held-out pictures at most
    double penalty = 1; ///< ½ penalty |weights|² beside the sum of the cross-entropies
    /// The network trained on the labels alone: long enough that its answers no longer change; it takes
    /// seconds where a probe takes hundredths, so it gets the first of the draws only.
    TwinTraining supervised{.updates = 250};
    int supervisedDraws = 5;
};

/// The rows of probeFeatures() (session/lab/labmeasures.h) without the run's name. Requires: checkLabels()
/// found nothing; D knows no classes.
Result<QList<LabRow>> probeDiscriminator(const Experiment &experiment, const CheckpointData &checkpoint,
                                         const Dataset &data, const QList<int> &labels, int draws,
                                         const Probing &probing, LabWatch &watch);

/// What a linear probe learns from and is tested on: [N, F] and [M, F] float32.
struct ProbedFeatures
{
    torch::Tensor train;
    torch::Tensor test;
};
/// Each feature with mean 0 and deviation 1 over the training pictures; one that never changes becomes 0.
ProbedFeatures standardised(const ProbedFeatures &features);
/// The `count` directions in which the training pictures differ most, together scaled to a mean variance of
/// 1: each keeps its share of it, so that noise is not made as loud as what matters. With as many directions
/// as numbers, the pictures themselves so scaled.
ProbedFeatures principal(const ProbedFeatures &pixels, std::int64_t count,
                         const std::function<void()> &check);

} // namespace forja
