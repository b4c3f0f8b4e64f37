// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/distance.h"
#include "engine/metrics/measure.h"
#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// How different generated pictures are from each other, beside how different real ones are.
class Diversity : public Measure
{
public:
    bool prepare(const SeenPictures &seen, const RealPictures & /*real*/) override
    {
        m_realPairs = meanPairDistance(seen.pictures);
        return true;
    }
    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        // Real pictures that are all the same: nothing is as varied as that.
        numbers.insert(measurekey::kDiversity,
                       m_realPairs > 0 ? meanPairDistance(generated.pictures) / m_realPairs : 0);
        return true;
    }

private:
    double m_realPairs = 0;
};

} // namespace

MeasureFamily makediversity()
{
    return {.name = u"diversity"_s,
            .of = MeasureFamily::Of::Both,
            .numbers = {{.key = measurekey::kDiversity,
                         .title = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Diversity")),
                         .label = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "diversity")),
                         .note = QString::fromUtf8(
                             QT_TRANSLATE_NOOP("forja", "against real pictures; near 1 is healthy")),
                         .better = MeasureFacts::Better::NearLevel,
                         .level = 1,
                         .levelLabel = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "as varied as real")),
                         .isHeadline = true,
                         .place = 2,
                         .alsoStatistic = stat::kDiversityOfBatch,
                         .alsoLabel = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "in training"))}},
            .make = [](const Experiment &, const std::shared_ptr<const Dataset> &) {
                return std::make_shared<Diversity>();
            }};
}

} // namespace forja
