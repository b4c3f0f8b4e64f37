// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/stattable.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// One pixel column while it is being filled.
struct Bin
{
    int column = std::numeric_limits<int>::min();
    qsizetype lowest = -1;
    qsizetype highest = -1;
};

} // namespace

StatTable::StatTable(QStringList only) : m_only(std::move(only)) { }

void StatTable::append(const TickRecord &tick)
{
    const std::size_t before = m_updates.size();
    m_updates.push_back(static_cast<double>(tick.at.update));
    m_dUpdates.push_back(static_cast<double>(tick.at.dUpdates));
    m_gUpdates.push_back(static_cast<double>(tick.at.gUpdates));
    m_kimg.push_back(tick.kimg);
    m_seconds.push_back(tick.seconds);
    for (auto it = tick.stats.begin(); it != tick.stats.end(); ++it) {
        // A table that is made for a few statistics keeps no others: a long run has many, for each tick.
        if (!m_only.isEmpty() && !m_only.contains(it.key()))
            continue;
        std::vector<double> &column = m_columns[it.key()];
        column.resize(before, kNaN);
        // What counted nothing has no mean, whatever is written there.
        column.push_back(it.value().num > 0 ? it.value().mean : kNaN);
    }
    // Columns that this tick leaves out stay as long as all others.
    for (std::vector<double> &column : m_columns)
        column.resize(before + 1, kNaN);
}

void StatTable::clear()
{
    *this = StatTable(m_only);
}

const std::vector<double> &StatTable::column(const QString &name) const
{
    static const std::vector<double> none;
    const auto found = m_columns.constFind(name);
    return found == m_columns.constEnd() ? none : *found;
}

QStringList StatTable::names() const
{
    QStringList names = m_columns.keys();
    names.sort();
    return names;
}

double StatTable::at(double update, const std::vector<double> &axis) const
{
    if (m_updates.empty())
        return 0;
    const auto after = std::lower_bound(m_updates.begin(), m_updates.end(), update);
    // Beyond the last tick there is nothing to go by.
    if (after == m_updates.end())
        return axis.back();
    const auto i = static_cast<std::size_t>(after - m_updates.begin());
    const double x0 = i ? m_updates[i - 1] : 0;
    const double y0 = i ? axis[i - 1] : 0;
    const double span = m_updates[i] - x0;
    return span > 0 ? y0 + (axis[i] - y0) * (update - x0) / span : axis[i];
}

QList<QPointF> thinned(const std::vector<double> &xs, const std::vector<double> &ys,
                       const std::function<double(double)> &toPixel, int width)
{
    QList<QPointF> points;
    const auto size = static_cast<qsizetype>(std::min(xs.size(), ys.size()));
    const auto point = [&](qsizetype i) { return QPointF(toPixel(xs[std::size_t(i)]), ys[std::size_t(i)]); };
    // Only what is in sight is looked at: a zoom into a long run costs as little as a short run.
    const auto begin = std::partition_point(xs.begin(), xs.begin() + size,
                                            [&](double x) { return toPixel(x) < 0; })
        - xs.begin();
    const auto end = std::partition_point(xs.begin(), xs.begin() + size,
                                          [&](double x) { return toPixel(x) <= width; })
        - xs.begin();
    Bin bin;
    const auto flush = [&] {
        if (bin.lowest < 0)
            return;
        // In the order in which they came, or a line that climbs would be drawn as one that falls.
        points.append(point(std::min(bin.lowest, bin.highest)));
        if (bin.lowest != bin.highest)
            points.append(point(std::max(bin.lowest, bin.highest)));
        bin = {};
    };
    // A neighbour beyond each end, so that the line leaves the plot instead of ending in it.
    if (begin > 0)
        points.append(point(begin - 1));
    for (qsizetype i = begin; i < end; ++i) {
        const double y = ys[std::size_t(i)];
        const int column = static_cast<int>(toPixel(xs[std::size_t(i)]));
        if (column != bin.column)
            flush();
        if (!std::isfinite(y)) {
            flush();
            // One gap for however many of them follow each other, and none at the start.
            if (!points.isEmpty() && !std::isnan(points.last().y()))
                points.append({point(i).x(), kNaN});
            continue;
        }
        bin.column = column;
        bin.lowest = bin.lowest < 0 || y < ys[std::size_t(bin.lowest)] ? i : bin.lowest;
        bin.highest = bin.highest < 0 || y > ys[std::size_t(bin.highest)] ? i : bin.highest;
    }
    flush();
    if (end < size)
        points.append(point(end));
    return points;
}

std::vector<double> smoothed(const std::vector<double> &ys, double weight)
{
    std::vector<double> out(ys);
    double sum = 0;
    double mass = 0;
    for (double &y : out) {
        // A gap stays where it is; the average goes on behind it.
        if (!std::isfinite(y))
            continue;
        sum = weight * sum + (1 - weight) * y;
        mass = weight * mass + (1 - weight);
        // By the weight gathered so far: otherwise every line would begin by being pulled towards zero.
        y = sum / mass;
    }
    return out;
}

} // namespace forja
