// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/pointdataset.h"
#include "engine/metrics/flatmeasure.h"
#include "engine/metrics/measure.h"
#include "engine/metrics/pixels.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// How far the shares of points in the cells of a grid are from those of the real points: see flatJs(),
/// flatKl() and flatFloor().
class FlatDivergence : public Measure
{
public:
    explicit FlatDivergence(std::shared_ptr<const PointDataset> data)
        : m_data(std::move(data)), m_real(flatHistogram(m_data->points()))
    {
    }

    /// All real points are compared with, not those that were chosen.
    bool prepare(const SeenPictures & /*seen*/, const RealPictures & /*real*/) override { return true; }
    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        const FlatHistogram made = flatHistogram(numbersIn(generated.pictures));
        numbers.insert(measurekey::kDistance, flatJs(m_real, made));
        numbers.insert(u"more/kl"_s, flatKl(m_real, made));
        numbers.insert(u"more/floor"_s, floorOf(static_cast<int>(generated.pictures.size(0))));
        return true;
    }

private:
    /// The same for all moments: it belongs to the data and to how many points are made.
    double floorOf(int made)
    {
        if (m_floorOf != made)
            m_floor = flatFloor(m_data->points(), m_real, made);
        m_floorOf = made;
        return m_floor;
    }

    std::shared_ptr<const PointDataset> m_data;
    FlatHistogram m_real;
    double m_floor = 0;
    int m_floorOf = 0;
};

} // namespace

MeasureFamily makeflatdivergence()
{
    return {.name = u"flatdivergence"_s,
            .of = MeasureFamily::Of::Points,
            // What is said of the distance of pictures holds for this one, too.
            .numbers = {{.key = measurekey::kDistance, .isHeadline = true, .place = 1},
                        {.key = u"more/kl"_s},
                        {.key = u"more/floor"_s}},
            .protocol = flatProtocol(),
            .make = [](const Experiment &, const std::shared_ptr<const Dataset> &data) {
                return std::make_shared<FlatDivergence>(pointsOf(data));
            }};
}

} // namespace forja
