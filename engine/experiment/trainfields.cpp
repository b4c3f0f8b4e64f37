// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldgroups.h"
#include "engine/experiment/fieldwords.h"
#include "engine/experiment/keys.h"

namespace forja {

using namespace fieldwords;

namespace {

/// In which numbers the nets compute.
Field precisionField()
{
    return chosenAtStart(advanced(choice(
        key::trainPrecision, QT_TRANSLATE_NOOP("forja", "Precision"), "auto",
        {{s("auto"), s(QT_TRANSLATE_NOOP("forja", "automatic")),
          s(QT_TRANSLATE_NOOP("forja",
                              "bf16 where the processor or graphics card that trains has it in hardware, "
                              "otherwise fp32; always fp32 on points of the plane. The choice is kept with "
                              "the run."))},
         {s("fp32"), s(QT_TRANSLATE_NOOP("forja", "fp32")),
          s(QT_TRANSLATE_NOOP("forja", "Full single precision."))},
         {s("bf16"), s(QT_TRANSLATE_NOOP("forja", "bf16")),
          s(QT_TRANSLATE_NOOP("forja",
                              "Half the bits inside the nets, everything else in fp32. Needs a processor "
                              "with AVX512-BF16 or AMX, or a graphics card of compute capability 8.0."))}},
        QT_TRANSLATE_NOOP("forja",
                          "Number format of the products inside the nets. Weights, statistics of norms, "
                          "losses, penalties, optimisers and the average of G are fp32 either way."))));
}

/// How an update is shared out on this machine.
QList<Field> sharingFields()
{
    return {
        chosenAtStart(advanced(integer(
            key::trainParts, QT_TRANSLATE_NOOP("forja", "Parts"), 0, 0, 64, "",
            QT_TRANSLATE_NOOP(
                "forja",
                "Threads share the work of an update in this many parts of a batch, a power of two: no more "
                "threads than about this many help, and the parts, not the threads, decide the last bits of "
                "the result. 0: chosen for the net, the batch and this machine, and kept with the run.")))),
        chosenAtStart(advanced(live(integer(
            key::trainThreads, QT_TRANSLATE_NOOP("forja", "Threads"), 0, 0, 256, "",
            QT_TRANSLATE_NOOP(
                "forja",
                "At most this many processor threads train; how many do is measured while it "
                "trains, and changes nothing in the result. 0: as many as the processor has cores."))))),
    };
}

} // namespace

QList<Field> trainFields()
{
    // The order is what people see: what defines a training comes before what the machine decides.
    QList<Field> fields{
        integer(key::trainBatch, QT_TRANSLATE_NOOP("forja", "Batch"), 32, 2, 4096,
                QT_TRANSLATE_NOOP("forja", "pictures"),
                QT_TRANSLATE_NOOP("forja", "Pictures that a player sees in one of its updates.")),
        advanced(live(integer(
            key::trainAccumulate, QT_TRANSLATE_NOOP("forja", "Gradient accumulation"), 1, 1, 256, "",
            QT_TRANSLATE_NOOP(
                "forja",
                "Each batch is processed in this many parts, and their gradients are added up: less memory, "
                "a little slower, and the same result up to rounding where no layer mixes the batch.")))),
        advanced(text(key::trainStartFrom, QT_TRANSLATE_NOOP("forja", "Start from"), "",
                      QT_TRANSLATE_NOOP("forja",
                                        "The folder of another run, followed by @UPDATE for an update other "
                                        "than the newest: G and D start from its weights wherever name and "
                                        "shape match. Empty: from random weights drawn with the seed."))),
        integer(key::trainSeed, QT_TRANSLATE_NOOP("forja", "Seed"), 0, 0, 9007199254740991.0, "",
                QT_TRANSLATE_NOOP(
                    "forja",
                    "The same seed and settings on the same machine give the same run, bit for bit.")),
        chosenAtStart(advanced(
            choice(key::trainDevice, QT_TRANSLATE_NOOP("forja", "Device"), "auto",
                   {{s("auto"), s(QT_TRANSLATE_NOOP("forja", "the fastest")),
                     s(QT_TRANSLATE_NOOP("forja",
                                         "A graphics card if LibTorch finds one, otherwise the processor. "
                                         "The choice is kept with the run."))},
                    {s("cpu"), s(QT_TRANSLATE_NOOP("forja", "processor")),
                     s(QT_TRANSLATE_NOOP("forja", "Always the processor."))},
                    {s("cuda"), s(QT_TRANSLATE_NOOP("forja", "graphics card")),
                     s(QT_TRANSLATE_NOOP("forja",
                                         "A graphics card through CUDA; needs a CUDA build of LibTorch."))}},
                   QT_TRANSLATE_NOOP("forja",
                                     "Where G and D are trained. Pictures and measures made alongside "
                                     "training are computed on the processor.")))),
        precisionField(),
        advanced(choice(key::trainLayout, QT_TRANSLATE_NOOP("forja", "Layout"), "channels-last",
                        {{s("channels-last"), s(QT_TRANSLATE_NOOP("forja", "channels last")),
                          s(QT_TRANSLATE_NOOP("forja", "Faster on most processors."))},
                         {s("contiguous"), s(QT_TRANSLATE_NOOP("forja", "contiguous")),
                          s(QT_TRANSLATE_NOOP("forja", "LibTorch's own default."))}},
                        QT_TRANSLATE_NOOP("forja", "How the nets lay out pictures in memory."))),
    };
    return fields + sharingFields();
}

} // namespace forja
