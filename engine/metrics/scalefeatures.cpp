// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/scalefeatures.h"

#include "engine/base/philox.h"
#include "engine/metrics/distance.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kWidth = 64;
constexpr std::int64_t kSmallest = 16; // pixels of the smallest size that a picture is looked at
constexpr std::int64_t kJoint = 64;
/// The first numbers of this purpose belong to RandomFeatures.
constexpr std::uint64_t kFirstDraw = 100;

torch::Tensor drawn(at::IntArrayRef shape, double spread, std::uint64_t number)
{
    torch::Tensor out = torch::empty(shape, torch::kFloat32);
    Draws(0, Purpose::MeasureNet, kFirstDraw + number)
        .fillNormal(out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel()));
    return out.mul_(spread);
}

torch::Tensor normalised(const torch::Tensor &maps)
{
    const auto [variance, mean] = torch::var_mean(maps, at::IntArrayRef{2, 3}, 0, true);
    return (maps - mean) / (variance + 1e-5).sqrt();
}

torch::Tensor meansOf(const torch::Tensor &maps)
{
    return maps.mean(at::IntArrayRef{2, 3});
}

/// The rows whose nearest neighbours in `balls` have them within their own reach.
double shareWithin(const torch::Tensor &rows, const torch::Tensor &balls, const torch::Tensor &reach)
{
    const torch::Tensor isWithin = squaredDistances(rows, balls).le(reach.unsqueeze(0));
    return isWithin.any(1).to(torch::kFloat64).mean().item<double>();
}

/// Squared distance of each row to its third nearest other one.
torch::Tensor reachOf(const torch::Tensor &rows)
{
    constexpr std::int64_t kNeighbour = 3;
    // The nearest of all is the row itself.
    return std::get<0>(squaredDistances(rows, rows).kthvalue(kNeighbour + 1, 1));
}

} // namespace

ScaleFeatures::ScaleFeatures(int channels)
    : m_weights{.first = drawn({kWidth, channels, 5, 5}, 1 / std::sqrt(25.0 * channels), 0),
                .firstBias = drawn({kWidth}, 0.1, 1),
                .second = drawn({kWidth, kWidth, 3, 3}, 1 / std::sqrt(9.0 * kWidth), 2),
                .secondBias = drawn({kWidth}, 0.1, 3)}
{
}

torch::Tensor ScaleFeatures::operator()(const torch::Tensor &pictures) const
{
    torch::NoGradGuard noGrad;
    torch::Tensor seen = pictures.to(torch::kFloat32);
    const auto on = [&seen](const torch::Tensor &weight) { return weight.to(seen.device()); };
    std::vector<torch::Tensor> found;
    while (true) {
        const torch::Tensor first = at::conv2d(normalised(seen), on(m_weights.first), on(m_weights.firstBias),
                                               {2, 2}, {2, 2})
                                        .relu_();
        const torch::Tensor second = at::conv2d(first, on(m_weights.second), on(m_weights.secondBias), {2, 2},
                                                {1, 1});
        found.push_back(meansOf(first));
        found.push_back(meansOf(normalised(second).relu_()));
        // What normalising takes away.
        const auto [variance, mean] = torch::var_mean(seen, at::IntArrayRef{2, 3}, 0);
        found.push_back(mean);
        found.push_back(variance.sqrt());
        if (std::min(seen.size(2), seen.size(3)) <= kSmallest)
            return torch::cat(found, 1);
        seen = at::avg_pool2d(seen, {2, 2});
    }
}

QString ScaleFeatures::name()
{
    return u"scale-feature-frechet-v1"_s;
}

FeatureSpace::FeatureSpace(const torch::Tensor &real)
{
    torch::NoGradGuard noGrad;
    const FeatureMoments moments = featureMoments(real);
    m_mean = moments.mean;
    const torch::Tensor spread = moments.covariance.diagonal().sqrt();
    // What hardly differs among real pictures must not outweigh everything else, and what does not differ at
    // all must not divide by nothing.
    m_scale = spread.clamp_min(std::max(1e-6, 0.1 * spread.mean().item<double>()));
    const torch::Tensor correlation = moments.covariance / torch::outer(m_scale, m_scale);
    m_directions = std::get<1>(torch::linalg_eigh(correlation)).flip(1);
    m_joint = std::clamp<std::int64_t>(real.size(0) / 4, 1, std::min(kJoint, real.size(1)));
}

torch::Tensor FeatureSpace::of(const torch::Tensor &features) const
{
    return torch::matmul((features.to(torch::kCPU, torch::kFloat64) - m_mean) / m_scale, m_directions);
}

double distanceInSpace(const torch::Tensor &a, const torch::Tensor &b, std::int64_t joint)
{
    torch::NoGradGuard noGrad;
    const FeatureMoments first = featureMoments(a.narrow(1, 0, joint));
    const FeatureMoments second = featureMoments(b.narrow(1, 0, joint));
    double sum = frechetDistance(first, second);
    const std::int64_t others = a.size(1) - joint;
    if (others == 0)
        return sum;
    const auto [varianceA, meanA] = torch::var_mean(a.narrow(1, joint, others), at::IntArrayRef{0}, 1);
    const auto [varianceB, meanB] = torch::var_mean(b.narrow(1, joint, others), at::IntArrayRef{0}, 1);
    sum += (meanA - meanB).square().sum().item<double>();
    sum += (varianceA.sqrt() - varianceB.sqrt()).square().sum().item<double>();
    return sum;
}

double distanceOfHalves(const torch::Tensor &real, std::int64_t joint, int split)
{
    torch::NoGradGuard noGrad;
    const std::int64_t half = real.size(0) / 2;
    const auto order = Draws(0, Purpose::MeasureNet, kFirstDraw + 10 + static_cast<std::uint64_t>(split))
                           .permutation(static_cast<std::uint32_t>(real.size(0)));
    const torch::Tensor index = torch::tensor(std::vector<std::int64_t>(order.begin(), order.end()));
    const torch::Tensor shuffled = real.index_select(0, index);
    // In a space that knows nothing of the other half, as no generated picture is known to it.
    const torch::Tensor known = shuffled.narrow(0, 0, half);
    const FeatureSpace space(known);
    return distanceInSpace(space.of(shuffled.narrow(0, half, half)), space.of(known), joint);
}

double floorFrom(double ofHalves, std::int64_t real, std::int64_t generated)
{
    // Of nothing but chance, so in proportion to 1/a + 1/b of a and b pictures.
    const double share = 1.0 / static_cast<double>(real) + 1.0 / static_cast<double>(generated);
    return ofHalves * share / (4.0 / static_cast<double>(real));
}

PrecisionRecall precisionRecall(const torch::Tensor &generated, const torch::Tensor &real)
{
    torch::NoGradGuard noGrad;
    return {.precision = shareWithin(generated, real, reachOf(real)),
            .recall = shareWithin(real, generated, reachOf(generated))};
}

} // namespace forja
