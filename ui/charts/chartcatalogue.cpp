// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcatalogue.h"

#include "engine/runs/runmarks.h"
#include "engine/runs/statnames.h"
#include "ui/text/wording.h"

#include <QCoreApplication>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Translated with the context of the charts.
QString t(const char *text)
{
    return QCoreApplication::translate("forja::Charts", text);
}

const QVector<qreal> kLong{8, 2};
const QVector<qreal> kDots{1.5, 1.5};
const QVector<qreal> kDashDot{6, 2, 1.5, 2};

QList<SeriesSpec> penaltySeries(const LossFacts &facts)
{
    QList<SeriesSpec> out;
    for (const PenaltyFacts &penalty : facts.penalties)
        out.append({penalty.statistic, shown(penalty.label), Role::D, out.isEmpty() ? kLong : kDots});
    return out;
}

QList<ChartSpec> playersCharts(const LossFacts &facts)
{
    return {
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Losses")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "these need not fall")),
         {{stat::kLossOfG, t(QT_TRANSLATE_NOOP("forja::Charts", "G")), Role::G},
          {stat::kLossOfD, t(QT_TRANSLATE_NOOP("forja::Charts", "D")), Role::D, kLong}},
         // A GAN's losses need not fall. What they can be held against is their value in balance, and each
         // loss has that elsewhere.
         {{facts.balanceG, t(QT_TRANSLATE_NOOP("forja::Charts", "G in balance")), Role::G},
          {facts.balanceD, t(QT_TRANSLATE_NOOP("forja::Charts", "D in balance")), Role::D}}},
        // Raw outputs go below zero, so this chart never takes a log scale.
        {t(QT_TRANSLATE_NOOP("forja::Charts", "D’s output")),
         {},
         {{stat::kScoresOfReal, t(QT_TRANSLATE_NOOP("forja::Charts", "real")), Role::Real, kLong},
          {stat::kScoresOfFake, t(QT_TRANSLATE_NOOP("forja::Charts", "generated")), Role::G},
          {stat::kScoresOfHeldOut, t(QT_TRANSLATE_NOOP("forja::Charts", "held-out")), Role::HeldOut, kDots},
          {stat::kScoresOfTraining, t(QT_TRANSLATE_NOOP("forja::Charts", "training")), Role::Real, kDashDot}},
         {{facts.threshold, t(QT_TRANSLATE_NOOP("forja::Charts", "cannot tell")), Role::Neutral}},
         false},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Called real by D")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "share")),
         {{stat::kSignsOfReal, t(QT_TRANSLATE_NOOP("forja::Charts", "real")), Role::Real, kLong},
          {stat::kSignsOfFake, t(QT_TRANSLATE_NOOP("forja::Charts", "generated")), Role::G},
          {stat::kSignsOfHeldOut, t(QT_TRANSLATE_NOOP("forja::Charts", "held-out")), Role::HeldOut, kDots},
          {stat::kSignsOfTraining, t(QT_TRANSLATE_NOOP("forja::Charts", "training")), Role::Real, kDashDot}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Accuracy of D")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "share classified correctly · not picture quality")),
         {{stat::kAccuracyOfD, t(QT_TRANSLATE_NOOP("forja::Charts", "in training")), Role::D, kLong},
          {stat::kAccuracyOnHeldOut, t(QT_TRANSLATE_NOOP("forja::Charts", "held-out")), Role::HeldOut,
           kDots}},
         // At this level D does no better than a coin.
         {{0.5, t(QT_TRANSLATE_NOOP("forja::Charts", "guessing")), Role::Neutral}}},
    };
}

} // namespace

QList<ChartSpec> chartCatalogue(const LossFacts &facts)
{
    // What says how good the pictures are comes first; what the players report of each other follows.
    QList<ChartSpec> charts{
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Distance to real pictures")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "lower is better")),
         {{s(kDistance), t(QT_TRANSLATE_NOOP("forja::Charts", "distance")), Role::G}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Diversity")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "against real pictures; near 1 is healthy")),
         {{s(kDiversity), t(QT_TRANSLATE_NOOP("forja::Charts", "diversity")), Role::G},
          {stat::kDiversityOfBatch, t(QT_TRANSLATE_NOOP("forja::Charts", "in training")), Role::G, kDots}},
         {{1, t(QT_TRANSLATE_NOOP("forja::Charts", "as varied as real")), Role::Real}}},
    };
    charts += playersCharts(facts);
    // From here on it is what one looks up once something seems wrong.
    charts += {
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Gradient norms")),
         {},
         {{stat::kGradientOfG, t(QT_TRANSLATE_NOOP("forja::Charts", "G")), Role::G},
          {stat::kGradientOfD, t(QT_TRANSLATE_NOOP("forja::Charts", "D")), Role::D, kLong}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Near copies")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "share of generated pictures; 0.05 is usual")),
         {{s(kCopied), t(QT_TRANSLATE_NOOP("forja::Charts", "near copies")), Role::G}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Grid")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "of 2 or 4 pixels, against real pictures; near 1 is healthy")),
         {{s(kComb), t(QT_TRANSLATE_NOOP("forja::Charts", "grid")), Role::G}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Penalties")), {}, penaltySeries(facts)},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Time per update")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "milliseconds, by phase")),
         {{stat::kTimeOfData, t(QT_TRANSLATE_NOOP("forja::Charts", "data")), Role::Real, kDots},
          {stat::kTimeOfD, t(QT_TRANSLATE_NOOP("forja::Charts", "D")), Role::D, kLong},
          {stat::kTimeOfG, t(QT_TRANSLATE_NOOP("forja::Charts", "G")), Role::G}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Speed")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "pictures or points per second")),
         {{stat::kImagesPerSecond, t(QT_TRANSLATE_NOOP("forja::Charts", "per second")), Role::Neutral}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Time per point")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "seconds")),
         {{stat::kSecondsOfTick, t(QT_TRANSLATE_NOOP("forja::Charts", "s")), Role::Neutral}}},
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Memory")),
         t(QT_TRANSLATE_NOOP("forja::Charts", "MB")),
         {{stat::kMemoryMb, t(QT_TRANSLATE_NOOP("forja::Charts", "MB")), Role::Neutral}}},
    };
    return charts;
}

double measuredValue(const MeasureRecord &measure, const QString &name)
{
    if (name == QLatin1String(kDistance))
        return measure.distance;
    if (name == QLatin1String(kDiversity))
        return measure.diversity;
    return name == QLatin1String(kCopied) ? measure.copied : measure.comb;
}

QList<ChartSpec> chartsForOthers(const QStringList &statistics, const QList<ChartSpec> &catalogue)
{
    QList<ChartSpec> others;
    for (const QString &name : statistics) {
        // Histograms have a chart of their own.
        bool isShown = name.startsWith(stat::kHistogram);
        for (const ChartSpec &chart : catalogue) {
            for (const SeriesSpec &series : chart.series)
                isShown = isShown || series.statistic == name;
        }
        // Nothing is known of its values, so it is never offered a log scale.
        if (!isShown)
            others.append({name, {}, {{name, name.section(QLatin1Char('/'), -1), Role::Neutral}}, {}, false});
    }
    return others;
}

QColor colourOf(Role role, const Theme &theme)
{
    switch (role) {
    case Role::Real:
        return theme.real;
    case Role::G:
        return theme.g;
    case Role::D:
    case Role::HeldOut:
        return theme.d;
    case Role::Neutral:
        break;
    }
    return theme.text;
}

QColor colourOf(const SeriesSpec &series, const Theme &theme)
{
    return series.run < 0 ? colourOf(series.role, theme) : runColour(series.run, theme);
}

QColor runColour(int run, const Theme &theme)
{
    const RunMark &mark = kRunMarks[std::size_t(run) % kRunMarks.size()];
    return QColor(QLatin1String(theme.isDark ? mark.dark : mark.light));
}

QVector<qreal> runDashes(int run)
{
    QVector<qreal> dashes;
    for (const double length : kRunMarks[std::size_t(run) % kRunMarks.size()].dashes) {
        if (length > 0)
            dashes.append(length);
    }
    return dashes;
}

} // namespace forja
