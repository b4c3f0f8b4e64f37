// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/reference.h"

#include "engine/nets/layers.h"

namespace forja {

void fixBatchStatistics(Discriminator &d, const torch::Tensor &referencePictures,
                        const torch::Tensor &classes)
{
    d.eval();
    const auto norms = batchNormsOf(d);
    if (norms.empty())
        return;
    torch::NoGradGuard noGrad;
    // Only these layers learn from the pass.
    for (const auto &[name, norm] : norms) {
        // Zero times what was there is not zero where that was no number.
        for (torch::Tensor &statistic : norm->buffers())
            statistic.zero_();
        norm->train();
        norm->momentum = 1;
    }
    d.forward(referencePictures, classes);
    for (const auto &[name, norm] : norms) {
        norm->useBiasedVariance();
        norm->momentum = BatchNorm::kMomentum;
        norm->eval();
    }
}

} // namespace forja
