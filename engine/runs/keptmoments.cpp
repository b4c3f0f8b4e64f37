// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runfolder.h"

#include "engine/runs/bestmeasure.h"

namespace forja {

Result<QList<qint64>> RunFolder::keptMoments() const
{
    const auto stars = readStarred();
    if (!stars)
        return stars.problem();
    QList<qint64> kept = *stars;
    const std::vector<MeasureRecord> measured = measures();
    const MeasureRecord *best = bestMeasure(measured);
    if (best && !kept.contains(best->update))
        kept.append(best->update);
    return kept;
}

} // namespace forja
