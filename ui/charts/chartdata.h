// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/stattable.h"

namespace forja {

enum class XAxis { Updates, Kimg, Time };

/// Everything the charts of a page are drawn from, and how they are to be drawn. The page owns it; the charts read it.
struct ChartData
{
    StatTable ticks;
    std::vector<MeasureRecord> measures;
    std::vector<EventRecord> flags;

    XAxis axis = XAxis::Updates;
    double smoothing = 0; ///< weight of the past, 0…1; 0: as recorded
    bool isLog = false;
    std::optional<std::pair<double, double>> zoom; ///< x from and to; nullopt: the whole run

    /// x of every tick, ascending.
    const std::vector<double> &tickXs() const;
    /// x of an update.
    double xOf(qint64 update, double seconds = -1) const;
    /// x and y of a statistic, or of kDistance and kDiversity of the measures.
    std::pair<std::vector<double>, std::vector<double>> series(const QString &name) const;
    bool has(const QString &name) const;
    /// The part of x that is shown.
    std::pair<double, double> range() const;
    /// "update 1,820", "58.2 kimg", "0:23"
    QString xText(double x) const;
};

/// A step of 1, 2 or 5 times a power of ten that cuts `span` into at most `atMost` pieces.
double niceStep(double span, int atMost);

/// Header and one row a tick and a measure in order of update, every value as recorded. NaN is "nan".
QByteArray toCsv(const ChartData &data);

} // namespace forja
