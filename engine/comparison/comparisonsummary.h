// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/comparisontables.h"
#include "engine/comparison/spread.h"

namespace forja {

/// What a statistic is called where a chart or a row shows it alone: "Loss of G". English, translated with
/// context "forja"; one that nobody has named is its own title.
QString statisticTitle(const QString &statistic);
/// Every statistic that at least one run has, those that answer most first.
QStringList comparedStatistics(const Comparison &comparison);

/// One number of each run.
struct Quantity
{
    QString label; ///< English, translated with context "forja"
    QString protocol; ///< of a measure; "" for a statistic
    std::vector<double> runs; ///< NaN where a run has none
};
/// What can be said of a run in one number: its measures by protocol, and the end of its statistics (mean of
/// the last tenth of the ticks).
QList<Quantity> quantitiesOf(const Comparison &comparison, const QList<MeasureGroup> &measures);
/// Of the runs of a group that count, one for each seed.
Spread spreadOf(const Quantity &quantity, const SeedGroup &group);

/// A statistic of a run against updates, kimg or time.
Line lineOf(const ComparedRun &run, const QString &statistic, XAxis axis);
/// Measures of a run in the same way: of the distance, or of the diversity.
Line lineOf(const ComparedRun &run, const MeasuredRun &measured, const QString &key, XAxis axis);
/// Where a measure or a snapshot stands on an axis.
double xOf(const ComparedRun &run, const MeasureRecord &measure, XAxis axis);

} // namespace forja
