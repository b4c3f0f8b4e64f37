// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/records.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QStringList>

#include <functional>
#include <vector>

namespace forja {

/// Ticks as one array per statistic: 8 bytes a value instead of a map per tick. A statistic that a tick lacks
/// is NaN there.
class StatTable
{
public:
    /// Keeps every statistic, or only those named.
    explicit StatTable(QStringList only = {});

    void append(const TickRecord &tick);
    void clear();

    qsizetype size() const { return static_cast<qsizetype>(m_updates.size()); }
    const std::vector<double> &updates() const { return m_updates; }
    const std::vector<double> &dUpdates() const { return m_dUpdates; }
    const std::vector<double> &gUpdates() const { return m_gUpdates; }
    const std::vector<double> &kimg() const { return m_kimg; }
    const std::vector<double> &seconds() const { return m_seconds; }
    /// Means in order of the ticks; empty if the statistic was never reported.
    const std::vector<double> &column(const QString &name) const;
    /// In alphabetical order.
    QStringList names() const;
    /// `axis` (kimg or seconds) at an update, between the ticks by a straight line.
    double at(double update, const std::vector<double> &axis) const;

private:
    QStringList m_only;
    std::vector<double> m_updates, m_dUpdates, m_gUpdates, m_kimg, m_seconds;
    QHash<QString, std::vector<double>> m_columns;
};

/// The least and the greatest value of each pixel column, in the order in which they came: at most 2 points a
/// column, plus one neighbour outside each end. x of the result is in pixels, y as given; a NaN in `ys`
/// leaves a point with y = NaN, which is a gap. Requires: `xs` ascending, `toPixel` ascending.
QList<QPointF> thinned(const std::vector<double> &xs, const std::vector<double> &ys,
                       const std::function<double(double)> &toPixel, int width);

/// Exponential moving average with the start's bias removed (Kingma and Ba, "Adam", 2015, section 3);
/// `weight` in 0…1, 0 is the series itself. NaN and infinities stay where they are and do not enter the
/// average.
std::vector<double> smoothed(const std::vector<double> &ys, double weight);

} // namespace forja
