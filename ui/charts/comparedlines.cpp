// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparedlines.h"

#include "ui/text/picturewording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace forja {

namespace {

constexpr double kBadge = 15;
constexpr double kRow = 16;

} // namespace

QPointF nearestTo(double x, const QList<QPointF> &points)
{
    return *std::min_element(points.begin(), points.end(),
                             [x](QPointF a, QPointF b) { return std::abs(a.x() - x) < std::abs(b.x() - x); });
}

ComparedLines::ComparedLines(QList<Line> lines, const QRectF &plot, std::function<QPointF(QPointF)> toPixel,
                             const Theme &theme, const QFont &font)
    : m_lines(std::move(lines)), m_plot(plot), m_toPixel(std::move(toPixel)), m_theme(theme), m_font(font)
{
}

void ComparedLines::paintBands(QPainter &painter) const
{
    painter.save();
    // Where a part is zoomed into, the outline goes on beyond both ends of the plot.
    painter.setClipRect(m_plot);
    painter.setPen(Qt::NoPen);
    for (const Line &line : m_lines) {
        QPolygonF outline;
        for (const QPointF &point : line.greatest)
            outline.append(m_toPixel(point));
        // Back along the lower edge.
        for (auto point = line.least.crbegin(); point != line.least.crend(); ++point)
            outline.append(m_toPixel(*point));
        // Bands overlap where runs are alike: each must let the ones below show through.
        QColor fill = line.colour;
        fill.setAlphaF(0.2F);
        painter.setBrush(fill);
        painter.drawPolygon(outline);
    }
    painter.restore();
}

double ComparedLines::badgeWidth(const Line &line) const
{
    return std::max(kBadge, QFontMetricsF(m_font).horizontalAdvance(line.label) + 8);
}

void ComparedLines::paintBadge(QPainter &painter, QPointF centre, const Line &line) const
{
    const double width = badgeWidth(line);
    const QRectF box(centre - QPointF(width, kBadge) / 2, QSizeF(width, kBadge));
    painter.setPen(QPen(m_theme.background, 1));
    painter.setBrush(line.colour);
    painter.drawRoundedRect(box, kBadge / 2, kBadge / 2);
    painter.setPen(m_theme.background);
    painter.setFont(m_font);
    painter.drawText(box, Qt::AlignCenter, line.label);
}

void ComparedLines::paintBadges(QPainter &painter) const
{
    // A line without points takes no place, or the badges of the others would be unevenly spread.
    const auto count = std::count_if(m_lines.begin(), m_lines.end(),
                                     [](const Line &line) { return !line.points.isEmpty(); });
    qsizetype place = 0;
    for (const Line &line : m_lines) {
        if (line.points.isEmpty())
            continue;
        // Each at another place, so that lines on top of each other can still be told apart.
        const double share = static_cast<double>(count - place++) / (static_cast<double>(count) + 0.5);
        const double from = line.points.first().x();
        const QPointF pixel = m_toPixel(nearestTo(from + share * (line.points.last().x() - from),
                                                  line.points));
        // A part that is zoomed into may not hold that place; beside the plot a badge would mark nothing.
        if (m_plot.adjusted(-1, -1, 1, 1).contains(pixel))
            paintBadge(painter, pixel, line);
    }
}

std::vector<ComparedLines::Reading> ComparedLines::readingsAt(double x) const
{
    std::vector<Reading> readings;
    for (const Line &line : m_lines) {
        // A run that had ended by then, or not begun, has no value there.
        if (!line.points.isEmpty() && x <= line.points.last().x() && x >= line.points.first().x())
            readings.push_back({nearestTo(x, line.points).y(), &line});
    }
    // In the order in which the lines lie above each other, so that the eye finds its way.
    std::sort(readings.begin(), readings.end(),
              [](const Reading &a, const Reading &b) { return a.value > b.value; });
    return readings;
}

void ComparedLines::paintReadings(QPainter &painter, double x) const
{
    const std::vector<Reading> readings = readingsAt(x);
    if (readings.empty())
        return;
    const QFontMetricsF metrics(m_font);
    // As wide as the widest letter and number need, so that the numbers of all rows end at one edge.
    double label = kBadge, number = 0;
    for (const Reading &reading : readings) {
        label = std::max(label, badgeWidth(*reading.line));
        number = std::max(number, metrics.horizontalAdvance(signedNumber(reading.value, 3)));
    }
    // To the right of the cursor, unless the plot ends there.
    const QSizeF size(label + number + 16, kRow * static_cast<double>(readings.size()) + 6);
    const double cursor = m_toPixel({x, readings.front().value}).x();
    const double left = cursor + 10 + size.width() <= m_plot.right() ? cursor + 10
                                                                     : cursor - 10 - size.width();
    // Level with the middle of the plot and never above its top, where it would cover the title.
    const QRectF box(QPointF(left, std::max(m_plot.top(), m_plot.center().y() - size.height() / 2)), size);
    // Nearly opaque: lines go on under the box, and digits on lines cannot be read.
    QColor ground = m_theme.panel;
    ground.setAlphaF(0.92F);
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, kRadius, kRadius);
    QRectF row(box.left() + 5, box.top() + 3, box.width() - 11, kRow);
    for (const Reading &reading : readings) {
        paintBadge(painter, {row.left() + label / 2, row.center().y()}, *reading.line);
        painter.setPen(m_theme.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, signedNumber(reading.value, 3));
        row.translate(0, kRow);
    }
}

} // namespace forja
