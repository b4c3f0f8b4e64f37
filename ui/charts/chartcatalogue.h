// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QStringList>
#include <QVector>

namespace forja {

/// Whose a line is: decides its colour, which is the same everywhere.
enum class Role { Real, G, D, HeldOut, Neutral };

/// One line of a chart: a statistic of the ticks, or with measurekey::kPrefix a number of the measures.
struct SeriesSpec
{
    QString statistic;
    QString label;
    Role role = Role::Neutral;
    QVector<qreal> dashes
        = {}; ///< empty: solid; lines of one chart differ in this, so that no colour is needed
    int run = -1; ///< of several that are compared: the line has this run's colour, and carries its label as
                  ///< a badge
};

/// A value that means something, drawn across the chart.
struct LevelSpec
{
    double value = 0;
    QString label;
    Role role = Role::Neutral;
};

struct ChartSpec
{
    QString title;
    QString note; ///< small, after the title
    QList<SeriesSpec> series;
    QList<LevelSpec> levels = {};
    bool isPositive = true; ///< may be drawn on a log scale
};

/// Whether a line's name is that of a number of the measures: "measure/comb".
bool isMeasured(const QString &name);
/// That number of a measure; NaN where it was not measured.
double measuredNumber(const MeasureRecord &measure, const QString &name);

/// The charts in the order in which they answer questions: getting better? who is ahead? healthy? fast?
QList<ChartSpec> chartCatalogue(const LossFacts &facts);
/// Whether one of its lines is this statistic.
bool shows(const ChartSpec &chart, const QString &statistic);
/// A chart of its own for each statistic that no chart of the catalogue shows; those of the histograms are
/// left out.
QList<ChartSpec> chartsForOthers(const QStringList &statistics, const QList<ChartSpec> &catalogue);
QColor colourOf(Role role, const Theme &theme);
QColor colourOf(const SeriesSpec &series, const Theme &theme);
/// Colour and dashes of one of several runs.
QColor runColour(int run, const Theme &theme);
QVector<qreal> runDashes(int run);

} // namespace forja
