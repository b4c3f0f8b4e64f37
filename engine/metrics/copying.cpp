// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/copying.h"

#include "engine/metrics/distance.h"

#include <algorithm>

namespace forja {

namespace {

constexpr std::int64_t kSeenSide = 16;
constexpr std::int64_t kFifth = 5; // the neighbour that the nearest is compared with

} // namespace

torch::Tensor CopyingTest::seen(const torch::Tensor &pictures)
{
    const torch::Tensor whole = pictures.to(torch::kCPU, torch::kFloat32).contiguous();
    if (whole.size(2) <= kSeenSide && whole.size(3) <= kSeenSide)
        return whole;
    return torch::adaptive_avg_pool2d(
        whole, {std::min(kSeenSide, whole.size(2)), std::min(kSeenSide, whole.size(3))});
}

CopyingTest::CopyingTest(const torch::Tensor &training, const torch::Tensor &heldOut, bool mirrors)
    : m_rows(seen(training).flatten(1)), m_mirrors(mirrors)
{
    torch::NoGradGuard noGrad;
    // Held-out pictures were never learned from: what one in twenty of them reaches is chance.
    m_limit = nearness(heldOut).quantile(0.05).item<double>();
}

/// Nearest distance over the fifth nearest, of each picture: 1 in the middle of many, 0 for a copy.
torch::Tensor CopyingTest::nearness(const torch::Tensor &pictures) const
{
    const torch::Tensor small = seen(pictures);
    torch::Tensor distances = squaredDistances(small.flatten(1), m_rows);
    if (m_mirrors)
        distances = torch::minimum(distances, squaredDistances(small.flip(3).flatten(1), m_rows));
    const torch::Tensor nearest
        = std::get<0>(distances.topk(kFifth, 1, false, true)).to(torch::kFloat64).sqrt();
    return nearest.select(1, 0) / nearest.select(1, kFifth - 1).clamp_min(1e-9);
}

double CopyingTest::share(const torch::Tensor &generated) const
{
    torch::NoGradGuard noGrad;
    return nearness(generated).lt(m_limit).to(torch::kFloat64).mean().item<double>();
}

} // namespace forja
