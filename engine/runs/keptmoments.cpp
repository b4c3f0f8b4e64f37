// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runfolder.h"

#include "engine/runs/bestmeasure.h"

namespace forja {

QList<qint64> RunFolder::keptMoments() const
{
    QList<qint64> kept = starred();
    const std::vector<MeasureRecord> measured = measures();
    const MeasureRecord *best = bestMeasure(measured);
    if (best && !kept.contains(best->update))
        kept.append(best->update);
    return kept;
}

} // namespace forja
