// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include "engine/base/csv.h"
#include "ui/charts/chartcatalogue.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace forja {

const std::vector<double> &ChartData::tickXs() const
{
    return axis == XAxis::Updates ? ticks.updates() : axis == XAxis::Kimg ? ticks.kimg() : ticks.seconds();
}

void ChartData::clear()
{
    ticks.clear();
    measures.clear();
    flags.clear();
    zoom.reset();
}

double ChartData::xOf(qint64 update, double seconds) const
{
    const auto at = static_cast<double>(update);
    if (axis == XAxis::Updates)
        return at;
    // What has no time of its own is placed among the ticks around it.
    return axis == XAxis::Time && seconds >= 0 ? seconds : ticks.at(at, tickXs());
}

bool ChartData::has(const QString &name) const
{
    if (!isMeasured(name))
        return !ticks.column(name).empty();
    // Older runs have not measured all.
    return std::any_of(measures.begin(), measures.end(), [&name](const MeasureRecord &measure) {
        return !std::isnan(measuredNumber(measure, name));
    });
}

std::pair<std::vector<double>, std::vector<double>> ChartData::series(const QString &name) const
{
    if (!isMeasured(name))
        return {tickXs(), ticks.column(name)};
    // Measures are taken at times of their own, which are not those of the ticks.
    std::pair<std::vector<double>, std::vector<double>> series;
    for (const MeasureRecord &measure : measures) {
        series.first.push_back(xOf(measure.update, measure.seconds));
        series.second.push_back(measuredNumber(measure, name));
    }
    return series;
}

std::pair<double, double> ChartData::wholeRange() const
{
    double end = tickXs().empty() ? 0 : tickXs().back();
    if (!measures.empty())
        end = std::max(end, xOf(measures.back().update, measures.back().seconds));
    // An axis needs some length, even before the first tick.
    return {0, end > 0 ? end : 1};
}

namespace {

/// The columns of measures: what runs are compared by, how it was measured, then whatever else is, by name.
struct MeasureColumns
{
    QStringList before, behind; ///< the protocol's

    QByteArray head() const
    {
        QByteArray out;
        for (const QString &key : before)
            out += ',' + key.toUtf8();
        out += ",protocol";
        for (const QString &key : behind)
            out += ',' + key.toUtf8();
        return out;
    }
    QByteArray row(const MeasureRecord &measure) const
    {
        QByteArray out;
        for (const QString &key : before)
            out += ',' + csvCell(measure.number(key));
        out += ',' + measure.protocol.toUtf8();
        for (const QString &key : behind)
            out += ',' + csvCell(measure.number(key));
        return out;
    }
    QByteArray empty() const { return QByteArray(before.size() + 1 + behind.size(), ','); }
};

MeasureColumns columnsOf(const std::vector<MeasureRecord> &measures)
{
    MeasureColumns out;
    QSet<QString> others;
    for (const MeasureFacts &facts : measureFacts()) {
        if (facts.isHeadline)
            out.before.append(facts.key);
        else
            others.insert(facts.key);
    }
    // What a newer program took is a number, too.
    for (const MeasureRecord &measure : measures) {
        for (const QString &key : measure.numbers.keys())
            others.insert(key);
    }
    for (const QString &key : std::as_const(others)) {
        if (!measurekey::isDetail(key) && !out.before.contains(key))
            out.behind.append(key);
    }
    out.behind.sort();
    return out;
}

} // namespace

QByteArray toCsv(const ChartData &data)
{
    // Which statistics there are differs from run to run; only the columns around them are always the same.
    const QStringList names = data.ticks.names();
    const MeasureColumns columns = columnsOf(data.measures);
    QByteArray csv = "kind,update,d_updates,g_updates,kimg,seconds";
    for (const QString &name : names)
        csv += ',' + name.toUtf8();
    csv += columns.head() + '\n';
    std::size_t measure = 0;
    // Before the tick, not at it: a measure stands behind the tick of its own update.
    const auto measuresUntil = [&](double update) {
        for (; measure < data.measures.size() && static_cast<double>(data.measures[measure].update) < update;
             ++measure) {
            // A measure counts no updates of either player and no pictures: these cells stay empty, as those
            // of the statistics do, so that every row has the same columns.
            const MeasureRecord &m = data.measures[measure];
            csv += "measure," + QByteArray::number(m.update) + ",,,," + csvCell(m.seconds)
                + QByteArray(names.size(), ',') + columns.row(m) + '\n';
        }
    };
    for (std::size_t i = 0; i < static_cast<std::size_t>(data.ticks.size()); ++i) {
        measuresUntil(data.ticks.updates()[i]);
        csv += "tick";
        for (const auto *column : {&data.ticks.updates(), &data.ticks.dUpdates(), &data.ticks.gUpdates(),
                                   &data.ticks.kimg(), &data.ticks.seconds()})
            csv += ',' + csvCell((*column)[i]);
        for (const QString &name : names)
            csv += ',' + csvCell(data.ticks.column(name)[i]);
        csv += columns.empty() + '\n';
    }
    // Measures that came after the last tick.
    measuresUntil(INFINITY);
    return csv;
}

} // namespace forja
