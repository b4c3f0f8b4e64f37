// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery/runrecords.h"

namespace forja {

RunRecords readRun(const RunFolder &run, bool withSheets)
{
    RunRecords records;
    records.ticks = run.ticks();
    records.measures = run.measures();
    records.events = run.events();
    if (withSheets) {
        records.sheets = run.sheets();
        records.reals = run.reals();
    }
    return records;
}

bool isAfter(const Moment &moment, const Moment &other)
{
    return moment.dUpdates + moment.gUpdates > other.dUpdates + other.gUpdates || moment.update > other.update;
}

} // namespace forja
