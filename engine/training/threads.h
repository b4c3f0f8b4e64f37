// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"

namespace forja {

/// The experiment with train.threads chosen for this machine where it is 0. Training, bench and verify choose alike.
Experiment withThreadsChosen(Experiment experiment);
/// Sets the calling thread up to train as the experiment says: LibTorch's threads, denormals flushed in each of them.
/// Requires: train.threads is chosen. Returns the number of threads.
int useThreads(const Experiment &experiment);

} // namespace forja
