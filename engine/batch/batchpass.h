// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/batch/rendezvous.h"

#include <torch/types.h>

#include <memory>
#include <vector>

namespace forja {

/// One pass of a batch through a net, in parts that are computed at once. What mixes the batch meets here,
/// forwards and backwards, and adds up by a fixed binary tree over the parts: the result does not depend on
/// which of them came first, nor on how many threads there were.
class BatchPass
{
public:
    explicit BatchPass(int parts) : meeting(parts) { }

    Rendezvous meeting;
    /// What a normalisation saw of the whole batch; noted by the first part, in the order of the layers.
    struct Moments
    {
        const void *layer = nullptr;
        double count = 0; ///< numbers a channel
        torch::Tensor mean; ///< [C]
        torch::Tensor variance; ///< [C], unbiased
    };
    std::vector<Moments> moments;
};

/// One part on its way.
struct PassPart
{
    std::shared_ptr<BatchPass> pass; ///< null: the batch is computed whole, by itself
    int part = 0;
};

/// Combines neighbours, then neighbours of neighbours, until one is left: the only order in which parts are
/// ever added up. `combine(a, b)` changes a. Requires: not empty.
template<typename T, typename Combine>
T treeSum(std::vector<T> parts, const Combine &combine)
{
    for (std::size_t step = 1; step < parts.size(); step *= 2) {
        for (std::size_t i = 0; i + step < parts.size(); i += 2 * step)
            combine(parts[i], parts[i + step]);
    }
    return std::move(parts.front());
}

} // namespace forja
