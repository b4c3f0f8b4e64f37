// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"
#include "engine/nets/layers/classprojection.h"
#include "engine/nets/layers/fromvector.h"
#include "engine/nets/layers/stack.h"

namespace forja {

/// A G that is layers one after another; all there is to say of it.
struct GeneratorPlan
{
    /// [N, latent] -> pictures; called "main" in the net.
    std::shared_ptr<Stack> main = std::make_shared<Stack>();
    /// What z meets first, for whoever looks for directions in it; null: not to be looked into.
    std::shared_ptr<FromVector> first;
    std::size_t firstCount = 0; ///< so many layers of `main` lead past its norm and its activation
};

/// A D that is layers one after another; all there is to say of it.
struct DiscriminatorPlan
{
    /// Pictures -> one number [N]; called "main" in the net.
    std::shared_ptr<Stack> main = std::make_shared<Stack>();
    std::size_t bodySize = 0; ///< so many layers of `main` make the features that its last ones judge
    /// Judges the same features by their class and is added; null without classes. Called "embed".
    std::shared_ptr<ClassProjection> embed;
    /// Its weight is the net's own parameter "embed", ahead of all others, and not "embed.weight".
    bool isEmbedBare = false;
};

class StackGenerator : public Generator
{
public:
    /// Throws forja::Error that names the layer where the plan and the shape do not fit. Initial weights are
    /// a function of the seed alone (Purpose::InitG); without one they are not drawn.
    StackGenerator(GeneratorPlan plan, const NetShape &shape, std::optional<std::uint64_t> seed);
    torch::Tensor forward(const torch::Tensor &latents, const Condition &condition) override;
    std::vector<LayerSummary> summary() const override;
    bool mixesBatch() const override { return m_plan.main->mixesBatch(); }
    torch::Tensor firstWeights() const override;
    torch::Tensor firstActivations(const torch::Tensor &latents, const torch::Tensor &classes) override;

private:
    GeneratorPlan m_plan;
    NetShape m_shape;
};

class StackDiscriminator : public Discriminator
{
public:
    /// As of StackGenerator, with Purpose::InitD.
    StackDiscriminator(DiscriminatorPlan plan, const NetShape &shape, std::optional<std::uint64_t> seed);
    torch::Tensor forward(const torch::Tensor &pictures, const Condition &condition) override;
    torch::Tensor features(const torch::Tensor &pictures, const Condition &condition = {}) override;
    std::pair<torch::Tensor, torch::Tensor> forwardWithFeatures(const torch::Tensor &pictures,
                                                                const Condition &condition) override;
    std::vector<LayerSummary> summary() const override;
    bool mixesBatch() const override { return m_plan.main->mixesBatch(); }

private:
    /// Of what the body made.
    torch::Tensor scoresOf(const torch::Tensor &made, const Condition &condition);

    DiscriminatorPlan m_plan;
    MapShape m_pictures;
};

} // namespace forja
