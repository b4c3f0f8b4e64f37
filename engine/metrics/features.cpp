// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/distance.h"

#include "engine/base/philox.h"

#include <array>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kSide = 32;
constexpr std::array<std::int64_t, 3> kChannels = {16, 24, 24};
constexpr double kSlope = 0.2;

torch::Tensor atStandardSize(const torch::Tensor &pictures)
{
    if (pictures.size(2) == kSide && pictures.size(3) == kSide)
        return pictures;
    // Averaged down, so that no pixel is skipped.
    if (pictures.size(2) >= kSide && pictures.size(3) >= kSide)
        return at::adaptive_avg_pool2d(pictures, {kSide, kSide});
    return at::upsample_bilinear2d(pictures, {kSide, kSide}, false);
}

} // namespace

RandomFeatures::RandomFeatures(int channels)
{
    std::int64_t in = channels;
    for (const std::int64_t out : kChannels) {
        torch::Tensor weight = torch::empty({out, in, 3, 3}, torch::kFloat32);
        Draws(0, Purpose::MeasureNet, m_weights.size())
            .fillNormal(weight.data_ptr<float>(), static_cast<std::size_t>(weight.numel()));
        // He's initialisation: answers of all stages have about the same size, and none outweighs the others.
        m_weights.push_back(weight.mul_(std::sqrt(2.0 / static_cast<double>(in * 9))));
        in = out;
    }
}

torch::Tensor RandomFeatures::operator()(const torch::Tensor &pictures) const
{
    torch::NoGradGuard noGrad;
    torch::Tensor x = atStandardSize(pictures.to(torch::kFloat32));
    std::vector<torch::Tensor> found;
    for (std::size_t stage = 0; stage < m_weights.size(); ++stage) {
        if (stage > 0)
            x = at::avg_pool2d(x, {2, 2});
        x = torch::leaky_relu(at::conv2d(x, m_weights[stage].to(x.device()), {}, {1, 1}, {1, 1}), kSlope);
        // How strong a filter answers, and how unevenly over the picture.
        const auto [variance, mean] = torch::var_mean(x, {2, 3}, false);
        found.push_back(mean);
        found.push_back((variance + 1e-8).sqrt());
    }
    return torch::cat(found, 1);
}

int RandomFeatures::dimension() const
{
    std::int64_t sum = 0;
    for (const std::int64_t channels : kChannels)
        sum += 2 * channels;
    return static_cast<int>(sum);
}

QString RandomFeatures::name()
{
    return u"random-feature-frechet-v1"_s;
}

} // namespace forja
