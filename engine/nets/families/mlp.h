// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"
#include "engine/nets/layers.h"

namespace forja {

enum class MlpActivation { Relu, LeakyRelu, Tanh };

struct MlpOptions
{
    std::int64_t layers = 2; ///< hidden ones
    std::int64_t width = 64; ///< numbers of each
    MlpActivation activation = MlpActivation::Relu;
};

/// y = x W' + b; weight [out, in], bias [out].
class Linear : public Layer
{
public:
    Linear(std::int64_t in, std::int64_t out);
    torch::Tensor forward(const torch::Tensor &input) override;

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

/// Hidden layers and one more, named as PyTorch's Sequential would number them ("main.0.weight").
class MlpStack
{
public:
    MlpStack(torch::nn::Module &owner, const MlpOptions &options, std::int64_t in, std::int64_t out);

    /// [N, in] -> what the last layer sees, [N, features()].
    torch::Tensor hidden(torch::Tensor x) const;
    torch::Tensor last(const torch::Tensor &hidden) const { return m_last->forward(hidden); }
    std::int64_t features() const { return m_options.layers > 0 ? m_options.width : m_in; }
    std::vector<LayerSummary> summary(const char *lastName, const std::vector<std::int64_t> &lastShape) const;

private:
    /// The activation of a layer has the number after it.
    static std::int64_t placeOf(std::int64_t layer) { return 2 * layer; }
    static std::string nameOf(std::int64_t layer);

    MlpOptions m_options;
    std::int64_t m_in;
    std::int64_t m_out;
    std::vector<std::shared_ptr<Linear>> m_hidden;
    std::shared_ptr<Linear> m_last;
};

/// Latents through linear layers to all numbers of a picture. Its outputs are squashed by tanh; those of
/// points are not, so that no corner of the plane is out of reach. Classes come as 2 x one-hot beside z.
class MlpGenerator : public Generator
{
public:
    MlpGenerator(const MlpOptions &options, const NetShape &shape);
    torch::Tensor forward(const torch::Tensor &latents, const torch::Tensor &classes) override;
    std::vector<LayerSummary> summary() const override;

private:
    NetShape m_shape;
    MlpStack m_stack;
};

/// All numbers of a picture through linear layers to one. Classes come as the projection term <features,
/// embedding> of Miyato and Koyama 2018, eq. 3.
class MlpDiscriminator : public Discriminator
{
public:
    MlpDiscriminator(const MlpOptions &options, const NetShape &shape);
    torch::Tensor forward(const torch::Tensor &pictures, const torch::Tensor &classes) override;
    torch::Tensor features(const torch::Tensor &pictures) override;
    std::vector<LayerSummary> summary() const override;
    bool mixesBatch() const override { return false; }

private:
    NetShape m_shape;
    MlpStack m_stack;
    torch::Tensor m_embed; ///< [classes, features]; undefined without classes
};

} // namespace forja
