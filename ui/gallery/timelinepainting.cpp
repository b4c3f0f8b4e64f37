// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/timelinepainting.h"

#include "ui/text/picturewording.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr double kTrack = kTimelineTrack;
constexpr double kLabelTop = 24;
constexpr std::size_t kMostDots = 80; ///< more snapshots would make a line of their dots

void paintStar(QPainter &painter, QPointF centre, double radius)
{
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double angle = -M_PI / 2 + i * M_PI / 5;
        const double r = i % 2 ? radius * 0.45 : radius;
        star.append(centre + QPointF(r * std::cos(angle), r * std::sin(angle)));
    }
    painter.drawPolygon(star);
}

} // namespace

void paintTimelineSlider(QPainter &painter, const ScreenAxis &axis, const TimelineMarks &marks,
                         const Theme &theme)
{
    const double left = axis.left();
    const double place = marks.current ? axis.xOf(*marks.current) : left;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(QRectF(QPointF(left, kTrack - 2), QPointF(axis.right(), kTrack + 2)), 2, 2);
    // Never so short that the round ends of the part gone by would not fit.
    painter.setBrush(theme.g);
    painter.drawRoundedRect(QRectF(QPointF(left, kTrack - 2), QPointF(std::max(place, left + 4), kTrack + 2)),
                            2, 2);
    painter.setBrush(theme.background);
    const std::vector<qint64> &moments = axis.axis.moments();
    // Dots only while they can be told apart; more of them would eat the track.
    for (const qint64 moment : moments) {
        if (moments.size() <= kMostDots)
            painter.drawEllipse(QPointF(axis.xOf(moment), kTrack), 0.9, 0.9);
    }
    // Stars, pin and handle in this order: what is moved must never lie under what marks.
    for (const qint64 starred : marks.starred) {
        painter.setPen(QPen(theme.background, 1.5));
        painter.setBrush(theme.text);
        paintStar(painter, {axis.xOf(starred), kTrack}, 8);
    }
    if (marks.pinned) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(theme.background);
        painter.drawEllipse(QPointF(axis.xOf(*marks.pinned), kTrack), 5, 5);
    }
    if (marks.current) {
        painter.setPen(QPen(theme.background, 2));
        painter.setBrush(theme.text);
        painter.drawEllipse(QPointF(place, kTrack), 8, 8);
    }
}

void paintTimelineLabels(QPainter &painter, const ScreenAxis &axis, const QFont &font, const Theme &theme)
{
    painter.setFont(font);
    painter.setPen(theme.dim);
    const QFontMetricsF metrics(font);
    // From the end backwards: the end is always named, the others where there is room.
    double limit = axis.right() + 1;
    const QList<qint64> labels = axis.axis.labels(std::max(2, static_cast<int>(axis.width() / 150)));
    for (auto label = labels.crbegin(); label != labels.crend(); ++label) {
        const QString text = grouped(*label);
        const double width = metrics.horizontalAdvance(text);
        // At either end a label moves inwards rather than being cut off.
        const double x = std::clamp(axis.xOf(*label) - width / 2, axis.left(), axis.right() - width);
        if (x + width > limit)
            continue;
        painter.drawText(QRectF(x, kLabelTop, width + 1, 15), Qt::AlignVCenter, text);
        limit = x - 28;
    }
}

void paintTimelineCursors(QPainter &painter, const ScreenAxis &axis, const TimelineMarks &marks,
                          const std::vector<MiniChart> &charts, const Theme &theme)
{
    const auto through = [&](double x, const QColor &colour, Qt::PenStyle style) {
        painter.setPen(QPen(colour, 1, style));
        for (const MiniChart &chart : charts)
            // In the middle of a pixel: between two, a line of one pixel would be a pale one of two.
            painter.drawLine(QPointF(std::round(x) + 0.5, chart.plot.top()),
                             QPointF(std::round(x) + 0.5, chart.plot.bottom()));
    };
    if (marks.pinned)
        through(axis.xOf(*marks.pinned), theme.text, Qt::DotLine);
    if (marks.current)
        through(axis.xOf(*marks.current), theme.dim, Qt::SolidLine);
    const std::optional<qint64> previewed = marks.previewed();
    if (!previewed)
        return;
    // A second handle shows where a click would go.
    through(axis.xOf(*previewed), theme.text, Qt::SolidLine);
    painter.setPen(QPen(theme.text, 1.5));
    painter.setBrush(theme.background);
    painter.drawEllipse(QPointF(axis.xOf(*previewed), kTrack), 5, 5);
}

void paintTimelineFocus(QPainter &painter, const ScreenAxis &axis, const Theme &theme)
{
    painter.setPen(QPen(theme.d, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(axis.left() - 6, kTrack - 9, axis.width() + 12, 18), 9, 9);
}

} // namespace forja
