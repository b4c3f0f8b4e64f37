// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/lab/watch.h"
#include "engine/runs/runfolder.h"

namespace forja {

/// How large a tournament is.
struct TournamentSize
{
    int pictures = 200; ///< held-out real ones at most, and as many generated ones of every G
    int most = 32; ///< D's and G's that take part; of more, so many evenly, the first and the newest included
};

/// AUC of every D's outputs, held-out real pictures against those of every G.
struct AucTable
{
    QList<qint64> updatesD;
    QList<qint64> updatesG;
    QList<QList<double>> auc; ///< [D][G]
};

/// D's are those of the run's checkpoints, G's the averages in the checkpoints and in generators/. Each D
/// judges real pictures with the run's reference batch, generated ones with a batch of the same G.
Result<AucTable> playTournament(const RunFolder &run, const Experiment &experiment,
                                std::shared_ptr<const Dataset> data, const TournamentSize &size,
                                LabWatch &watch);

/// `most` of the updates, evenly, the first and the last included. Requires: most ≥ 2.
QList<qint64> evenlyChosen(const QList<qint64> &updates, int most);

} // namespace forja
