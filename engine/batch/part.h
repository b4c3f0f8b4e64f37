// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <algorithm>
#include <vector>

namespace forja {

/// A stretch of a batch's rows. The gradient of its mean counts by its share.
struct Part
{
    std::int64_t first = 0;
    std::int64_t size = 0;
    double share = 1; ///< of the batch

    bool isWhole() const { return share == 1; }
    /// Its rows of something [N, …] of the whole batch; undefined stays undefined.
    torch::Tensor of(const torch::Tensor &batch) const
    {
        return !batch.defined() || isWhole() ? batch : batch.narrow(0, first, size);
    }
};

/// A batch in `count` parts of nearly one size; fewer where it has fewer rows.
inline std::vector<Part> partsOf(std::int64_t batch, std::int64_t count)
{
    count = std::min(count, batch);
    std::vector<Part> out;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t first = i * batch / count;
        const std::int64_t size = (i + 1) * batch / count - first;
        out.push_back({first, size, static_cast<double>(size) / static_cast<double>(batch)});
    }
    return out;
}

} // namespace forja
