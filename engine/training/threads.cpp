// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/threads.h"

#include "engine/base/system.h"
#include "engine/batch/workers.h"
#include "engine/experiment/keys.h"
#include "engine/training/device.h"
#include "engine/training/precision.h"

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

namespace {

/// What "auto" is on the device that is chosen.
QString precisionFor(const Experiment &experiment)
{
    // The flat world's products are so small that casting costs more than it saves: bf16 is a third slower.
    const bool pays = !experiment.isOnPoints() && multipliesBf16(deviceOf(experiment).type());
    return pays ? u"bf16"_s : u"fp32"_s;
}

} // namespace

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
    if (experiment.text(key::trainPrecision) == u"auto"_s)
        experiment.set(key::trainPrecision, precisionFor(experiment)).orThrow();
    if (experiment.integer(key::trainParts) == 0)
        experiment.set(key::trainParts, partsFor(experiment, physicalCores())).orThrow();
    return experiment;
}

Result<Experiment> withMachineChosenAnew(Experiment experiment)
{
    auto chosen = withMachineChosen(std::move(experiment));
    if (!chosen || !isBf16Emulated(*chosen))
        return chosen;
    return problem("precision.missing",
                   QT_TRANSLATE_NOOP("forja",
                                     "train.precision: bf16 needs a processor with AVX512-BF16 or AMX, or a "
                                     "graphics card of compute capability 8.0 or later. The device that this "
                                     "would train on is neither, or is kept from using it by "
                                     "ONEDNN_MAX_CPU_ISA or ATEN_CPU_CAPABILITY. Set the precision to auto "
                                     "or fp32."));
}

bool isBf16Emulated(const Experiment &experiment)
{
    return experiment.text(key::trainPrecision) == u"bf16"_s && !multipliesBf16(deviceOf(experiment).type());
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
