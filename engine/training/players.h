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

    Learner(std::shared_ptr<Net> module, bool isChannelsLast)
        : net(std::move(module)), flat(*net, isChannelsLast), expAvg(torch::zeros_like(flat.values)), expAvgSq(torch::zeros_like(flat.values))
    {
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
    struct Made
    {
        torch::Tensor pictures; ///< with G's graph
        torch::Tensor classes;
    };
    Made make(Purpose latents, Purpose classes, qint64 count);
    torch::Tensor judge(const torch::Tensor &pictures, const torch::Tensor &classes, const Draws *draws, std::uint32_t lane);
    torch::Tensor flips(qint64 count, std::uint32_t lane, std::int64_t size) const;
    void averageIn(qint64 count);

    NetShape m_shape;
    UpdateSettings m_settings;
    Loss m_loss;
    std::optional<Made> m_made; ///< what the last update of D was shown
};

/// One step of Adam (Kingma and Ba 2015, algorithm 1) on flat buffers; `step` counts from 1.
void adamStep(const FlatParameters &flat, torch::Tensor &expAvg, torch::Tensor &expAvgSq, const AdamSettings &settings, qint64 step);

} // namespace forja
