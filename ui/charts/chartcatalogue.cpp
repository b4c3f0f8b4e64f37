// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcatalogue.h"

#include "engine/runs/runmarks.h"
#include "engine/runs/statnames.h"
#include "ui/text/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

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

QString senseOf(MeasureFacts::Better better)
{
    switch (better) {
    case MeasureFacts::Better::Lower:
        return t(QT_TRANSLATE_NOOP("forja::Charts", "lower is better"));
    case MeasureFacts::Better::Higher:
        return t(QT_TRANSLATE_NOOP("forja::Charts", "higher is better"));
    case MeasureFacts::Better::NearLevel:
        break;
    }
    return {};
}

/// A chart for each number that has one, of the measures as they are registered: those that say whether the
/// pictures get better, or the others.
QList<ChartSpec> measureCharts(bool isHeadline)
{
    QList<ChartSpec> out;
    for (const MeasureFacts &facts : measureFacts()) {
        if (facts.title.isEmpty() || facts.isHeadline != isHeadline)
            continue;
        ChartSpec spec{shown(facts.title),
                       facts.note.isEmpty() ? senseOf(facts.better) : shown(facts.note),
                       {{measurekey::kPrefix + facts.key, shown(facts.label), Role::G}}};
        if (!facts.alsoStatistic.isEmpty())
            spec.series.append({facts.alsoStatistic, shown(facts.alsoLabel), Role::G, kDots});
        if (!facts.besideKey.isEmpty())
            spec.series.append({measurekey::kPrefix + facts.besideKey, shown(facts.besideLabel), Role::Real,
                                kDots});
        if (facts.level)
            spec.levels.append({*facts.level, shown(facts.levelLabel), Role::Real});
        out.append(spec);
    }
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
    QList<ChartSpec> charts = measureCharts(true);
    charts += playersCharts(facts);
    // From here on it is what one looks up once something seems wrong.
    charts += {
        {t(QT_TRANSLATE_NOOP("forja::Charts", "Gradient norms")),
         {},
         {{stat::kGradientOfG, t(QT_TRANSLATE_NOOP("forja::Charts", "G")), Role::G},
          {stat::kGradientOfD, t(QT_TRANSLATE_NOOP("forja::Charts", "D")), Role::D, kLong}}},
    };
    charts += measureCharts(false);
    charts += {
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

bool isMeasured(const QString &name)
{
    return name.startsWith(measurekey::kPrefix);
}

double measuredNumber(const MeasureRecord &measure, const QString &name)
{
    return measure.number(name.sliced(measurekey::kPrefix.size()));
}

bool shows(const ChartSpec &chart, const QString &statistic)
{
    return std::any_of(chart.series.begin(), chart.series.end(),
                       [&](const SeriesSpec &series) { return series.statistic == statistic; });
}

QList<ChartSpec> chartsForOthers(const QStringList &statistics, const QList<ChartSpec> &catalogue)
{
    QList<ChartSpec> others;
    for (const QString &name : statistics) {
        // Histograms have a chart of their own.
        bool isShown = name.startsWith(stat::kHistogram);
        for (const ChartSpec &chart : catalogue)
            isShown = isShown || shows(chart, name);
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
