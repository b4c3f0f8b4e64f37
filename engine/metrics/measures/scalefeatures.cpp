// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/scalefeatures.h"
#include "engine/metrics/measure.h"

#include <algorithm>
#include <optional>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The Fréchet distance (Heusel et al., "GANs Trained by a Two Time-Scale Update Rule", 2017) in features of
/// a random net at several scales, and what can be said in the same space: how near real pictures come to
/// each other, how real and how varied the generated ones are. Chosen by agreement with judges that know the
/// pictures: docs/benchmarks.md.
class Distance : public Measure
{
public:
    explicit Distance(int channels) : m_features(std::make_shared<ScaleFeatures>(channels)) { }

    PictureFeatures features() const override
    {
        return {ScaleFeatures::name(),
                [features = m_features](const torch::Tensor &pictures) { return (*features)(pictures); }};
    }

    bool prepare(const SeenPictures &seen, const RealPictures & /*real*/) override
    {
        const torch::Tensor &found = seen.features.at(ScaleFeatures::name());
        if (!m_space) {
            m_space.emplace(found);
            m_real = m_space->of(found);
            return m_real.size(0) < kFewest;
        }
        m_ofHalves += distanceOfHalves(found, m_space->joint(), m_split) / kSplits;
        return ++m_split == kSplits;
    }

    void begin() override { m_generated = torch::Tensor(); }

    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        if (!m_generated.defined()) {
            m_generated = m_space->of(generated.features.at(ScaleFeatures::name()));
            numbers.insert(measurekey::kDistance, distanceInSpace(m_generated, m_real, m_space->joint()));
            if (m_split == kSplits)
                numbers.insert(measurekey::kFloor,
                               floorFrom(m_ofHalves, m_real.size(0), m_generated.size(0)));
            return false;
        }
        // Only where covariances are taken: with hundreds of directions of noise all pictures are far apart.
        if (std::min(m_real.size(0), m_generated.size(0)) >= kFewest) {
            const auto [precision, recall] = precisionRecall(m_generated.narrow(1, 0, m_space->joint()),
                                                             m_real.narrow(1, 0, m_space->joint()));
            numbers.insert(u"precision"_s, precision);
            numbers.insert(u"recall"_s, recall);
        }
        m_generated = torch::Tensor();
        return true;
    }

private:
    static constexpr std::int64_t kFewest
        = 16; // pictures, of whose halves and neighbours something can be said

    std::shared_ptr<const ScaleFeatures> m_features;
    std::optional<FeatureSpace> m_space;
    torch::Tensor m_real; ///< in the space
    double m_ofHalves = 0; ///< how far real pictures are from each other
    int m_split = 0; ///< of these taken
    torch::Tensor m_generated; ///< between two steps
};

QString text(const char *english)
{
    return QString::fromUtf8(english);
}

} // namespace

MeasureFamily makescalefeatures()
{
    return {.name = u"scale-features"_s,
            .numbers = {distanceFacts(),
                        {.key = u"precision"_s,
                         .title = text(QT_TRANSLATE_NOOP("forja", "Precision")),
                         .label = text(QT_TRANSLATE_NOOP("forja", "precision")),
                         .note = text(QT_TRANSLATE_NOOP(
                             "forja",
                             "share of generated pictures that are as near to real ones as these "
                             "to each other")),
                         .better = MeasureFacts::Better::Higher,
                         .place = 5},
                        {.key = u"recall"_s,
                         .title = text(QT_TRANSLATE_NOOP("forja", "Recall")),
                         .label = text(QT_TRANSLATE_NOOP("forja", "recall")),
                         .note = text(QT_TRANSLATE_NOOP(
                             "forja", "share of real pictures that have a generated one near them")),
                         .better = MeasureFacts::Better::Higher,
                         .place = 6},
                        {.key = measurekey::kFloor}},
            .protocol = ScaleFeatures::name(),
            .make = [](const Experiment &, const std::shared_ptr<const Dataset> &data) {
                return std::make_shared<Distance>(data->channels());
            }};
}

} // namespace forja
