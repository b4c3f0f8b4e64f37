// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/views/dotstable.h"

#include <QFont>
#include <QRectF>

class QWidget;

namespace forja {

/// Where the places and values of a table lie in a chart of its size, in pixels.
class DotsGeometry
{
public:
    static constexpr double kLeft = 52; ///< the numbers of the axis
    static constexpr double kRight = 14;
    static constexpr double kTop = 28; ///< what is drawn
    static constexpr double kLegendRow = 19;
    static constexpr int kMostLabel = 96; ///< height of a label under its slot

    /// Both are looked at as they stand, and outlive it.
    DotsGeometry(const DotsTable &table, const QWidget &chart);

    const QFont &font() const { return m_font; } ///< of all words but the title
    int heightForWidth(int width) const;
    QRectF plotArea() const;
    double slotWidth(double plotWidth) const;
    double textHeight(const QString &text, double width) const;
    double xOf(const DotsTable::Slot &slot) const;
    double yOf(double value) const;
    /// The `nth` of `count` dots in a slot.
    QPointF placeOf(const LabRow &row, const DotsTable::Slot &slot, qsizetype nth, qsizetype count) const;

private:
    int legendHeight(int width) const;
    int labelsHeight(double width) const;

    const DotsTable &m_table;
    const QWidget &m_chart;
    QFont m_font;
};

} // namespace forja
