// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/dotsgeometry.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr int kPlotHeight = 216;

} // namespace

DotsGeometry::DotsGeometry(const DotsTable &table, const QWidget &chart)
    : m_table(table), m_chart(chart), m_font(tabular(smallFont()))
{
}

double DotsGeometry::textHeight(const QString &text, double width) const
{
    return QFontMetricsF(m_font)
        .boundingRect(QRectF(0, 0, std::max(20.0, width), 1000), Qt::AlignHCenter | Qt::TextWordWrap, text)
        .height();
}

int DotsGeometry::labelsHeight(double width) const
{
    const double slot = slotWidth(width) - 6;
    double labels = 0, groups = 0;
    for (const DotsTable::Slot &one : m_table.places()) {
        if (!one.label.isEmpty())
            labels = std::max(labels, textHeight(one.label, slot));
    }
    for (const DotsTable::Group &one : m_table.groups())
        groups = std::max(groups, textHeight(one.label, (one.to - one.from) * width - 4));
    // Values of an axis that no run was trained for have its name under them.
    const bool hasAxisTitle = m_table.question().kind != LabQuestion::Kind::Runs
        && !m_table.groups().isEmpty();
    return int(std::min<double>(labels, kMostLabel) + (groups > 0 ? groups + 6 : 0) + (hasAxisTitle ? 18 : 0)
               + 10);
}

int DotsGeometry::legendHeight(int width) const
{
    if (!m_table.isLegendShown())
        return 0;
    const QFontMetricsF metrics(m_font);
    const auto entries = m_table.legend();
    // As many rows as the names need, and one for the reference.
    double x = 0;
    int rows = 1;
    for (const auto &[entry, slot] : entries) {
        // As DotsPainter::paintNamesOfLegend() breaks them: both must come to the same number of rows.
        const double wide = metrics.horizontalAdvance(entry) + 34;
        if (x > 0 && x + wide > width - kLeft - kRight) {
            ++rows;
            x = 0;
        }
        x += wide;
    }
    if (!m_table.reference().isEmpty() && !entries.isEmpty())
        ++rows;
    return int(rows * kLegendRow + 4);
}

int DotsGeometry::heightForWidth(int width) const
{
    return int(kTop) + legendHeight(width) + kPlotHeight + labelsHeight(width - kLeft - kRight);
}

QRectF DotsGeometry::plotArea() const
{
    const double top = kTop + legendHeight(m_chart.width());
    const double plotWidth = std::max(40.0, m_chart.width() - kLeft - kRight);
    return {kLeft, top, plotWidth, std::max(60.0, m_chart.height() - top - labelsHeight(plotWidth))};
}

double DotsGeometry::slotWidth(double plotWidth) const
{
    // The narrowest of them: what fits there fits everywhere.
    double least = 1;
    for (qsizetype i = 1; i < m_table.places().size(); ++i)
        least = std::min(least, m_table.places().at(i).share - m_table.places().at(i - 1).share);
    return least * plotWidth;
}

double DotsGeometry::xOf(const DotsTable::Slot &slot) const
{
    const QRectF plot = plotArea();
    return plot.left() + slot.share * plot.width();
}

double DotsGeometry::yOf(double value) const
{
    const QRectF plot = plotArea();
    const auto [from, to] = m_table.range();
    // What reaches beyond the range ends at the edge of the plot.
    return plot.bottom() - (std::clamp(value, from, to) - from) / (to - from) * plot.height();
}

QPointF DotsGeometry::placeOf(const LabRow &row, const DotsTable::Slot &slot, qsizetype nth,
                              qsizetype count) const
{
    // A little apart, so that equal seeds do not hide each other; left of the mean, which has the right side
    // for itself.
    const double room = std::min(26.0, slotWidth(plotArea().width()) * 0.4);
    const double step = count > 1 ? std::min(6.0, room / double(count - 1)) : 0;
    return {xOf(slot) - 5 + (double(nth) - double(count - 1) / 2) * step, yOf(m_table.valueOf(row))};
}

} // namespace forja
