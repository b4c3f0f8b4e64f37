// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"

#include <future>

namespace forja {

/// The experiment with train.threads chosen for this machine where it is 0. Training, bench and verify choose alike.
Experiment withThreadsChosen(Experiment experiment);
/// Sets the calling thread up to train as the experiment says: LibTorch's threads, denormals flushed in each of them.
/// Requires: train.threads is chosen, and the thread has computed nothing yet: those that OpenMP starts for it keep what it had set
/// then. Returns the number of threads.
int useThreads(const Experiment &experiment);

/// Does `work` on a thread that is made for it, as useThreads() requires, and waits for what it returns.
template<typename Work>
auto onFreshThread(const Work &work)
{
    return std::async(std::launch::async, work).get();
}

} // namespace forja
