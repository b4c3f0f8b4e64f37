// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

namespace forja {

/// What has become of a run's training.
struct RunStanding
{
    enum class Kind {
        Writing, ///< a program is writing it: it trains or waits
        Ended, ///< it came to its end, or a person ended it
        Failed, ///< it could not go on and says why
        CutOff, ///< its program went without ending it: it crashed or was killed, or the power was cut
    };
    Kind kind = Kind::Ended;
    bool isPaused = false; ///< Writing: it waits for a person, or for the disk
    std::optional<Problem> why = {}; ///< Failed, CutOff

    bool operator==(const RunStanding &) const = default;
};

/// Read from the run's lock and its events. A run that failed or was cut off can be continued from its newest
/// checkpoint.
RunStanding standingOf(const RunFolder &run);

/// Whether going on would begin another stretch of training: a rule ended it, or its newest checkpoint is at
/// the length that `experiment` asks for in updates.
bool isAtItsEnd(const RunFolder &run, const Experiment &experiment);

/// Whether the training waits once `event` has happened; nothing: the event does not say.
std::optional<bool> waitsAfter(const EventRecord &event);

} // namespace forja
