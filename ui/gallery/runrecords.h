// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runfolder.h"

namespace forja {

/// What a page shows of a run, read from its folder in one go. Made on any thread.
struct RunRecords
{
    std::vector<TickRecord> ticks;
    std::vector<MeasureRecord> measures;
    std::vector<EventRecord> events;
    std::vector<SheetRecord> sheets; ///< without pictures
    SheetRecord reals;
};

/// `withSheets`: the gallery's index and the real pictures as well.
RunRecords readRun(const RunFolder &run, bool withSheets);
/// Whether `moment` comes after `other`: counted by the players' own updates, for a warm-up does not move the update.
bool isAfter(const Moment &moment, const Moment &other);

} // namespace forja
