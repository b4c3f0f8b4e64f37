// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

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
/// Adds what came while the folder was read: it may be in the folder by then, so only what is newer than
/// that.
void addNewer(RunRecords &records, const RunRecords &waiting);

} // namespace forja
