// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runfolder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

QList<qint64> RunFolder::keptMoments() const
{
    QList<qint64> kept = starred();
    const std::vector<MeasureRecord> measured = measures();
    // A measure that is not a number is never the best.
    const auto rank = [](const MeasureRecord &m) { return std::isnan(m.distance) ? std::numeric_limits<double>::infinity() : m.distance; };
    const auto best = std::min_element(measured.begin(), measured.end(),
                                       [&rank](const MeasureRecord &a, const MeasureRecord &b) { return rank(a) < rank(b); });
    if (best != measured.end() && !kept.contains(best->update))
        kept.append(best->update);
    return kept;
}

} // namespace forja
