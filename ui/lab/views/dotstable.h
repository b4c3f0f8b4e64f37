// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/verdict.h"

namespace forja {

/// The table of a question as a chart needs it: which places stand side by side, under what names, and the
/// range of their values. In shares of a plot, whose size it does not know.
class DotsTable
{
public:
    /// Where a place stands in the chart.
    struct Slot
    {
        LabPlace place;
        int colour = 0;
        QString label; ///< under it; empty: its group's stands for it
        double share = 0; ///< of the plot's width, to its middle
    };
    struct Group
    {
        QString label;
        double from = 0, to = 0; ///< shares of the plot's width
    };

    void setTable(const LabQuestion &question, const QList<LabRow> &rows);
    void setReference(const QList<LabRow> &rows);

    const LabQuestion &question() const { return m_question; }
    const QList<LabRow> &rows() const { return m_rows; }
    const QList<LabRow> &reference() const { return m_reference; }
    const QList<Slot> &places() const { return m_slots; }
    const QList<Group> &groups() const { return m_groups; }
    /// Of the axis, from one of its steps to another.
    std::pair<double, double> range() const { return m_range; }
    double step() const { return m_step; }

    bool isPercent() const;
    /// The value of a row in what the question measures; NaN: it has none.
    double valueOf(const LabRow &row) const;
    const Slot *slotOf(const LabPlace &place) const;
    LabSpread spreadAt(const Slot &slot) const;
    /// Where a dot would lie at this place of the axis if what is put in came out: on top of the mean at 0.
    double inherited(double x) const;
    /// Where groups stand for the names of their places, or a reference stands behind.
    bool isLegendShown() const;
    /// The names of places that stand nowhere below the plot, each once, with the first place of that name.
    QList<std::pair<QString, const Slot *>> legend() const;

private:
    void arrange();
    void arrangeByPlace();
    void arrangeByValue();
    void arrangeByArm(const QStringList &arms);
    void arrangeOnLine();
    void fitRange();
    std::pair<double, double> extent() const;

    LabQuestion m_question;
    QList<LabRow> m_rows, m_reference;
    QList<Slot> m_slots;
    QList<Group> m_groups;
    std::pair<double, double> m_range{0, 1};
    double m_step = 0.2;
};

} // namespace forja
