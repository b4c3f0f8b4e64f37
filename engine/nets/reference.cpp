// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nets/reference.h"

#include "nets/layers.h"

namespace forja {

void fixBatchStatistics(Discriminator &d, const torch::Tensor &referencePictures, const torch::Tensor &classes)
{
    std::vector<BatchNorm *> norms;
    d.eval();
    for (const std::shared_ptr<torch::nn::Module> &module : d.modules(false)) {
        if (auto *norm = dynamic_cast<BatchNorm *>(module.get()))
            norms.push_back(norm);
    }
    if (norms.empty())
        return;
    torch::NoGradGuard noGrad;
    // Only these layers learn from the pass: spectral vectors stay as they are.
    for (BatchNorm *norm : norms) {
        norm->train();
        norm->momentum = 1;
    }
    d.forward(referencePictures, classes);
    for (BatchNorm *norm : norms) {
        norm->useBiasedVariance();
        norm->momentum = BatchNorm::kMomentum;
        norm->eval();
    }
}

} // namespace forja
