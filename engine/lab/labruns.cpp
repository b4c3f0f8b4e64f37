// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/labruns.h"

#include "engine/experiment/keys.h"

namespace forja {

using namespace Qt::StringLiterals;

Experiment onProcessor(Experiment experiment)
{
    experiment.set(key::trainDevice, u"cpu"_s).orThrow();
    experiment.set(key::trainThreads, 1).orThrow();
    return experiment;
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
