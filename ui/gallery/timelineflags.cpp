// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/timelineflags.h"

#include "ui/gallery/timelinepainting.h"
#include "ui/text/picturewording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostFlagText = 190;
constexpr double kFlagText = 14; ///< height of the row above the track

/// In the middle of a pixel, so that a line one pixel wide is sharp.
double poleOf(const EventRecord &flag, const ScreenAxis &axis)
{
    return std::round(axis.xOf(flagUpdate(flag))) + 0.5;
}

} // namespace

void TimelineFlags::append(const EventRecord &flag)
{
    // The training doctor names an update that has gone by.
    const auto isLater = [](qint64 update, const EventRecord &other) { return update < flagUpdate(other); };
    m_flags.insert(std::upper_bound(m_flags.begin(), m_flags.end(), flagUpdate(flag), isLater), flag);
}

std::vector<FlagSign> TimelineFlags::signs(const ScreenAxis &axis) const
{
    const QFontMetricsF metrics(m_font);
    std::vector<double> xs;
    std::vector<double> widths;
    for (const EventRecord &flag : m_flags) {
        xs.push_back(poleOf(flag, axis));
        widths.push_back(std::min(kMostFlagText, metrics.horizontalAdvance(flagText(flag)) + 1));
    }
    return layOutFlags(xs, widths, axis.left(), axis.right());
}

void TimelineFlags::paint(QPainter &painter, const ScreenAxis &axis, const std::vector<MiniChart> &charts,
                          const Theme &theme) const
{
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    painter.setPen(QPen(theme.warning, 1));
    // A line for every flag, though signs put close ones together: in the plots each belongs to its own
    // update.
    for (const EventRecord &flag : m_flags) {
        const double x = poleOf(flag, axis);
        for (const MiniChart &chart : charts)
            painter.drawLine(QPointF(x, chart.plot.top()), QPointF(x, chart.plot.bottom()));
    }
    for (const FlagSign &sign : signs(axis)) {
        painter.setPen(QPen(theme.warning, 1));
        // It ends before the track, where the handles are.
        painter.drawLine(QPointF(sign.x, 2), QPointF(sign.x, kTimelineTrack - 4));
        // The pennant points to where its label stands.
        const double side = sign.isLabelled() && sign.labelLeft < sign.x ? -1 : 1;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warning);
        painter.drawPolygon(QPolygonF{{sign.x, 2}, {sign.x + side * 8, 4.5}, {sign.x, 7.5}});
        if (!sign.isLabelled())
            continue;
        QString text = flagText(m_flags.at(qsizetype(sign.first)));
        if (sign.count > 1)
            text = u"%1 × %2"_s.arg(sign.count).arg(text);
        painter.setPen(theme.warning);
        painter.drawText(QRectF(sign.labelLeft, -2, sign.labelWidth, kFlagText), Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, sign.labelWidth));
    }
}

QString TimelineFlags::textAt(QPointF place, const ScreenAxis &axis) const
{
    QStringList lines;
    for (const FlagSign &sign : signs(axis)) {
        // A few pixels more than what is painted: a pole alone could hardly be hit.
        const double left = std::min(sign.x, sign.isLabelled() ? sign.labelLeft : sign.x) - 4;
        const double right = std::max(sign.x + 10, sign.labelLeft + sign.labelWidth);
        if (place.y() > kTimelineTrack - 2 || place.x() < left || place.x() > right)
            continue;
        // A sign may stand for several flags that are too close together; here all of them are told.
        for (std::size_t i = sign.first; i < sign.first + sign.count; ++i) {
            const EventRecord &flag = m_flags.at(qsizetype(i));
            lines.append(tr("update %1: %2").arg(grouped(flagUpdate(flag)), flagText(flag)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace forja
