// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"

namespace forja {

/// A discriminator's body that tells K classes apart, with one logit each, in place of its one output. There
/// is one class more, "generated", whose logit is fixed at 0: D's raw output is lse of the K logits, the
/// logarithm of the odds that a picture is of any of them. Salimans et al., "Improved Techniques for Training
/// GANs", 2016, sec. 5.
class BodyClassifier : public Discriminator
{
public:
    /// Initialised as a function of the seed (Purpose::InitD); without one no weights are drawn. Requires:
    /// the body was built for pictures of this shape, without classes.
    BodyClassifier(std::shared_ptr<Discriminator> body, const NetShape &shape, int classes,
                   std::optional<std::uint64_t> seed);
    torch::Tensor forward(const torch::Tensor &pictures, const Condition &condition) override;
    torch::Tensor features(const torch::Tensor &pictures, const Condition &condition = {}) override
    {
        return m_body->features(pictures, condition);
    }
    std::pair<torch::Tensor, torch::Tensor> forwardWithFeatures(const torch::Tensor &pictures,
                                                                const Condition &condition) override;
    torch::Tensor classLogits(const torch::Tensor &pictures) override;
    std::vector<LayerSummary> summary() const override;
    bool mixesBatch() const override { return m_body->mixesBatch(); }

private:
    torch::Tensor logits(const torch::Tensor &features) const;

    std::shared_ptr<Discriminator> m_body;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

} // namespace forja
