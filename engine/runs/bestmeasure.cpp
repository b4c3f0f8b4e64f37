// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/bestmeasure.h"

#include <cmath>

namespace forja {

namespace {

constexpr qint64 kFirstUpdate = 300;
constexpr double kLeastDiversity = 0.5, kMostDiversity = 1.3; // of that of real pictures

} // namespace

bool canBeBest(const MeasureRecord &measure)
{
    if (!std::isfinite(measure.distance()))
        return false;
    const bool isFormer = measure.protocol.startsWith(QLatin1StringView("random-feature-frechet"));
    if (!isFormer && !measure.protocol.startsWith(QLatin1StringView("scale-feature-frechet")))
        return true;
    const bool isLate = !isFormer || measure.update >= kFirstUpdate;
    return isLate && measure.diversity() >= kLeastDiversity && measure.diversity() <= kMostDiversity;
}

const MeasureRecord *bestMeasure(const std::vector<MeasureRecord> &measures)
{
    const MeasureRecord *best = nullptr;
    for (const MeasureRecord &measure : measures) {
        // By the newest measure's protocol: numbers of two protocols have no order.
        const bool isComparable = measure.protocol == measures.back().protocol && canBeBest(measure);
        if (isComparable && (!best || measure.distance() < best->distance()))
            best = &measure;
    }
    return best;
}

} // namespace forja
