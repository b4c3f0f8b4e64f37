// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"
#include "ui/records/stattable.h"

namespace forja {

/// Everything the charts of one run are drawn from.
struct ChartData : ChartSource
{
    StatTable ticks;
    std::vector<MeasureRecord> measures;

    /// x of every tick, ascending.
    const std::vector<double> &tickXs() const;
    /// Of another run: nothing of the one before is left, only how it is to be drawn.
    void clear();
    double xOf(qint64 update, double seconds = -1) const override;
    /// x and y of a statistic, or of a number of the measures.
    std::pair<std::vector<double>, std::vector<double>> series(const QString &name) const override;
    bool has(const QString &name) const override;
    std::pair<double, double> wholeRange() const override;
};

/// Header and one row a tick and a measure in order of update, every value as recorded. NaN is "nan".
QByteArray toCsv(const ChartData &data);

} // namespace forja
