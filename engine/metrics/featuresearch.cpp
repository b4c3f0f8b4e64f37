// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/featuresearch.h"

#include "engine/metrics/pixels.h"

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr int kPiece = 64; ///< pictures in one go
constexpr int kScaleSample = 512;
constexpr double kDead
    = 1e-6; ///< a feature that varies less than this share of the liveliest one says nothing

} // namespace

FeatureSearch::FeatureSearch(std::shared_ptr<const PictureDataset> data, Features features,
                             const torch::Tensor &picture, int count, int without)
    : m_data(std::move(data))
    , m_features(std::move(features))
    , m_picture(picture)
    , m_count(count)
    , m_without(without)
    , m_total(std::min(m_data->trainSize(), kMostSearched))
{
}

int FeatureSearch::pictureAt(int place) const
{
    return static_cast<int>(static_cast<qint64>(place) * m_data->trainSize() / m_total);
}

torch::Tensor FeatureSearch::picturesFrom(int first, int count) const
{
    return trainingPictures(*m_data, count, [this, first](int i) { return pictureAt(first + i); });
}

void FeatureSearch::prepare()
{
    const int sample = std::min(m_total, kScaleSample);
    torch::Tensor sum, squares;
    for (int first = 0; first < sample; first += kPiece) {
        // In pieces that lie all over the data: it is sorted by class, and its beginning would be of one
        // class.
        const torch::Tensor found = m_features(picturesFrom(first * (m_total / sample),
                                                            std::min(kPiece, sample - first)))
                                        .to(torch::kFloat64);
        sum = sum.defined() ? sum + found.sum(0) : found.sum(0);
        squares = squares.defined() ? squares + found.square().sum(0) : found.square().sum(0);
    }
    const torch::Tensor mean = sum / sample;
    const torch::Tensor deviation = (squares / sample - mean.square()).clamp_min(0).sqrt();
    // A feature that hardly varies would be blown up to the weight of all others.
    const torch::Tensor alive = deviation > deviation.max() * kDead;
    const double living = std::max(1.0, alive.sum().item<double>());
    m_scale = (at::where(alive, 1 / deviation.clamp_min(1e-30), torch::zeros_like(deviation))
               / std::sqrt(living))
                  .to(torch::kFloat32);
    // The mirror image counts as the same picture, as in NearestSearch.
    m_queries = m_features(torch::stack({m_picture, m_picture.flip(2)})) * m_scale;
}

void FeatureSearch::searchSome()
{
    torch::NoGradGuard noGrad;
    // The scale is a piece of work of its own, so that what is more urgent can come between.
    if (!m_scale.defined()) {
        prepare();
        return;
    }
    const int count = std::min(kPiece, m_total - m_next);
    const torch::Tensor rows = m_features(picturesFrom(m_next, count)) * m_scale;
    const torch::Tensor plain = (rows - m_queries[0]).norm(2, 1).contiguous(),
                        mirrored = (rows - m_queries[1]).norm(2, 1).contiguous();
    for (int i = 0; i < count; ++i) {
        const float a = plain.const_data_ptr<float>()[i], b = mirrored.const_data_ptr<float>()[i];
        const int picture = pictureAt(m_next + i);
        if (picture != m_without)
            m_found.push_back({picture, static_cast<double>(std::min(a, b)), b < a});
    }
    const auto end = m_found.begin()
        + std::min<std::ptrdiff_t>(m_count, static_cast<std::ptrdiff_t>(m_found.size()));
    std::partial_sort(m_found.begin(), end, m_found.end(), [](const Neighbour &x, const Neighbour &y) {
        return x.distance != y.distance ? x.distance < y.distance : x.index < y.index;
    });
    // Cut after each piece, so that memory does not grow with the data.
    m_found.erase(end, m_found.end());
    m_next += count;
}

} // namespace forja
