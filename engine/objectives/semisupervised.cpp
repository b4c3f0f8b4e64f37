// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/semisupervised.h"

#include <numbers>

namespace forja {

namespace {

class SemiSupervisedLoss : public Loss
{
public:
    // Where D cannot tell, with all scores at 0: softplus is ln 2.
    SemiSupervisedLoss()
        : Loss({.balanceD = std::numbers::ln2, .balanceG = 0, .threshold = 0, .isProbability = true},
               {.gNeedsReal = true, .mixesBatch = true, .takesFlips = false, .gNeedsFeatures = true})
    {
    }
    torch::Tensor ofD(const Judged &real, const Judged &fake, const Flips & /*flips*/) const override
    {
        // With the last logit fixed at 0, softplus(lse) is the logarithm of the sum over all K + 1 classes.
        return 0.5 * (torch::softplus(-real.scores).mean() + torch::softplus(fake.scores).mean());
    }
    torch::Tensor ofG(const Judged &fake, const Judged *real) const override
    {
        return featureMatchingLoss(real->features, fake.features).expand({fake.features.size(0)});
    }
};

} // namespace

torch::Tensor labelledLoss(const torch::Tensor &logits, const torch::Tensor &classes)
{
    return (logits.logsumexp(1) - logits.gather(1, classes.unsqueeze(1)).squeeze(1)).mean();
}

torch::Tensor featureMatchingLoss(const torch::Tensor &real, const torch::Tensor &generated)
{
    return (real.mean(0) - generated.mean(0)).abs().mean();
}

std::shared_ptr<const Loss> semiSupervisedLoss()
{
    return std::make_shared<SemiSupervisedLoss>();
}

} // namespace forja
