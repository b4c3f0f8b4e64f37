// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/distance.h"

#include "engine/metrics/measure.h"

#include <optional>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The Fréchet distance in the features of a small random net: what runs were measured with before. It calls
/// fog nearer than faces (docs/benchmarks.md).
class RandomFeatureDistance : public Measure
{
public:
    explicit RandomFeatureDistance(int channels) : m_features(std::make_shared<RandomFeatures>(channels)) { }

    PictureFeatures features() const override
    {
        return {RandomFeatures::name(),
                [features = m_features](const torch::Tensor &pictures) { return (*features)(pictures); }};
    }
    bool prepare(const SeenPictures &seen, const RealPictures & /*real*/) override
    {
        m_real = featureMoments(seen.features.at(RandomFeatures::name()));
        return true;
    }
    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        const FeatureMoments moments = featureMoments(generated.features.at(RandomFeatures::name()));
        numbers.insert(measurekey::kDistance, frechetDistance(moments, m_real));
        return true;
    }

private:
    std::shared_ptr<const RandomFeatures> m_features;
    FeatureMoments m_real;
};

} // namespace

MeasureFamily makerandomfeatures()
{
    return {.name = u"random-features"_s,
            .numbers = {distanceFacts()},
            .protocol = RandomFeatures::name(),
            .isFormer = true,
            .make = [](const Experiment &, const std::shared_ptr<const Dataset> &data) {
                return std::make_shared<RandomFeatureDistance>(data->channels());
            }};
}

} // namespace forja
