// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/semisupervised.h"

namespace forja {

torch::Tensor labelledLoss(const torch::Tensor &logits, const torch::Tensor &classes)
{
    return (logits.logsumexp(1) - logits.gather(1, classes.unsqueeze(1)).squeeze(1)).mean();
}

torch::Tensor unlabelledLoss(const torch::Tensor &real, const torch::Tensor &generated)
{
    const torch::Tensor onReal = real.logsumexp(1);
    const torch::Tensor onGenerated = generated.logsumexp(1);
    // With the last logit fixed at 0, softplus(lse) is the logarithm of the sum over all K + 1 classes.
    return 0.5 * (torch::softplus(onReal).mean() - onReal.mean() + torch::softplus(onGenerated).mean());
}

torch::Tensor featureMatchingLoss(const torch::Tensor &real, const torch::Tensor &generated)
{
    return (real.mean(0) - generated.mean(0)).abs().mean();
}

} // namespace forja
