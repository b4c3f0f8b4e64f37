// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linechart.h"

#include "ui/text/picturewording.h"

#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

/// What LineChart draws beside its lines where several runs are compared.
namespace forja {

namespace {

constexpr double kBadge = 15;
constexpr double kRow = 16;

} // namespace

void LineChart::paintBands(QPainter &painter)
{
    painter.save();
    painter.setClipRect(plotArea());
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        QPolygonF outline;
        for (const QPointF &point : line.greatest)
            outline.append({pixelAt(point.x()), pixelOfY(point.y())});
        for (auto point = line.least.crbegin(); point != line.least.crend(); ++point)
            outline.append({pixelAt(point->x()), pixelOfY(point->y())});
        QColor fill = colourOf(m_spec.series.at(i), m_theme);
        fill.setAlphaF(0.2F);
        painter.setBrush(fill);
        painter.drawPolygon(outline);
    }
    painter.restore();
}

void LineChart::paintBadge(QPainter &painter, QPointF centre, const SeriesSpec &series) const
{
    const double width = std::max(kBadge, QFontMetricsF(m_small).horizontalAdvance(series.label) + 8);
    const QRectF box(centre - QPointF(width, kBadge) / 2, QSizeF(width, kBadge));
    painter.setPen(QPen(m_theme.background, 1));
    painter.setBrush(colourOf(series, m_theme));
    painter.drawRoundedRect(box, kBadge / 2, kBadge / 2);
    painter.setPen(m_theme.background);
    painter.setFont(m_small);
    painter.drawText(box, Qt::AlignCenter, series.label);
}

void LineChart::paintBadges(QPainter &painter)
{
    if (m_cursor)
        return; // The readings carry the letters then.
    const auto count = std::count_if(m_lines.begin(), m_lines.end(),
                                     [](const Line &line) { return line.main->count() > 0; });
    const QRectF plot = plotArea();
    qsizetype place = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QList<QPointF> points = m_lines.at(i).main->points();
        if (points.isEmpty())
            continue;
        // Each at another place, so that lines on top of each other can still be told apart.
        const double share = static_cast<double>(count - place++) / (static_cast<double>(count) + 0.5);
        const QPointF at = nearestTo(points.first().x() + share * (points.last().x() - points.first().x()),
                                     points);
        const QPointF pixel(pixelAt(at.x()), pixelOfY(at.y()));
        if (plot.adjusted(-1, -1, 1, 1).contains(pixel))
            paintBadge(painter, pixel, m_spec.series.at(i));
    }
}

void LineChart::paintReadings(QPainter &painter)
{
    struct Reading
    {
        double value;
        qsizetype line;
    };
    if (!m_cursor)
        return;
    std::vector<Reading> readings;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QList<QPointF> points = m_lines.at(i).main->points();
        if (!points.isEmpty() && *m_cursor <= points.last().x() && *m_cursor >= points.first().x())
            readings.push_back({nearestTo(*m_cursor, points).y(), i});
    }
    // As the lines lie there, the highest first.
    std::sort(readings.begin(), readings.end(),
              [](const Reading &a, const Reading &b) { return a.value > b.value; });
    const QFontMetricsF metrics(m_small);
    double label = kBadge, number = 0;
    for (const Reading &reading : readings) {
        label = std::max(label, metrics.horizontalAdvance(m_spec.series.at(reading.line).label) + 8);
        number = std::max(number, metrics.horizontalAdvance(signedNumber(reading.value, 3)));
    }
    const QRectF plot = plotArea();
    const QSizeF size(label + number + 16, kRow * static_cast<double>(readings.size()) + 6);
    const double x = pixelAt(*m_cursor);
    const double left = x + 10 + size.width() <= plot.right() ? x + 10 : x - 10 - size.width();
    const QRectF box(QPointF(left, std::max(plot.top(), plot.center().y() - size.height() / 2)), size);
    if (readings.empty())
        return;
    QColor ground = m_theme.panel;
    ground.setAlphaF(0.92F);
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, kRadius, kRadius);
    QRectF row(box.left() + 5, box.top() + 3, box.width() - 11, kRow);
    for (const Reading &reading : readings) {
        paintBadge(painter, {row.left() + label / 2, row.center().y()}, m_spec.series.at(reading.line));
        painter.setPen(m_theme.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, signedNumber(reading.value, 3));
        row.translate(0, kRow);
    }
}

} // namespace forja
