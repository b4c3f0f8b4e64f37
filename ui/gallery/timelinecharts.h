// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/charts/minichart.h"
#include "ui/gallery/screenaxis.h"
#include "ui/records/stattable.h"

#include <QCoreApplication>

namespace forja {

/// The numbers of a training, and the small charts under the time axis that are made of them.
class TimelineCharts
{
    Q_DECLARE_TR_FUNCTIONS(forja::TimelineCharts)

public:
    TimelineCharts();

    void setFacts(const LossFacts &facts) { m_facts = facts; }
    void clear();
    void append(const TickRecord &tick) { m_ticks.append(tick); }
    void append(const MeasureRecord &measure) { m_measures.push_back(measure); }

    /// The first `count` of the charts, 0 to 3, their lines thinned to the pixels of `axis`; not yet placed.
    std::vector<MiniChart> charts(int count, const ScreenAxis &axis, const Theme &theme) const;
    /// What the lines of one of these charts say at an update; empty where nothing is known.
    QString readout(const MiniChart &chart, qint64 update) const;

private:
    MiniChart distanceChart(const ScreenAxis &axis, const Theme &theme) const;
    MiniChart outputChart(const Theme &theme) const;
    MiniChart lossChart(const Theme &theme) const;
    QString distanceReadout(qint64 update) const;

    LossFacts m_facts;
    StatTable m_ticks;
    std::vector<MeasureRecord> m_measures;
};

} // namespace forja
