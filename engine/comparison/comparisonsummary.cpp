// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/comparison/comparisonsummary.h"
#include "engine/runs/statnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

struct Titled
{
    QLatin1StringView statistic;
    const char *title;
};

/// In the order in which they answer questions.
constexpr std::array kTitles{
    Titled{stat::kLossOfG, QT_TRANSLATE_NOOP("forja", "Loss of G")},
    Titled{stat::kLossOfD, QT_TRANSLATE_NOOP("forja", "Loss of D")},
    Titled{stat::kScoresOfHeldOut, QT_TRANSLATE_NOOP("forja", "D’s output on held-out pictures")},
    Titled{stat::kScoresOfFake, QT_TRANSLATE_NOOP("forja", "D’s output on generated pictures")},
    Titled{stat::kScoresOfReal, QT_TRANSLATE_NOOP("forja", "D’s output on real pictures")},
    Titled{stat::kAccuracyOnHeldOut, QT_TRANSLATE_NOOP("forja", "Accuracy of D on held-out pictures")},
    Titled{stat::kAccuracyOfD, QT_TRANSLATE_NOOP("forja", "Accuracy of D in training")},
    Titled{stat::kImagesPerSecond, QT_TRANSLATE_NOOP("forja", "Images a second")},
    Titled{stat::kSignsOfHeldOut, QT_TRANSLATE_NOOP("forja", "Held-out pictures called real")},
    Titled{stat::kSignsOfFake, QT_TRANSLATE_NOOP("forja", "Generated pictures called real")},
    Titled{stat::kSignsOfReal, QT_TRANSLATE_NOOP("forja", "Real pictures called real")},
    Titled{stat::kGradientOfG, QT_TRANSLATE_NOOP("forja", "Gradient norm of G")},
    Titled{stat::kGradientOfD, QT_TRANSLATE_NOOP("forja", "Gradient norm of D")},
    Titled{stat::kTimeOfData, QT_TRANSLATE_NOOP("forja", "Milliseconds per update: data")},
    Titled{stat::kTimeOfD, QT_TRANSLATE_NOOP("forja", "Milliseconds per update: D")},
    Titled{stat::kTimeOfG, QT_TRANSLATE_NOOP("forja", "Milliseconds per update: G")},
    Titled{stat::kSecondsOfTick, QT_TRANSLATE_NOOP("forja", "Seconds per point")},
    Titled{stat::kMemoryMb, QT_TRANSLATE_NOOP("forja", "Memory in MB")},
};
/// So many of the first have a row among the numbers.
constexpr std::size_t kSummarised = 8;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

double endOf(const std::vector<double> &column)
{
    // One tick alone is noise; the last tenth is an end that fits a run of any length.
    const std::size_t count = std::max<std::size_t>(1, column.size() / 10);
    if (column.empty())
        return kNoNumber;
    return spreadOf(std::vector<double>(column.end() - static_cast<std::ptrdiff_t>(count), column.end()))
        .mean;
}

Quantity measured(const char *label, const MeasureGroup &group, std::size_t runs,
                  double (*of)(const MeasuredRun &))
{
    Quantity quantity{s(label), group.protocol, std::vector<double>(runs, kNoNumber)};
    for (const MeasuredRun &run : group.runs)
        quantity.runs[static_cast<std::size_t>(run.run)] = of(run);
    return quantity;
}

} // namespace

QString statisticTitle(const QString &statistic)
{
    const auto found = std::find_if(kTitles.begin(), kTitles.end(), [&statistic](const Titled &titled) {
        return statistic == titled.statistic;
    });
    if (found != kTitles.end())
        return s(found->title);
    const QString penalty = stat::penaltyName(statistic);
    return penalty.isEmpty() ? statistic : s(QT_TRANSLATE_NOOP("forja", "%1 penalty")).arg(penalty);
}

QStringList comparedStatistics(const Comparison &comparison)
{
    std::set<QString> present;
    for (const auto &run : comparison.runs) {
        for (const auto &[name, column] : run->stats.means)
            present.insert(name);
    }
    QStringList names;
    for (const Titled &titled : kTitles) {
        // What is left over afterwards has no title and follows by name.
        if (present.erase(titled.statistic) > 0)
            names.append(titled.statistic);
    }
    for (const QString &name : present)
        names.append(name);
    return names;
}

QList<Quantity> quantitiesOf(const Comparison &comparison, const QList<MeasureGroup> &measures)
{
    const auto count = static_cast<std::size_t>(comparison.runs.size());
    QList<Quantity> quantities;
    // Each group has rows of its own: numbers of two protocols in one row would be compared.
    for (const MeasureGroup &group : measures) {
        quantities << measured(QT_TRANSLATE_NOOP("forja", "Distance at its best"), group, count,
                               [](const MeasuredRun &run) {
                                   return run.bestMeasure() ? run.bestMeasure()->distance() : kNoNumber;
                               })
                   << measured(QT_TRANSLATE_NOOP("forja", "Update of the best distance"), group, count,
                               [](const MeasuredRun &run) {
                                   return run.bestMeasure() ? static_cast<double>(run.bestMeasure()->update)
                                                            : kNoNumber;
                               })
                   << measured(QT_TRANSLATE_NOOP("forja", "Last distance"), group, count,
                               [](const MeasuredRun &run) { return run.measures.back().distance(); })
                   << measured(QT_TRANSLATE_NOOP("forja", "Last diversity"), group, count,
                               [](const MeasuredRun &run) { return run.measures.back().diversity(); });
    }
    for (std::size_t i = 0; i < kSummarised; ++i) {
        Quantity quantity{s(kTitles[i].title), {}, {}};
        for (const auto &run : comparison.runs)
            quantity.runs.push_back(endOf(run->stats.column(kTitles[i].statistic)));
        // A row in which no run has a number says nothing.
        if (spreadOf(quantity.runs).count > 0)
            quantities.append(quantity);
    }
    return quantities;
}

Spread spreadOf(const Quantity &quantity, const SeedGroup &group)
{
    std::vector<double> numbers;
    for (const int run : group.runs)
        numbers.push_back(quantity.runs[static_cast<std::size_t>(run)]);
    return spreadOf(numbers);
}

Line lineOf(const ComparedRun &run, const QString &statistic, XAxis axis)
{
    const std::vector<double> &column = run.stats.column(statistic);
    return column.empty() ? Line{} : Line{run.stats.xs(axis), column};
}

Line lineOf(const ComparedRun &run, const MeasuredRun &measured, const QString &key, XAxis axis)
{
    Line line;
    for (const MeasureRecord &measure : measured.measures) {
        line.xs.push_back(xOf(run, measure, axis));
        line.ys.push_back(measure.number(key));
    }
    return line;
}

double xOf(const ComparedRun &run, const MeasureRecord &measure, XAxis axis)
{
    // A measure knows its own time; kimg is looked up among the ticks.
    return axis == XAxis::Time ? measure.seconds : run.stats.xOf(axis, static_cast<double>(measure.update));
}

} // namespace forja
