// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/threads.h"

#include "base/system.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

Experiment withThreadsChosen(Experiment experiment)
{
    // Batches of small pictures gain nothing from more.
    constexpr int kMostThreads = 8;
    if (experiment.integer(u"train.threads"_s) == 0)
        experiment.set(u"train.threads"_s, std::min(usableCores(), kMostThreads)).orThrow();
    return experiment;
}

int useThreads(const Experiment &experiment)
{
    const int threads = static_cast<int>(experiment.integer(u"train.threads"_s));
    at::set_num_threads(threads);
    at::globalContext().setFlushDenormal(true);
    return threads;
}

} // namespace forja
