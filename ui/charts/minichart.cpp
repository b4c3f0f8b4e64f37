// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/minichart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>

namespace forja {

namespace {

double placed(double value, bool isLog)
{
    return isLog ? std::log10(std::max(value, 1e-12)) : value;
}

void paintLine(QPainter &painter, const QList<QPointF> &points, const std::function<QPointF(QPointF)> &toPlot)
{
    QPolygonF run;
    for (const QPointF &point : points) {
        if (std::isfinite(point.y())) {
            run.append(toPlot(point));
            continue;
        }
        // A gap in the numbers is a gap in the line: drawn across, it would claim values.
        painter.drawPolyline(run);
        run.clear();
    }
    // One point alone makes no line, and would not be seen.
    if (run.size() == 1)
        painter.drawEllipse(run.first(), 1.2, 1.2);
    painter.drawPolyline(run);
}

/// The legend from the right end leftwards; returns where it begins.
double paintLegend(QPainter &painter, const MiniChart &chart, const Theme &theme, const MiniFonts &fonts)
{
    double x = chart.head.right();
    // A single line needs no legend: the title says what it is.
    if (chart.lines.size() < 2)
        return x;
    painter.setFont(fonts.small);
    const QFontMetricsF metrics(fonts.small);
    // From right to left, so that the legend ends at the same edge however long its words are.
    for (auto line = chart.lines.crbegin(); line != chart.lines.crend(); ++line) {
        if (line->label.isEmpty())
            continue;
        const double width = metrics.horizontalAdvance(line->label);
        painter.setPen(theme.dim);
        painter.drawText(QRectF(x - width, chart.head.top(), width, chart.head.height()), Qt::AlignVCenter,
                         line->label);
        QPen pen(line->colour, 2);
        if (!line->dashes.isEmpty())
            pen.setDashPattern(line->dashes);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QPointF(x - width - 24, chart.head.center().y()),
                         QPointF(x - width - 6, chart.head.center().y()));
        x -= width + 38;
    }
    return x;
}

void paintHead(QPainter &painter, const MiniChart &chart, const Theme &theme, const MiniFonts &fonts,
               const QString &readout)
{
    painter.setFont(fonts.strong);
    painter.setPen(theme.text);
    painter.drawText(chart.head, Qt::AlignLeft | Qt::AlignVCenter, chart.title);
    const double titleEnd = chart.head.left() + QFontMetricsF(fonts.strong).horizontalAdvance(chart.title)
        + 10;
    // Room is given in the order in which things are missed: first the legend, then the numbers, the note
    // last.
    const double legend = paintLegend(painter, chart, theme, fonts);
    painter.setFont(fonts.small);
    const QFontMetricsF metrics(fonts.small);
    const QString remark = readout.isEmpty() ? chart.remark : readout;
    const double remarkWidth = std::min(metrics.horizontalAdvance(remark), legend - titleEnd);
    painter.setPen(readout.isEmpty() ? theme.dim : theme.text);
    // Cut at the left: what was measured stands at the end.
    painter.drawText(QRectF(legend - remarkWidth, chart.head.top(), remarkWidth, chart.head.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(remark, Qt::ElideLeft, remarkWidth + 1));
    const double room = legend - remarkWidth - 16 - titleEnd;
    painter.setPen(theme.dim);
    if (room > 60)
        painter.drawText(QRectF(titleEnd, chart.head.top(), room, chart.head.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(chart.note, Qt::ElideRight, room));
}

} // namespace

std::pair<double, double> valueRange(const MiniChart &chart)
{
    double least = INFINITY;
    double greatest = -INFINITY;
    const auto take = [&](double value) {
        // On a logarithmic axis what is not above 0 has no place, and would press all else against the top.
        if (!std::isfinite(value) || (chart.isLog && value <= 0))
            return;
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    };
    for (const MiniLine &line : chart.lines) {
        for (const QPointF &point : line.points)
            take(point.y());
    }
    // Before the levels: with no point to hold against them, they
    // would fill the plot and look like a result.
    if (least > greatest)
        return {chart.isLog ? 0.1 : 0, 1};
    // A level belongs in view even where no line comes near it: that distance is the point of it.
    for (const MiniLevel &level : chart.levels)
        take(level.value);
    return {least, greatest};
}

void paintMiniChart(QPainter &painter, const MiniChart &chart, const Theme &theme, const MiniFonts &fonts,
                    const QString &readout)
{
    paintHead(painter, chart, theme, fonts, readout);
    const QRectF plot = chart.plot;
    const auto [least, greatest] = valueRange(chart);
    const double low = placed(least, chart.isLog);
    // Never zero: the height of a level line would be divided by it.
    const double span = std::max(placed(greatest, chart.isLog) - low, 1e-9);
    // 2 pixels above and below, so that a line at the edge is whole.
    const auto yOf = [&](double value) {
        return plot.bottom() - 2 - (placed(value, chart.isLog) - low) / span * (plot.height() - 4);
    };
    // Under the lines: a level is what they are held against, not what is looked at.
    for (const MiniLevel &level : chart.levels) {
        painter.setPen(QPen(level.colour, 1, Qt::DashLine));
        const double y = std::round(yOf(level.value)) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    painter.save();
    painter.setClipRect(plot.adjusted(0, -2, 0, 2));
    painter.setBrush(Qt::NoBrush);
    for (const MiniLine &line : chart.lines) {
        QPen pen(line.colour, 1.5);
        if (!line.dashes.isEmpty())
            pen.setDashPattern(line.dashes);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        paintLine(painter, line.points, [&](QPointF p) { return QPointF(plot.left() + p.x(), yOf(p.y())); });
    }
    painter.restore();
    // The labels after all lines: a level drawn with its label would lose it under the next line.
    painter.setFont(fonts.small);
    for (const MiniLevel &level : chart.levels) {
        if (level.label.isEmpty())
            continue;
        // Over the lines, on a piece of background: it has to be read where the lines are thickest.
        const QFontMetricsF metrics(fonts.small);
        const QSizeF size(metrics.horizontalAdvance(level.label) + 6, metrics.height());
        const double top = std::clamp(yOf(level.value) - size.height() - 1, plot.top(),
                                      plot.bottom() - size.height());
        const QRectF box({plot.left(), top}, size);
        QColor ground = theme.background;
        ground.setAlphaF(0.75F);
        painter.fillRect(box, ground);
        painter.setPen(theme.dim);
        painter.drawText(box, Qt::AlignCenter, level.label);
    }
    // On top of everything: it is the one point that the eye looks for.
    if (chart.best) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(theme.background);
        painter.drawEllipse(QPointF(plot.left() + chart.best->x(), yOf(chart.best->y())), 3.5, 3.5);
    }
}

} // namespace forja
