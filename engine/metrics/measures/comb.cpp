// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/measure.h"
#include "engine/metrics/spectrum.h"

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kInSpectrum = 256; // generated pictures, and real ones, at most

/// How far a grid of 2 or 4 pixels stands out of the spectrum, beside real pictures: see combFactor().
class Comb : public Measure
{
public:
    bool prepare(const SeenPictures &seen, const RealPictures & /*real*/) override
    {
        m_realLines = linesOf(seen);
        return true;
    }
    bool compare(const SeenPictures &generated, QMap<QString, double> &numbers) override
    {
        const double factor = combFactor(linesOf(generated), m_realLines);
        if (!std::isnan(factor))
            numbers.insert(u"comb"_s, factor);
        return true;
    }

private:
    static torch::Tensor linesOf(const SeenPictures &seen)
    {
        return gridLines(seen.pictures.narrow(0, 0, std::min(kInSpectrum, seen.pictures.size(0))));
    }

    torch::Tensor m_realLines;
};

} // namespace

MeasureFamily makecomb()
{
    return {.name = u"comb"_s,
            .numbers = {{.key = u"comb"_s,
                         .title = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Grid")),
                         .label = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "grid")),
                         .note = QString::fromUtf8(QT_TRANSLATE_NOOP(
                             "forja", "of 2 or 4 pixels, against real pictures; near 1 is healthy")),
                         .better = MeasureFacts::Better::NearLevel,
                         .place = 4}},
            .make = [](const Experiment &, const std::shared_ptr<const Dataset> &) {
                return std::make_shared<Comb>();
            }};
}

} // namespace forja
