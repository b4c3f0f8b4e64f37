// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/distance.h"

#include <algorithm>
#include <limits>

namespace forja {

namespace {

/// The eigenvalues that rounding made negative are 0.
torch::Tensor squareRoot(const torch::Tensor &symmetric)
{
    const auto [values, vectors] = torch::linalg_eigh(symmetric);
    return torch::matmul(vectors * values.clamp_min(0).sqrt(), vectors.t());
}

bool isFinite(const FeatureMoments &moments)
{
    return moments.mean.isfinite().all().item<bool>() && moments.covariance.isfinite().all().item<bool>();
}

} // namespace

FeatureMoments featureMoments(const torch::Tensor &features)
{
    torch::NoGradGuard noGrad;
    const torch::Tensor rows = features.to(torch::kCPU, torch::kFloat64);
    const torch::Tensor mean = rows.mean(0);
    const torch::Tensor centred = rows - mean;
    return {mean, torch::matmul(centred.t(), centred) / static_cast<double>(rows.size(0) - 1), rows.size(0)};
}

double frechetDistance(const FeatureMoments &a, const FeatureMoments &b)
{
    torch::NoGradGuard noGrad;
    if (!isFinite(a) || !isFinite(b))
        return std::numeric_limits<double>::quiet_NaN();
    const torch::Tensor root = squareRoot(a.covariance);
    torch::Tensor product = torch::matmul(torch::matmul(root, b.covariance), root);
    // Symmetric but for rounding, which the solver for symmetric matrices would not see.
    product = (product + product.t()) / 2;
    const double cross = torch::linalg_eigvalsh(product).clamp_min(0).sqrt().sum().item<double>();
    const double means = (a.mean - b.mean).square().sum().item<double>();
    return means + a.covariance.trace().item<double>() + b.covariance.trace().item<double>() - 2 * cross;
}

torch::Tensor squaredDistances(const torch::Tensor &queries, const torch::Tensor &rows)
{
    // |a|² + |b|² - 2ab is one product of matrices instead of a difference for every pair.
    const torch::Tensor norms = queries.square().sum(1, true) + rows.square().sum(1).unsqueeze(0);
    return torch::addmm(norms, queries, rows.t(), 1, -2).clamp_min(0);
}

double meanPairDistance(const torch::Tensor &pictures)
{
    torch::NoGradGuard noGrad;
    const std::int64_t half = pictures.size(0) / 2;
    if (half == 0)
        return 0;
    const torch::Tensor difference = pictures.narrow(0, 0, half) - pictures.narrow(0, half, half);
    return difference.flatten(1).norm(2, 1).mean().item<double>();
}

std::optional<double> meanDistanceWithin(const torch::Tensor &pictures, const torch::Tensor &classes)
{
    torch::NoGradGuard noGrad;
    constexpr std::int64_t kOthers = 4;
    const std::int64_t count = pictures.size(0);
    const torch::Tensor some = pictures.detach().contiguous().flatten(1);
    double sum = 0;
    double pairs = 0;
    // A few shifts instead of all pairs: each picture meets as many others, at a fixed price.
    for (std::int64_t shift = 1; shift <= std::min(kOthers, count - 1); ++shift) {
        const torch::Tensor distances = (some - some.roll(shift, 0)).norm(2, 1);
        if (!classes.defined()) {
            sum += distances.sum().item<double>();
            pairs += static_cast<double>(count);
            continue;
        }
        const torch::Tensor isSame = classes.eq(classes.roll(shift, 0)).to(distances.dtype());
        sum += (distances * isSame).sum().item<double>();
        pairs += isSame.sum().item<double>();
    }
    return pairs > 0 ? std::optional(sum / pairs) : std::nullopt;
}

} // namespace forja
