// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nets/family.h"
#include "objectives/loss.h"
#include "training/batches.h"
#include "training/flat.h"
#include "training/settings.h"

namespace forja {

/// What one update of D told.
struct ReportD
{
    double loss = 0; ///< adversarial part
    double r1 = 0; ///< penalty as added, 0 when it was not this update's turn
    bool hasR1 = false;
    double gradientNorm = 0; ///< L2
    std::vector<float> real; ///< raw outputs [batch]
    std::vector<float> fake;
};

/// What one update of G told.
struct ReportG
{
    double loss = 0;
    double gradientNorm = 0;
    std::vector<float> fake; ///< D's raw outputs on what G made
};

/// A net with its flat parameters and Adam's two memories.
template<typename Net>
struct Learner
{
    std::shared_ptr<Net> net;
    FlatParameters flat;
    torch::Tensor expAvg;
    torch::Tensor expAvgSq;

    Learner(std::shared_ptr<Net> module, bool isChannelsLast, torch::Device device)
        : net(moved(std::move(module), device)), flat(*net, isChannelsLast), expAvg(torch::zeros_like(flat.values)), expAvgSq(torch::zeros_like(flat.values))
    {
    }

private:
    static std::shared_ptr<Net> moved(std::shared_ptr<Net> module, torch::Device device)
    {
        module->to(device);
        return module;
    }
};

/// G, D, the average of G, and one update of each. Knows no loop, no files, no clock. Worker thread only.
class Players
{
public:
    /// Throws forja::Error where the nets cannot be built.
    Players(const Experiment &experiment, const NetShape &shape);

    void setSettings(const UpdateSettings &settings) { m_settings = settings; }
    const UpdateSettings &settings() const { return m_settings; }
    const NetShape &shape() const { return m_shape; }
    const Loss &loss() const { return m_loss; }

    /// D's update number `count` (Adam's step is count + 1).
    ReportD updateD(qint64 count, const Batch &real);
    /// G's update number `count`. Right after an update of D in the same whole update it learns from the pictures that D has just seen
    /// (`reuse`), else from new ones.
    ReportG updateG(qint64 count, bool reuse);

    Learner<Generator> g;
    Learner<Discriminator> d;
    /// The average of G: same layout as g.flat.values. Karras et al. 2018, with the warm-up min(decay, (1 + n) / (10 + n)).
    torch::Tensor average;

private:
    /// What G is asked for in one update.
    struct Asked
    {
        torch::Tensor latents; ///< [batch, latent]
        torch::Tensor classes; ///< [batch] int64; undefined without classes
        torch::Tensor pictures; ///< with G's graph, where the batch is made whole; else undefined
    };
    /// A stretch of a batch. Gradients of its mean count by its share.
    struct Part
    {
        std::int64_t begin = 0;
        std::int64_t size = 0;
        double share = 1;
        bool isWhole() const { return share == 1; }
        /// Its rows of something of the whole batch.
        torch::Tensor of(const torch::Tensor &batch) const { return !batch.defined() || isWhole() ? batch : batch.narrow(0, begin, size); }
    };
    std::vector<Part> parts() const;
    Asked ask(Purpose latents, Purpose classes, qint64 count) const;
    torch::Tensor make(const Asked &asked, const Part &part);
    void learnPartD(qint64 count, const Batch &real, const Part &part, ReportD &report);
    torch::Tensor lossD(qint64 count, const Part &part, const torch::Tensor &onReal, const torch::Tensor &onFake) const;
    torch::Tensor judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Draws &draws, std::uint32_t lane, const Part &part);
    torch::Tensor flips(qint64 count, std::uint32_t lane, const Part &part) const;
    void averageIn(qint64 count);

    NetShape m_shape;
    torch::Device m_device;
    UpdateSettings m_settings;
    Loss m_loss;
    std::optional<Asked> m_shown; ///< what the last update of D was shown
    std::size_t m_frozenD = 0; ///< parameters of D that do not learn
};

/// One step of Adam (Kingma and Ba 2015, algorithm 1) on flat buffers, but for their first `frozen` parameters; `step` counts from 1.
void adamStep(const FlatParameters &flat, torch::Tensor &expAvg, torch::Tensor &expAvgSq, const AdamSettings &settings, qint64 step, std::size_t frozen = 0);

} // namespace forja
