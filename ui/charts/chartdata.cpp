// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include "engine/base/csv.h"
#include "ui/charts/chartcatalogue.h"

#include <algorithm>
#include <cmath>

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
    if (!name.startsWith(u"measure/"))
        return !ticks.column(name).empty();
    // Older runs have not measured all.
    return std::any_of(measures.begin(), measures.end(), [&name](const MeasureRecord &measure) {
        return name == QLatin1String(kDistance) || !std::isnan(measuredValue(measure, name));
    });
}

std::pair<std::vector<double>, std::vector<double>> ChartData::series(const QString &name) const
{
    if (!name.startsWith(u"measure/"))
        return {tickXs(), ticks.column(name)};
    // Measures are taken at times of their own, which are not those of the ticks.
    std::pair<std::vector<double>, std::vector<double>> series;
    for (const MeasureRecord &measure : measures) {
        series.first.push_back(xOf(measure.update, measure.seconds));
        series.second.push_back(measuredValue(measure, name));
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

QByteArray toCsv(const ChartData &data)
{
    // Which statistics there are differs from run to run; only the columns around them are always the same.
    const QStringList names = data.ticks.names();
    QByteArray csv = "kind,update,d_updates,g_updates,kimg,seconds";
    for (const QString &name : names)
        csv += ',' + name.toUtf8();
    csv += ",distance,diversity,protocol,comb,copied\n";
    std::size_t measure = 0;
    // Before the tick, not at it: a measure stands behind the tick of its own update.
    const auto measuresUntil = [&](double update) {
        for (; measure < data.measures.size() && static_cast<double>(data.measures[measure].update) < update;
             ++measure) {
            // A measure counts no updates of either player and no pictures: these cells stay empty, as those
            // of the statistics do, so that every row has the same columns.
            const MeasureRecord &m = data.measures[measure];
            csv += "measure," + QByteArray::number(m.update) + ",,,," + csvCell(m.seconds)
                + QByteArray(names.size(), ',') + ',' + csvCell(m.distance) + ',' + csvCell(m.diversity) + ','
                + m.protocol.toUtf8() + ',' + csvCell(m.comb) + ',' + csvCell(m.copied) + '\n';
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
        csv += ",,,,,\n";
    }
    // Measures that came after the last tick.
    measuresUntil(INFINITY);
    return csv;
}

} // namespace forja
