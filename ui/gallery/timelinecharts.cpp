// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/timelinecharts.h"

#include "engine/runs/bestmeasure.h"
#include "engine/runs/statnames.h"
#include "ui/text/picturewording.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this ratio a linear scale would flatten everything but the start.
constexpr double kLogRatio = 12;

} // namespace

TimelineCharts::TimelineCharts()
    : m_ticks({stat::kScoresOfReal, stat::kScoresOfFake, stat::kScoresOfHeldOut, stat::kLossOfG,
               stat::kLossOfD})
{
}

void TimelineCharts::clear()
{
    m_ticks.clear();
    m_measures.clear();
}

std::vector<MiniChart> TimelineCharts::charts(int count, const ScreenAxis &axis, const Theme &theme) const
{
    std::vector<MiniChart> charts{distanceChart(axis, theme), outputChart(theme), lossChart(theme)};
    charts.resize(std::size_t(std::clamp(count, 0, int(charts.size()))));
    const auto toPixel = [&axis](double at) { return axis.along(at); };
    for (MiniChart &chart : charts) {
        for (MiniLine &line : chart.lines) {
            // A line without a statistic is one of measures, which has its points already.
            if (!line.statistic.isEmpty())
                line.points = thinned(m_ticks.updates(), m_ticks.column(line.statistic), toPixel,
                                      static_cast<int>(axis.width()));
        }
    }
    return charts;
}

MiniChart TimelineCharts::distanceChart(const ScreenAxis &axis, const Theme &theme) const
{
    MiniChart chart;
    chart.title = tr("Distance to real pictures");
    MiniLine line{{}, tr("distance"), theme.g};
    // A line without points all the same: readout() knows this chart by its one line.
    if (m_measures.empty()) {
        chart.remark = tr("lower is better · not measured yet");
        chart.lines.append(line);
        return chart;
    }
    std::vector<double> xs, ys;
    const MeasureRecord *best = bestMeasure(m_measures);
    double greatest = 0, least = std::numeric_limits<double>::infinity();
    for (const MeasureRecord &measure : m_measures) {
        xs.push_back(static_cast<double>(measure.update));
        ys.push_back(measure.distance());
        // It stays in the line; the scale is that of the others.
        if (!std::isfinite(measure.distance()))
            continue;
        greatest = std::max(greatest, measure.distance());
        least = std::min(least, measure.distance());
    }
    const auto toPixel = [&axis](double at) { return axis.along(at); };
    line.points = thinned(xs, ys, toPixel, static_cast<int>(axis.width()));
    chart.lines.append(line);
    // Early distances are many times those of a good G, whose differences would be a flat line on a linear
    // scale.
    const MeasureRecord &newest = m_measures.back();
    const QString pictures = grouped(newest.generated);
    if (newest.protocol.startsWith(u"scale-feature-frechet"))
        chart.note = tr("scale-feature Fréchet, %1 pictures").arg(pictures);
    else if (newest.protocol.startsWith(u"random-feature-frechet"))
        chart.note = tr("random-feature Fréchet, %1 pictures").arg(pictures);
    else
        chart.note = newest.protocol;
    const double floor = newest.number(measurekey::kFloor);
    if (floor > 0) {
        least = std::min(least, floor);
        chart.levels = {{floor, theme.real, tr("real pictures")}};
    }
    chart.isLog = least > 0 && greatest / least > kLogRatio;
    if (chart.isLog)
        chart.note += tr(" · log scale");
    // Fog and noise can come near by chance, so the least distance is not always a best one.
    chart.remark = tr("lower is better · no best yet");
    if (best) {
        chart.best = QPointF(toPixel(static_cast<double>(best->update)), best->distance());
        chart.remark = tr("lower is better · best %1 at update %2")
                           .arg(signedNumber(best->distance(), 3), grouped(best->update));
        // A number alone says nothing: how far from what real pictures have among themselves?
        if (floor > 0)
            chart.remark += tr(" · %1 × the floor").arg(signedNumber(best->distance() / floor, 2));
    }
    return chart;
}

MiniChart TimelineCharts::outputChart(const Theme &theme) const
{
    MiniChart chart;
    chart.title = tr("D’s output");
    chart.lines = {{stat::kScoresOfReal, tr("real"), theme.real, {9, 1.5}},
                   {stat::kScoresOfFake, tr("generated"), theme.g},
                   {stat::kScoresOfHeldOut, tr("held-out"), theme.d, {2, 1.5}}};
    chart.levels = {{m_facts.threshold, theme.dim, tr("cannot tell")}};
    return chart;
}

MiniChart TimelineCharts::lossChart(const Theme &theme) const
{
    MiniChart chart;
    chart.title = tr("Losses");
    chart.note = tr("these need not fall · dashed lines: neither player is ahead");
    chart.lines = {{stat::kLossOfG, tr("G"), theme.g}, {stat::kLossOfD, tr("D"), theme.d, {9, 1.5}}};
    const auto quiet = [&theme](const QColor &colour) { return Theme::mixed(colour, theme.background, 0.6); };
    chart.levels = {{m_facts.balanceG, quiet(theme.g), {}}, {m_facts.balanceD, quiet(theme.d), {}}};
    return chart;
}

QString TimelineCharts::readout(const MiniChart &chart, qint64 update) const
{
    // Only the chart of distances has a single line, and its numbers are measures rather than ticks.
    if (chart.lines.size() == 1)
        return distanceReadout(update);
    const auto &updates = m_ticks.updates();
    if (updates.empty())
        return {};
    // A tick averages what came before it, so the moment belongs to the tick after it.
    const auto after = std::lower_bound(updates.begin(), updates.end(), static_cast<double>(update));
    const auto i = std::min(static_cast<std::size_t>(after - updates.begin()), updates.size() - 1);
    QStringList parts;
    for (const MiniLine &line : chart.lines) {
        const auto &column = m_ticks.column(line.statistic);
        // What was not recorded there is left out: shown as zero it would look measured.
        if (i < column.size() && std::isfinite(column[i]))
            parts.append(line.label + QLatin1Char(' ') + signedNumber(column[i]));
    }
    return parts.join(u" · "_s) + (parts.isEmpty() ? QString() : tr(" at update %1").arg(grouped(update)));
}

QString TimelineCharts::distanceReadout(qint64 update) const
{
    const MeasureRecord *nearest = nullptr;
    for (const MeasureRecord &measure : m_measures) {
        if (!nearest || std::llabs(measure.update - update) < std::llabs(nearest->update - update))
            nearest = &measure;
    }
    return nearest ? tr("%1 at update %2").arg(signedNumber(nearest->distance(), 3), grouped(nearest->update))
                   : QString();
}

} // namespace forja
