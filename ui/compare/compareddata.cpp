// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compareddata.h"

#include "engine/runs/statnames.h"
#include "ui/compare/comparewording.h"
#include "ui/records/stattable.h"
#include "ui/text/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr char kDistanceOf[] = "distance:";
constexpr char kDiversityOf[] = "diversity:";

QString compareWords(const char *text)
{
    return QCoreApplication::translate("forja::Compare", text);
}

/// "B:Loss/G/loss" as 1 and "Loss/G/loss".
std::pair<int, QString> partsOf(const QString &name)
{
    return {name.at(0).unicode() - u'A', name.mid(2)};
}

} // namespace

void ComparedData::setComparison(Comparison comparison)
{
    // Hidden are runs, not numbers: one that can be read at last moves those behind it on.
    QStringList hidden;
    for (const int run : std::as_const(m_hidden))
        hidden.append(m_comparison.runs.at(run)->folder.path());
    m_comparison = std::move(comparison);
    m_hidden.clear();
    for (int run = 0; run < m_comparison.runs.size(); ++run) {
        if (hidden.contains(m_comparison.runs.at(run)->folder.path()))
            m_hidden.append(run);
    }
    m_measures = measureGroups(m_comparison);
    m_seeds = seedGroups(m_comparison);
    m_latents = latentGroups(m_comparison);
    m_differing = differingFields(m_comparison);
}

void ComparedData::clear(const FieldTablePtr &table)
{
    m_hidden.clear();
    zoom.reset();
    setComparison({table, {}, {}});
}

void ComparedData::setShown(int run, bool isShown)
{
    m_hidden.removeAll(run);
    if (!isShown)
        m_hidden.append(run);
}

bool ComparedData::hasSeeds() const
{
    return std::any_of(m_seeds.begin(), m_seeds.end(),
                       [](const SeedGroup &group) { return group.runs.size() > 1; });
}

ChartSpec ComparedData::spec(const QString &title, const QString &note, const QString &what) const
{
    ChartSpec spec{title, note, {}};
    for (int run = 0; run < m_comparison.runs.size(); ++run) {
        const QList<int> runs = together(run, what);
        // A line of several runs carries the letters of all of them.
        QString label;
        for (const int one : runs)
            label += runLetter(one);
        spec.series.append({runLetter(run) + QLatin1Char(':') + what,
                            label.isEmpty() ? runLetter(run) : label, Role::Neutral, runDashes(run), run});
    }
    return spec;
}

QList<ChartSpec> ComparedData::specs(const QStringList &statistics) const
{
    QList<ChartSpec> specs;
    // All distances first, then all diversities; and a chart for each protocol: values of two protocols are
    // on different scales, and lines of both in one chart would be compared.
    for (const char *what : {kDistanceOf, kDiversityOf}) {
        for (qsizetype i = 0; i < m_measures.size(); ++i) {
            const bool isDistance = what == kDistanceOf;
            const QString title = isDistance
                ? compareWords(QT_TRANSLATE_NOOP("forja::Compare", "Distance to real pictures"))
                : compareWords(QT_TRANSLATE_NOOP("forja::Compare", "Diversity"));
            const QString sense = isDistance
                ? compareWords(QT_TRANSLATE_NOOP("forja::Compare", "lower is better"))
                : compareWords(QT_TRANSLATE_NOOP("forja::Compare", "near 1 is healthy"));
            specs.append(spec(title, sense + u" · "_s + protocolText(m_measures.at(i)),
                              QLatin1String(what) + QString::number(i)));
        }
    }
    for (const QString &statistic : statistics) {
        const QString title = statisticTitle(statistic);
        specs.append(spec(shown(title), {}, statistic));
        // D's raw outputs are negative for what it calls generated; a log axis has no place for them.
        specs.last().isPositive = !statistic.startsWith(stat::kScores);
    }
    return specs;
}

Line ComparedData::line(int run, const QString &what) const
{
    const ComparedRun &one = *m_comparison.runs.at(run);
    const bool isDistance = what.startsWith(QLatin1String(kDistanceOf));
    if (!isDistance && !what.startsWith(QLatin1String(kDiversityOf)))
        return lineOf(one, what, axis);
    const qsizetype group = what.section(QLatin1Char(':'), 1).toLongLong();
    // The runs are read again while a chart still asks by the number that a group had before.
    if (group >= m_measures.size())
        return {};
    for (const MeasuredRun &measured : m_measures.at(group).runs) {
        if (measured.run == run)
            return lineOf(one, measured, isDistance ? measurekey::kDistance : measurekey::kDiversity, axis);
    }
    return {};
}

bool ComparedData::has(const QString &name) const
{
    const auto [run, what] = partsOf(name);
    if (run >= m_comparison.runs.size() || !isShown(run))
        return false;
    // Of statistics the column says it; only for measures a line has to be made.
    if (!what.startsWith(QLatin1String(kDistanceOf)) && !what.startsWith(QLatin1String(kDiversityOf)))
        return !m_comparison.runs.at(run)->stats.column(what).empty();
    return !line(run, what).xs.empty();
}

QList<int> ComparedData::together(int run, const QString &what) const
{
    const auto hasLine = [this, &what](int one) { return has(runLetter(one) + QLatin1Char(':') + what); };
    if (!hasLine(run))
        return {};
    for (const SeedGroup &group : m_seeds) {
        if (!m_isSpread || !group.runs.contains(run))
            continue;
        QList<int> members;
        std::copy_if(group.runs.begin(), group.runs.end(), std::back_inserter(members), hasLine);
        return members;
    }
    return {run};
}

SpreadLine ComparedData::spread(const QList<int> &runs, const QString &what) const
{
    std::vector<Line> lines;
    for (const int run : runs) {
        lines.push_back(line(run, what));
        // Each by itself, before the mean is taken: the band is then of what is drawn.
        lines.back().ys = smoothed(lines.back().ys, smoothing);
    }
    return spreadOf(std::move(lines));
}

std::pair<std::vector<double>, std::vector<double>> ComparedData::series(const QString &name) const
{
    const auto [run, what] = partsOf(name);
    const QList<int> runs = together(run, what);
    // Of runs that are drawn as one line only the first carries it; the others would draw it again.
    if (runs.isEmpty() || runs.constFirst() != run)
        return {};
    if (runs.size() == 1) {
        Line own = line(run, what);
        return {std::move(own.xs), std::move(own.ys)};
    }
    SpreadLine all = spread(runs, what);
    std::vector<double> means;
    for (const Spread &one : all.spreads)
        means.push_back(one.mean);
    return {std::move(all.xs), std::move(means)};
}

std::optional<ChartSource::Band> ComparedData::band(const QString &name) const
{
    const auto [run, what] = partsOf(name);
    const QList<int> runs = together(run, what);
    if (runs.size() < 2 || runs.constFirst() != run)
        return std::nullopt;
    Band band;
    for (const Spread &one : spread(runs, what).spreads) {
        band.least.push_back(one.least);
        band.greatest.push_back(one.greatest);
    }
    return band;
}

double ComparedData::xOf(qint64 update, double) const
{
    // Where runs differ in speed no update has one place; flags, which ask for it, are not shown here.
    return static_cast<double>(update);
}

std::pair<double, double> ComparedData::wholeRange() const
{
    double end = 0;
    for (int i = 0; i < m_comparison.runs.size(); ++i) {
        const ComparedRun &run = *m_comparison.runs.at(i);
        // What is left out must not stretch the axis of the others.
        if (!isShown(i))
            continue;
        if (!run.stats.at.empty())
            end = std::max(end, run.stats.xOf(axis, static_cast<double>(run.lastUpdate())));
        if (!run.measures.empty())
            end = std::max(end, forja::xOf(run, run.measures.back(), axis));
    }
    return {0, end > 0 ? end : 1};
}

} // namespace forja
