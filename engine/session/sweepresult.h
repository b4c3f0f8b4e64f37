// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/sweepsheet.h"
#include "engine/session/types/queuefile.h"

namespace forja {

/// The sweep that these entries of a queue were lined up for: the settings in which they differ, with their
/// values in the order of the entries, and the seeds. Nothing where there is no entry, or where they differ
/// in none or in more settings than a sweep crosses.
std::optional<Sweep> sweepOf(const QString &name, const QList<QueueEntry> &entries);

/// "done", "failed: …", "stopped", "running", "waiting".
QString outcomeOf(const QueueEntry &entry);

/// The cells of a sweep, each with what became of its entry; a cell without one has no path.
QList<SweepRun> sweepRuns(const Sweep &sweep, const QList<QueueEntry> &entries, const QString &runsFolder);

/// Writes sweep-NAME.html, and beside it sweep-NAME-settings.png and sweep-NAME-moments.png where there are
/// pictures. Returns the page's path.
Result<QString> writeSweepSheets(const Sweep &sweep, const QList<SweepRun> &runs, const QString &runsFolder);

} // namespace forja
