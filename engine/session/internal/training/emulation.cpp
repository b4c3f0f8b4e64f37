// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/emulation.h"

#include "engine/training/threads.h"

namespace forja {

Result<std::optional<Problem>> noteOnEmulation(const Experiment &run, bool isAccepted)
{
    if (!isBf16Emulated(run))
        return std::optional<Problem>();
    if (isAccepted) {
        return std::optional(problem("precision.emulated",
                                     QT_TRANSLATE_NOOP("forja",
                                                       "This run trains in bf16, which this machine can only "
                                                       "emulate. It continues: more slowly, and not exactly "
                                                       "as it would have.")));
    }
    return problem("precision.missing",
                   QT_TRANSLATE_NOOP("forja",
                                     "This run trains in bf16, which this machine can only emulate: it would "
                                     "continue more slowly, and not exactly. Continue it on a machine with "
                                     "AVX512-BF16, AMX or a recent graphics card, or start a new run in fp32 "
                                     "from its weights (train.start_from). `forja-cli resume --inexact` "
                                     "continues it here all the same, and records that."));
}

} // namespace forja
