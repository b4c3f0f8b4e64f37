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

/// Rows of a batch in `count` parts of nearly one size; fewer where they are fewer.
inline std::vector<Part> partsWithin(const Part &rows, std::int64_t count)
{
    count = std::min(count, rows.size);
    std::vector<Part> out;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t first = i * rows.size / count;
        const std::int64_t size = (i + 1) * rows.size / count - first;
        const double share = static_cast<double>(size) / static_cast<double>(rows.size);
        out.push_back({rows.first + first, size, rows.share * share});
    }
    return out;
}

/// The same of a whole batch.
inline std::vector<Part> partsOf(std::int64_t batch, std::int64_t count)
{
    return partsWithin({0, batch, 1}, count);
}

} // namespace forja
