// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/threads.h"

#include "engine/base/system.h"
#include "engine/batch/workers.h"
#include "engine/experiment/keys.h"
#include "engine/training/device.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

int partsFor(const Experiment &experiment, int cores)
{
    if (deviceOf(experiment).is_cuda() || experiment.isOnPoints())
        return 1;
    // A part wants work enough to be worth a thread's while: at 32 px 16 pictures.
    constexpr qint64 kPixelsOfPart = 16 * 32 * 32;
    // Where there is one core, too: the run may go on elsewhere, and the parts stay.
    constexpr int kLeast = 2;
    const qint64 pixels = experiment.integer(key::trainBatch) * experiment.integer(key::dataHeight)
        * experiment.integer(key::dataWidth);
    // A machine may have more cores than the setting has room for.
    const auto room = static_cast<qint64>(experiment.table().find(key::trainParts)->maximum);
    const qint64 most = std::min({pixels / kPixelsOfPart, qint64{std::max(kLeast, cores)}, room});
    int parts = 1;
    while (2 * parts <= most)
        parts *= 2;
    return parts;
}

Result<Experiment> withMachineChosen(Experiment experiment)
{
    const QString device = experiment.text(key::trainDevice);
    if (device == u"auto"_s)
        experiment.set(key::trainDevice, hasGraphicsCard() ? u"cuda"_s : u"cpu"_s).orThrow();
    else if (device == u"cuda"_s && !hasGraphicsCard())
        return problem("device.missing",
                       QT_TRANSLATE_NOOP("forja",
                                         "train.device: LibTorch finds no graphics card here. Set the device "
                                         "to cpu or auto, or build with a CUDA LibTorch."));
    if (experiment.integer(key::trainParts) == 0)
        experiment.set(key::trainParts, partsFor(experiment, physicalCores())).orThrow();
    return experiment;
}

void useThreads(const Experiment &experiment)
{
    becomeWorker();
    if (deviceOf(experiment).is_cuda()) {
        // cuDNN would choose its algorithms by timing them, and a repeated run would end in other bits.
        at::globalContext().setBenchmarkCuDNN(false);
        at::globalContext().setDeterministicCuDNN(true);
        at::globalContext().setDeterministicAlgorithms(true, true);
        // fp32 is fp32: no convolution or product that rounds its factors to 10 bits behind the field's name.
        at::globalContext().setAllowTF32CuDNN(false);
        at::globalContext().setAllowTF32CuBLAS(false);
    }
}

int threadLimit(const Experiment &experiment)
{
    const int limit = static_cast<int>(experiment.integer(key::trainThreads));
    return limit > 0 ? limit : physicalCores();
}

} // namespace forja
