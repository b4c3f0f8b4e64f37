// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/optim/flatparameters.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace forja {

/// What one step is taken with.
struct OptimiserStep
{
    double rate = 0; ///< learning rate
    qint64 number = 1; ///< of this optimiser's steps, this one included
    double kimg = 0; ///< how far the training is
    /// c of Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", 2020, appendix B: where
    /// penalties take steps of their own, every step has the rate c times and each decay to the power of c,
    /// so that all together do as much as one step an update. 1: no such steps.
    double share = 1;
};

/// Changes weights along their gradients. Its memories are part of a checkpoint.
class Optimiser
{
public:
    Optimiser() = default;
    virtual ~Optimiser() = default;
    Optimiser(const Optimiser &) = delete;
    Optimiser &operator=(const Optimiser &) = delete;

    /// One step on what learns of `flat`; no value is looked at on the host.
    virtual void step(const FlatParameters &flat, const OptimiserStep &step) = 0;
    /// Buffers of the parameters' layout, with their names in a checkpoint: "exp_avg".
    virtual std::vector<std::pair<QString, torch::Tensor>> memories() = 0;
    /// Takes over settings that changed; what it remembers stays.
    virtual void follow(const Experiment &now) = 0;
};

/// A way to step: one file optim/optimisers/NAME.cpp defines `OptimiserFamily makeNAME()`; CMake lists the
/// files, nothing else names them.
struct OptimiserFamily
{
    Field::Choice choice; ///< value of g.optimiser and d.optimiser
    /// Its settings for one player, "g" or "d"; they apply while that player's optimiser is this one.
    std::function<QList<Field>(const QString &player)> fields;
    std::function<std::unique_ptr<Optimiser>(const Experiment &, const QString &player,
                                             const FlatParameters &)>
        make;
};

std::vector<OptimiserFamily> optimiserFamilies();
/// That of "g" or "d".
std::unique_ptr<Optimiser> makeOptimiser(const Experiment &experiment, const QString &player,
                                         const FlatParameters &flat);

/// The square of a flat buffer's L2 norm, left on its device.
torch::Tensor squaredNorm(const torch::Tensor &flat);

} // namespace forja
