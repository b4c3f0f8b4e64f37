// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/restorednets.h"

#include "engine/experiment/keys.h"
#include "engine/training/trainer.h"

namespace forja {

using namespace Qt::StringLiterals;

Experiment onProcessor(Experiment experiment)
{
    experiment.set(key::trainDevice, u"cpu"_s).orThrow();
    experiment.set(key::trainThreads, 1).orThrow();
    return experiment;
}

Result<Snapshot> snapshotOf(const Experiment &experiment, std::shared_ptr<const Dataset> data,
                            const CheckpointData &checkpoint)
{
    Trainer trainer(onProcessor(experiment), std::move(data));
    if (auto done = trainer.restore(checkpoint); !done)
        return done.problem();
    return trainer.snapshot();
}

Problem noCheckpoint(const RunFolder &run)
{
    return problem("lab.no_checkpoint",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: the run keeps no checkpoint yet, so there is no D to judge with. "
                                     "Train it a little further."),
                   {run.name()});
}

} // namespace forja
