// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runfolder.h"

#include <algorithm>

namespace forja {

QList<qint64> RunFolder::keptMoments() const
{
    QList<qint64> kept = starred();
    const std::vector<MeasureRecord> measured = measures();
    const auto best = std::min_element(measured.begin(), measured.end(),
                                       [](const MeasureRecord &a, const MeasureRecord &b) { return a.distance < b.distance; });
    if (best != measured.end() && !kept.contains(best->update))
        kept.append(best->update);
    return kept;
}

} // namespace forja
