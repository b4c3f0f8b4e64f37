// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"
#include "engine/nets/layers.h"

namespace forja {

/// How a picture's sides are halved: as many stages as leave the smaller side 4 to 7, the same for both
/// sides.
struct DcganPlan
{
    int stages = 3;
    int startHeight = 4;
    int startWidth = 4;

    static DcganPlan of(int height, int width);
};

enum class Upsampling { Transposed, Nearest };

struct DcganGeneratorOptions
{
    std::int64_t width = 16; ///< channels next to the picture; they double with every halving
    NormKind norm = NormKind::Batch;
    Upsampling upsampling = Upsampling::Transposed;
};

/// G of Radford, Metz, Chintala, "Unsupervised Representation Learning with DCGANs", 2016. Layers have biases
/// only where there is no norm. Classes come as 2 x one-hot beside z.
class DcganGenerator : public Generator
{
public:
    DcganGenerator(const DcganGeneratorOptions &options, const NetShape &shape);
    torch::Tensor forward(const torch::Tensor &latents, const torch::Tensor &classes) override;
    std::vector<LayerSummary> summary() const override;
    torch::Tensor firstWeights() const override;
    torch::Tensor firstActivations(const torch::Tensor &latents, const torch::Tensor &classes) override;

private:
    struct Stage
    {
        std::shared_ptr<Conv> conv;
        std::shared_ptr<Layer> norm;
        ConvOptions options;
    };

    torch::Tensor firstMaps(const torch::Tensor &latents, const torch::Tensor &classes);

    DcganGeneratorOptions m_options;
    NetShape m_shape;
    DcganPlan m_plan;
    std::shared_ptr<FromVector> m_first;
    std::shared_ptr<Layer> m_firstNorm;
    std::vector<Stage> m_stages;
};

struct DcganDiscriminatorOptions
{
    std::int64_t width = 16; ///< channels after the first layer; they double with every halving
    NormKind norm = NormKind::Group;
};

/// D of the same paper. Layers have biases only with norm none or spectral. Classes come as the projection
/// term <features, embedding> of Miyato and Koyama, "cGANs with Projection Discriminator", 2018, eq. 3.
class DcganDiscriminator : public Discriminator
{
public:
    DcganDiscriminator(const DcganDiscriminatorOptions &options, const NetShape &shape);
    torch::Tensor forward(const torch::Tensor &pictures, const torch::Tensor &classes) override;
    torch::Tensor features(const torch::Tensor &pictures) override;
    std::vector<LayerSummary> summary() const override;
    bool mixesBatch() const override { return m_options.norm == NormKind::Batch; }

private:
    struct Stage
    {
        std::shared_ptr<Conv> conv;
        std::shared_ptr<Layer> norm;
        ConvOptions options;
    };

    torch::Tensor maps(const torch::Tensor &pictures);

    DcganDiscriminatorOptions m_options;
    NetShape m_shape;
    DcganPlan m_plan;
    std::vector<Stage> m_stages;
    std::shared_ptr<MapRows> m_head;
    std::shared_ptr<MapRows> m_embed; ///< null without classes
};

} // namespace forja
