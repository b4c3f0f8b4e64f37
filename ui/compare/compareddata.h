// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/comparisonsummary.h"
#include "ui/charts/chartcatalogue.h"
#include "ui/charts/chartsource.h"

#include <QHash>

namespace forja {

/// What the charts of a comparison are drawn from: each line is a run's statistic, or its measure under one
/// protocol. A line is named by its run's letter and what it shows: "B:Loss/G/loss", "B:distance:0" with the
/// number of the measures' group.
class ComparedData : public ChartSource
{
public:
    void setComparison(Comparison comparison);
    /// No runs; how they are drawn stays.
    void clear(const FieldTablePtr &table);
    const Comparison &comparison() const { return m_comparison; }
    const QList<MeasureGroup> &measures() const { return m_measures; }
    const QList<SeedGroup> &seeds() const { return m_seeds; }
    const QList<LatentGroup> &latents() const { return m_latents; }
    const QList<DifferingField> &differing() const { return m_differing; }

    bool isShown(int run) const { return !m_hidden.contains(run); }
    void setShown(int run, bool isShown);
    /// Draws runs that differ only in the seed as one line with its spread.
    void setSpread(bool isSpread) { m_isSpread = isSpread; }
    bool isSpread() const { return m_isSpread; }
    /// Whether there are such runs.
    bool hasSeeds() const;

    /// The charts in order: measures by protocol, then each of `statistics`.
    QList<ChartSpec> specs(const QStringList &statistics) const;

    std::pair<std::vector<double>, std::vector<double>> series(const QString &name) const override;
    bool has(const QString &name) const override;
    double xOf(qint64 update, double seconds = -1) const override;
    std::pair<double, double> wholeRange() const override;
    std::optional<Band> band(const QString &name) const override;

private:
    ChartSpec spec(const QString &title, const QString &note, const QString &what) const;
    Line line(int run, const QString &what) const;
    /// Members of the run's group that are shown and have this line; the first of them stands for all.
    QList<int> together(int run, const QString &what) const;
    SpreadLine spread(const QList<int> &runs, const QString &what) const;

    Comparison m_comparison;
    QList<MeasureGroup> m_measures;
    QList<SeedGroup> m_seeds;
    QList<LatentGroup> m_latents;
    QList<DifferingField> m_differing;
    QList<int> m_hidden;
    bool m_isSpread = false;
};

} // namespace forja
