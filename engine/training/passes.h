// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation.h"
#include "engine/nets/family.h"
#include "engine/nets/layers.h"
#include "engine/objectives/loss.h"
#include "engine/training/arithmetic.h"
#include "engine/training/asked.h"
#include "engine/training/learner.h"

#include <vector>

namespace forja {

/// G in an update: what it makes of what it is asked for.
class GeneratorPass
{
public:
    GeneratorPass(const Experiment &experiment, const NetShape &shape);

    /// Pictures [N, C, H, W], float32. `isLearning`: G learns from them, so that its running statistics move.
    torch::Tensor make(const torch::Tensor &latents, const torch::Tensor &classes, bool isLearning);

    Learner<Generator> learner;

private:
    Arithmetic m_arithmetic;
    std::vector<BatchNorm *> m_norms;
};

/// D in an update: what it says of pictures, which it sees augmented.
class DiscriminatorPass
{
public:
    /// Throws forja::Error where more layers are to be frozen than D has.
    DiscriminatorPass(const Experiment &experiment, std::shared_ptr<Discriminator> net);

    /// Raw outputs on pictures [N, C, H, W], and features where they are wanted.
    Judged judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Augmentations::Plan &plan,
                 bool withFeatures = false);
    /// Logits of the classes that it tells apart, of pictures as they are [N, K].
    torch::Tensor classLogits(const torch::Tensor &pictures);
    /// The same in float32 throughout: for penalties, which are differentiated twice.
    torch::Tensor judgeExactly(const torch::Tensor &pictures, const torch::Tensor &classes,
                               const Augmentations::Plan &plan);
    /// One power iteration for each spectral norm that learns.
    void iterateSpectralNorms();
    /// The batch norms that learn.
    const std::vector<BatchNorm *> &norms() const { return m_norms; }

    Learner<Discriminator> learner;
    std::shared_ptr<Augmentations> augmentations;

private:
    Arithmetic m_arithmetic;
    std::vector<std::string> m_frozen; ///< modules that do not learn
    std::vector<BatchNorm *> m_norms;
    std::vector<torch::nn::Module *> m_spectral; ///< those of its modules with a spectral norm that learns
};

} // namespace forja
