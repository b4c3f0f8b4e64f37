// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/asked.h"

#include "engine/training/batches.h"

#include <algorithm>
#include <numeric>

namespace forja {

Requests::Requests(std::uint64_t seed, const NetShape &shape, const Dataset &data)
    : m_seed(seed), m_shape(shape)
{
    if (shape.classes > 0) {
        const std::vector<std::uint32_t> counts = trainingClassCounts(data);
        m_classEnds.resize(counts.size());
        std::partial_sum(counts.begin(), counts.end(), m_classEnds.begin());
    }
}

Asked Requests::draw(Purpose latents, Purpose classes, qint64 count, std::int64_t batch) const
{
    Asked asked{torch::empty({batch, m_shape.latent}), {}};
    Draws(m_seed, latents, static_cast<std::uint64_t>(count))
        .fillNormal(asked.latents.mutable_data_ptr<float>(), static_cast<std::size_t>(asked.latents.numel()));
    if (m_shape.classes == 0)
        return asked;

    // The class of a training picture drawn at random: were all classes asked alike, their share alone would
    // tell generated pictures from real ones.
    const Draws drawn(m_seed, classes, static_cast<std::uint64_t>(count));
    asked.classes = torch::empty({batch}, torch::kInt64);
    auto *out = asked.classes.mutable_data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < batch; ++i) {
        const std::uint32_t picture = drawn.below(m_classEnds.back(), static_cast<std::uint32_t>(i));
        out[i] = std::upper_bound(m_classEnds.begin(), m_classEnds.end(), picture) - m_classEnds.begin();
    }
    return asked;
}

} // namespace forja
