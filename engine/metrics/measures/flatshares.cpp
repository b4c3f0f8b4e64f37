// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/pointdataset.h"
#include "engine/data/samples/flatshapes.h"
#include "engine/experiment/datasource.h"
#include "engine/metrics/flatmeasure.h"
#include "engine/metrics/measure.h"
#include "engine/metrics/pixels.h"

#include <optional>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// How many points lie on the shape that was drawn, and on how many of its modes: see flatQuality().
class FlatShares : public Measure
{
public:
    explicit FlatShares(const QString &source)
    {
        const QList<FlatShape> shapes = flatShapes();
        if (const FlatShape *shape = findFlatShape(shapes, flatPlace(source)))
            m_shape = *shape;
    }

    bool prepare(const SeenPictures & /*seen*/, const RealPictures & /*real*/) override { return true; }
    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        if (!m_shape)
            return true;
        const FlatQuality quality = flatQuality(*m_shape, numbersIn(generated.pictures));
        numbers.insert(u"more/good"_s, quality.good);
        numbers.insert(u"more/found"_s, quality.found);
        numbers.insert(u"more/modes"_s, quality.modes);
        return true;
    }

private:
    std::optional<FlatShape> m_shape; ///< nothing: points of a file
};

} // namespace

MeasureFamily makeflatshares()
{
    return {.name = u"flatshares"_s,
            .of = MeasureFamily::Of::Points,
            .numbers = {{.key = u"more/good"_s}, {.key = u"more/found"_s}, {.key = u"more/modes"_s}},
            .make = [](const Experiment &, const std::shared_ptr<const Dataset> &data) {
                return std::make_shared<FlatShares>(data->report().source);
            }};
}

} // namespace forja
