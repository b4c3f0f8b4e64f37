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
    if (!measure.protocol.startsWith(QLatin1StringView("random-feature-frechet")))
        return true;
    return measure.update >= kFirstUpdate && measure.diversity() >= kLeastDiversity
        && measure.diversity() <= kMostDiversity;
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
