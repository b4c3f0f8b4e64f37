// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/threads.h"

#include "engine/base/system.h"
#include "engine/experiment/keys.h"
#include "engine/training/device.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

Result<Experiment> withMachineChosen(Experiment experiment)
{
    // Batches of small pictures gain nothing from more.
    constexpr int kMostThreads = 8;
    if (experiment.integer(key::trainThreads) == 0)
        experiment.set(key::trainThreads, std::min(usableCores(), kMostThreads)).orThrow();
    const QString device = experiment.text(key::trainDevice);
    if (device == u"auto"_s)
        experiment.set(key::trainDevice, hasGraphicsCard() ? u"cuda"_s : u"cpu"_s).orThrow();
    else if (device == u"cuda"_s && !hasGraphicsCard())
        return problem("device.missing",
                       QT_TRANSLATE_NOOP("forja",
                                         "train.device: LibTorch finds no graphics card here. Set the device "
                                         "to cpu or auto, or build with a CUDA LibTorch."));
    return experiment;
}

int useThreads(const Experiment &experiment)
{
    const int threads = static_cast<int>(experiment.integer(key::trainThreads));
    at::set_num_threads(threads);
    // Denormal numbers slow a processor down by an order of magnitude, and nothing here needs them.
    at::globalContext().setFlushDenormal(true);
    if (deviceOf(experiment).is_cuda()) {
        // cuDNN would choose its algorithms by timing them, and a repeated run would end in other bits.
        at::globalContext().setBenchmarkCuDNN(false);
        at::globalContext().setDeterministicCuDNN(true);
        at::globalContext().setDeterministicAlgorithms(true, true);
        // fp32 is fp32: no convolution or product that rounds its factors to 10 bits behind the field's name.
        at::globalContext().setAllowTF32CuDNN(false);
        at::globalContext().setAllowTF32CuBLAS(false);
    }
    return threads;
}

} // namespace forja
