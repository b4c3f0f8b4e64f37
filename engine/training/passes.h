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

    /// Pictures [N, C, H, W], float32, of one part of a pass. Any thread; nothing of G changes.
    torch::Tensor make(const torch::Tensor &latents, const torch::Tensor &classes, const PassPart &together);
    /// G learns from what this pass made: its running statistics move.
    void take(const BatchPass &pass);
    bool mixesBatch() const { return learner.net->mixesBatch(); }
    /// The pass, if its parts wait for each other; else null.
    BatchPass *whereWaited(const std::shared_ptr<BatchPass> &pass) const
    {
        return mixesBatch() ? pass.get() : nullptr;
    }

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

    /// Raw outputs on pictures [N, C, H, W] of one part of a pass, and features where they are wanted. Any
    /// thread; nothing of D changes.
    Judged judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Augmentations::Plan &plan,
                 const PassPart &together, bool withFeatures = false);
    /// Logits of the classes that it tells apart, of pictures as they are [N, K].
    torch::Tensor classLogits(const torch::Tensor &pictures);
    /// The same in float32 throughout and by themselves: for penalties, which are differentiated twice.
    torch::Tensor judgeExactly(const torch::Tensor &pictures, const torch::Tensor &classes,
                               const Augmentations::Plan &plan);
    /// One power iteration for each spectral norm that learns.
    void iterateSpectralNorms();
    /// D learns from what it saw in this pass: the running statistics of what is not frozen move.
    void take(const BatchPass &pass);
    bool mixesBatch() const { return learner.net->mixesBatch(); }
    /// The pass, if its parts wait for each other; else null.
    BatchPass *whereWaited(const std::shared_ptr<BatchPass> &pass) const
    {
        return mixesBatch() ? pass.get() : nullptr;
    }

    Learner<Discriminator> learner;
    std::shared_ptr<Augmentations> augmentations;

private:
    Arithmetic m_arithmetic;
    std::vector<std::string> m_frozen; ///< modules that do not learn
    std::vector<BatchNorm *> m_norms;
    std::vector<torch::nn::Module *> m_spectral; ///< those of its modules with a spectral norm that learns
};

} // namespace forja
