// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/reference.h"

#include "engine/batch/part.h"
#include "engine/nets/layers.h"

namespace forja {

namespace {

constexpr std::int64_t kParts
    = 4; // of the pictures: whoever looks, on however many threads, gets the same bits

} // namespace

void fixBatchStatistics(Discriminator &d, const torch::Tensor &referencePictures,
                        const torch::Tensor &classes, Workers &workers)
{
    d.eval();
    const auto norms = batchNormsOf(d);
    if (norms.empty())
        return;
    // Only these layers learn from the pass.
    for (const auto &[name, norm] : norms)
        norm->train();
    const std::vector<Part> parts = partsOf(referencePictures.size(0), kParts);
    const auto pass = std::make_shared<BatchPass>(static_cast<int>(parts.size()));
    Rendezvous *const meetings[] = {&pass->meeting};
    workers.runTogether(
        static_cast<int>(parts.size()),
        [&](int i) {
            torch::NoGradGuard noGrad;
            const Part &part = parts[static_cast<std::size_t>(i)];
            d.forward(part.of(referencePictures), {part.of(classes), {pass, i}});
        },
        meetings);
    for (const auto &[name, norm] : norms) {
        norm->become(*pass);
        norm->eval();
    }
}

} // namespace forja
