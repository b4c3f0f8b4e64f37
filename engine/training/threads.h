// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <future>

namespace forja {

/// The experiment with train.parts (0), train.device and train.precision ("auto") chosen for this machine
/// where it leaves them open. Training, bench and verify choose alike. A graphics card that is asked for and
/// not there is a problem (device.missing); bf16 that this machine can only emulate is none, see
/// isBf16Emulated().
Result<Experiment> withMachineChosen(Experiment experiment);
/// The same for a training that begins now: bf16 that this machine can only emulate is a problem
/// (precision.missing).
Result<Experiment> withMachineChosenAnew(Experiment experiment);
/// Whether it trains in bf16 on a device that does not multiply so. Requires: the machine is chosen.
bool isBf16Emulated(const Experiment &experiment);
/// Into how many parts a batch is best divided for so many cores: a power of two. Requires: the device is
/// chosen.
int partsFor(const Experiment &experiment, int cores);
/// Sets the calling thread up to train as the experiment says: one thread an operation, denormals flushed,
/// and on a graphics card only such operations as give the same bits every time. Requires: the machine is
/// chosen.
void useThreads(const Experiment &experiment);
/// How many threads may work on an update: train.threads, or as many as there are cores.
int threadLimit(const Experiment &experiment);

/// Does `work` on a thread that is made for it, as useThreads() requires, and waits for what it returns.
template<typename Work>
auto onFreshThread(const Work &work)
{
    return std::async(std::launch::async, work).get();
}

} // namespace forja
