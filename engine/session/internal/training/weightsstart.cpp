// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/weightsstart.h"

#include "engine/experiment/keys.h"
#include "engine/experiment/weightsplace.h"

namespace forja {

using namespace Qt::StringLiterals;

std::optional<CheckpointData> weightsFor(Experiment &experiment)
{
    const QString text = experiment.text(key::trainStartFrom);
    if (text.isEmpty())
        return {};
    const WeightsPlace place = weightsPlace(text);
    const RunFolder run = RunFolder::open(place.run).orThrow();
    CheckpointData checkpoint = newestCheckpoint(run, place.update, nullptr).orThrow();
    // The one before a moment is found as well, but it is not what was asked for.
    if (place.update && checkpoint.at.update != *place.update) {
        QStringList kept;
        for (const qint64 update : run.checkpoints())
            kept << QString::number(update);
        throw Error(problem("run.no_checkpoint",
                            QT_TRANSLATE_NOOP("forja",
                                              "%1: there is no full checkpoint of update %2. Available: %3."),
                            {run.name(), QString::number(*place.update), kept.join(u", "_s)}));
    }
    experiment.origin = Origin{
        .kind = Origin::Kind::Weights, .run = run.name(), .update = checkpoint.at.update};
    return checkpoint;
}

Takeover takeWeights(Trainer &trainer, const CheckpointData &weights)
{
    const Takeover takeover = trainer.takeWeights(weights);
    if (takeover.taken > 0)
        return takeover;
    throw Error(problem("weights.none_fits",
                        QT_TRANSLATE_NOOP("forja",
                                          "train.start_from: none of the weights of %1 fit these nets. Use "
                                          "the architecture, widths and norms of that run."),
                        {trainer.experiment().origin->run}));
}

Remark remarkOn(const Takeover &takeover, const Origin &origin)
{
    const QString update = QString::number(origin.update);
    if (takeover.misfits.isEmpty())
        return {EventKind::Weights,
                problem("weights.taken",
                        QT_TRANSLATE_NOOP("forja", "G and D start with all weights of %1 at update %2."),
                        {origin.run, update})};
    return {
        EventKind::Warning,
        problem("weights.partly",
                QT_TRANSLATE_NOOP("forja",
                                  "G and D start with %1 of %2 tensors of %3 at update %4. The others do not "
                                  "fit and are initialised from the seed (shape there ≠ shape here): %5."),
                {QString::number(takeover.taken), QString::number(takeover.asked), origin.run, update,
                 takeover.misfits.join(u", "_s)})};
}

} // namespace forja
