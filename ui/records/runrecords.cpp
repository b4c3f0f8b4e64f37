// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/runrecords.h"

namespace forja {

namespace {

/// Counted by the players' own updates, for a warm-up does not move the update.
bool isAfter(const Moment &moment, const Moment &other)
{
    return moment.dUpdates + moment.gUpdates > other.dUpdates + other.gUpdates
        || moment.update > other.update;
}

} // namespace

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

void addNewer(RunRecords &records, const RunRecords &waiting)
{
    // What was told while the folder was being read may be in it already, and must not be counted twice.
    const auto addIf = [](auto &known, const auto &late, auto isNewer) {
        const std::size_t read = known.size();
        for (const auto &record : late) {
            if (read == 0 || isNewer(record, known[read - 1]))
                known.push_back(record);
        }
    };
    addIf(records.ticks, waiting.ticks,
          [](const TickRecord &a, const TickRecord &b) { return isAfter(a.at, b.at); });
    addIf(records.measures, waiting.measures,
          [](const MeasureRecord &a, const MeasureRecord &b) { return a.update > b.update; });
    addIf(records.events, waiting.events,
          [](const EventRecord &a, const EventRecord &b) { return a.when > b.when; });
}

} // namespace forja
