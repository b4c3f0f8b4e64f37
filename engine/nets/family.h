// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/nets/layers/layer.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace forja {

/// What a net is built for.
struct NetShape
{
    int channels = 3; ///< of points 2: x and y
    int height = 32;
    int width = 32;
    int classes = 0; ///< 0: no class conditions
    int latent = 64; ///< length of z
};

/// G: latents [N, latent] (N(0,1)) and their condition -> pictures [N, C, H, W] in [-1, 1].
class Generator : public torch::nn::Module
{
public:
    virtual torch::Tensor forward(const torch::Tensor &latents, const Condition &condition) = 0;
    virtual std::vector<LayerSummary> summary() const = 0;
    /// Whether a picture depends on the others in its batch (batch norm).
    virtual bool mixesBatch() const = 0;
    /// What z meets first, where that is linear: weights W [latent, F], z adding z W. Undefined: no such
    /// layer.
    virtual torch::Tensor firstWeights() const { return {}; }
    /// What the first layer hands on, past its norm and its activation [N, F]. Undefined: no such layer.
    virtual torch::Tensor firstActivations(const torch::Tensor & /*latents*/,
                                           const torch::Tensor & /*classes*/)
    {
        return {};
    }
};

/// D: pictures [N, C, H, W] in [-1, 1] and their condition -> raw output [N] (logits).
class Discriminator : public torch::nn::Module
{
public:
    virtual torch::Tensor forward(const torch::Tensor &pictures, const Condition &condition) = 0;
    /// The features before the last layer [N, F].
    virtual torch::Tensor features(const torch::Tensor &pictures, const Condition &condition = {}) = 0;
    /// Raw output and features of the same pictures; whoever mixes the batch makes them in one pass.
    virtual std::pair<torch::Tensor, torch::Tensor> forwardWithFeatures(const torch::Tensor &pictures,
                                                                        const Condition &condition)
    {
        return {forward(pictures, condition), features(pictures, condition)};
    }
    /// The logits of K classes that it tells apart [N, K]; undefined: it knows none.
    virtual torch::Tensor classLogits(const torch::Tensor & /*pictures*/) { return {}; }
    virtual std::vector<LayerSummary> summary() const = 0;
    /// Whether a picture's output depends on the others in its batch (batch norm, minibatch deviation).
    virtual bool mixesBatch() const = 0;
};

/// An architecture: one file in nets/families/NAME.cpp defines `NetFamily makeNAME()`; CMake lists the files,
/// nothing else names them.
struct NetFamily
{
    Field::Choice choice; ///< value of g.net and d.net
    QList<Field> fields; ///< g.NAME.*, d.NAME.*; they apply while g.net or d.net is this one
    QList<FieldRule> rules;
    bool takesPoints = false; ///< can be built for points of the plane: 2 channels of 1 x 1
    /// Initialised as a function of the seed alone (Purpose::InitG / InitD); without one no weights are
    /// drawn: for nets that get theirs from elsewhere. Requires: validate() found nothing.
    std::function<std::shared_ptr<Generator>(const Experiment &, const NetShape &,
                                             std::optional<std::uint64_t> seed)>
        makeG;
    std::function<std::shared_ptr<Discriminator>(const Experiment &, const NetShape &,
                                                 std::optional<std::uint64_t> seed)>
        makeD;
};

std::vector<NetFamily> netFamilies();
/// Points need nets that take them, and nothing that is done to pictures.
QList<FieldRule> pointRules();
/// Requires: `name` is one of netFamilies().
NetFamily netFamily(const QString &name);

} // namespace forja
