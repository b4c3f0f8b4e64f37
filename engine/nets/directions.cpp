// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/directions.h"

#include "engine/base/philox.h"

#include <algorithm>

namespace forja {

namespace {

constexpr std::int64_t kMostActivations = std::int64_t{4} << 20; ///< numbers in memory at once
constexpr std::int64_t kMostLatents = 4096, kFewestLatents = 512;
constexpr int kSpare = 8; ///< columns beside those that are asked for
constexpr int kRounds = 5;
constexpr std::uint64_t kLatentCount = 0, kStartCount = 1; ///< of Purpose::Exploring

torch::Tensor normalOf(std::uint64_t seed, std::uint64_t count, at::IntArrayRef sizes)
{
    torch::Tensor out = torch::empty(sizes, torch::kFloat32);
    Draws(seed, Purpose::Exploring, count)
        .fillNormal(out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel()));
    return out;
}

/// Length 1, and one of the two signs.
torch::Tensor asDirection(const torch::Tensor &vector)
{
    const torch::Tensor unit = vector / vector.norm().clamp_min(1e-30);
    const torch::Tensor largest = unit[unit.abs().argmax().item<std::int64_t>()];
    return (unit * (largest.item<double>() < 0 ? -1.0 : 1.0)).to(torch::kFloat32).contiguous();
}

} // namespace

std::vector<LatentDirection> factorisedDirections(const torch::Tensor &weights, int count)
{
    torch::NoGradGuard noGrad;
    const torch::Tensor w = weights.to(torch::kCPU, torch::kFloat64);
    if (!w.isfinite().all().item<bool>())
        return {};
    const auto [values, vectors] = at::linalg_eigh(w.mm(w.t()));
    const double all = values.sum().item<double>();
    std::vector<LatentDirection> out;
    const std::int64_t size = values.size(0);
    for (std::int64_t i = size - 1; i >= 0 && i >= size - count; --i)
        out.push_back({asDirection(vectors.select(1, i)),
                       all > 0 ? std::max(0.0, values[i].item<double>()) / all : 0});
    return out;
}

std::vector<LatentDirection> principalDirections(Generator &g, const NetShape &shape, std::uint64_t seed,
                                                 int count)
{
    torch::NoGradGuard noGrad;
    torch::Tensor classes = shape.classes > 0 ? torch::zeros({1}, torch::kInt64) : torch::Tensor();
    const torch::Tensor one = g.firstActivations(torch::zeros({1, shape.latent}), classes);
    if (!one.defined())
        return {};
    const std::int64_t latents = std::clamp(kMostActivations / one.size(1), kFewestLatents, kMostLatents);
    const torch::Tensor z = normalOf(seed, kLatentCount, {latents, shape.latent});
    if (shape.classes > 0)
        classes = torch::arange(latents, torch::kInt64).remainder(shape.classes);
    torch::Tensor x = g.firstActivations(z, classes);
    x = x - x.mean(0, true);
    if (!x.isfinite().all().item<bool>())
        return {};
    const double all = x.square().sum().item<double>();

    // Subspace iteration (Halko, Martinsson, Tropp 2011, alg. 4.4): the few strongest components of a matrix
    // too wide for its covariance.
    const std::int64_t columns = std::min({std::int64_t{count} + kSpare, x.size(0), x.size(1),
                                           std::int64_t{shape.latent}});
    torch::Tensor basis = std::get<0>(at::linalg_qr(x.mm(normalOf(seed, kStartCount, {x.size(1), columns}))));
    for (int round = 0; round < kRounds; ++round) {
        basis = std::get<0>(at::linalg_qr(x.t().mm(basis)));
        basis = std::get<0>(at::linalg_qr(x.mm(basis)));
    }
    const torch::Tensor small = basis.t().mm(x).to(torch::kFloat64);
    const auto [values, vectors] = at::linalg_eigh(small.mm(small.t()));
    std::vector<LatentDirection> out;
    for (std::int64_t i = columns - 1; i >= 0 && i >= columns - count; --i) {
        // Scores of one component over the latents; they stand at right angles, so each regresses z by
        // itself.
        const torch::Tensor scores
            = basis.mm(vectors.select(1, i).to(torch::kFloat32).unsqueeze(1)).squeeze(1);
        out.push_back({asDirection(z.t().mv(scores).to(torch::kFloat64)),
                       all > 0 ? std::max(0.0, values[i].item<double>()) / all : 0});
    }
    return out;
}

} // namespace forja
