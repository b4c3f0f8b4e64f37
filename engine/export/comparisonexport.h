// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/comparison.h"

#include <functional>

namespace forja {

/// All that a comparison says, without its lines: runs, differing settings, measures by protocol, latents,
/// numbers with their spread.
QJsonObject toJson(const Comparison &comparison);

/// What may happen to files of the same names.
enum class Replace { No, Yes };

/// A folder of tables, every value as recorded: numbers.csv (a row a tick and a measure of each run),
/// settings.csv (what differs), summary.csv (one number a run) and spread.csv (mean and spread of runs that
/// differ only in the seed). Texts are UTF-8. Without Replace::Yes a file that is there already is
/// export.there, and nothing is written.
Outcome exportComparisonCsv(const Comparison &comparison, const QString &folder, Replace replace);

/// One HTML file that asks nothing of any network: charts, the same latents side by side under one slider,
/// tables. `progress(done, total)` returning false cancels (nothing is written). Lines are thinned to what
/// can be seen; the tables above hold all.
Outcome exportComparisonPage(const Comparison &comparison, const QString &file, Replace replace,
                             const std::function<bool(int, int)> &progress);

} // namespace forja
