// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/recalibrate.h"

#include "engine/base/philox.h"
#include "engine/nets/layers.h"

namespace forja {

namespace {

constexpr int kBatches = 4;
constexpr std::int64_t kBatchSize = 128;

} // namespace

void recalibrateBatchStatistics(Generator &g, int classes, int latent, std::uint64_t seed)
{
    const auto norms = batchNormsOf(g);
    if (!norms.empty()) {
        torch::NoGradGuard noGrad;
        const torch::Device device = g.parameters().front().device();
        torch::Tensor asked;
        if (classes > 0)
            asked = torch::arange(kBatchSize, torch::kInt64).remainder(classes).to(device);
        g.train();
        for (int batch = 0; batch < kBatches; ++batch) {
            torch::Tensor latents = torch::empty({kBatchSize, latent}, torch::kFloat32);
            Draws(seed, Purpose::Recalibration, static_cast<std::uint64_t>(batch))
                .fillNormal(latents.data_ptr<float>(), static_cast<std::size_t>(latents.numel()));
            for (const auto &[name, norm] : norms)
                norm->momentum = 1.0 / (batch + 1);
            g.forward(latents.to(device), asked);
        }
        for (const auto &[name, norm] : norms)
            norm->momentum = BatchNorm::kMomentum;
    }
    g.eval();
}

} // namespace forja
