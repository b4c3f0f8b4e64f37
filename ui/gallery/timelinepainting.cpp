// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/timelineview.h"

#include "ui/text/picturewording.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

/// How TimelineView looks; what it does is in timelineview.cpp.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTrack = 17; ///< y of the slider's middle
constexpr double kLabelTop = 24;
constexpr double kMostFlagText = 190;
constexpr double kFlagText = 14; ///< height of the row above the track

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

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.background);
    const auto &shown = charts();
    for (const MiniChart &chart : shown)
        paintMiniChart(painter, chart, m_theme, m_fonts, readout(chart));
    paintFlags(painter);
    paintCursors(painter);
    paintLabels(painter);
    paintSlider(painter);
    if (m_showsFocus) {
        painter.setPen(QPen(m_theme.d, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(kSide - 6, kTrack - 9, plotWidth() + 12, 18), 9, 9);
    }
}

void TimelineView::paintSlider(QPainter &painter)
{
    const double right = kSide + plotWidth();
    const double place = m_current ? xOf(*m_current) : kSide;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(QRectF(QPointF(kSide, kTrack - 2), QPointF(right, kTrack + 2)), 2, 2);
    painter.setBrush(m_theme.g);
    painter.drawRoundedRect(
        QRectF(QPointF(kSide, kTrack - 2), QPointF(std::max(place, kSide + 4), kTrack + 2)), 2, 2);
    painter.setBrush(m_theme.background);
    for (const qint64 moment : m_axis.moments()) {
        if (m_axis.moments().size() <= 80)
            painter.drawEllipse(QPointF(xOf(moment), kTrack), 0.9, 0.9);
    }
    for (const qint64 starred : m_starred) {
        painter.setPen(QPen(m_theme.background, 1.5));
        painter.setBrush(m_theme.text);
        paintStar(painter, {xOf(starred), kTrack}, 8);
    }
    if (m_pinned) {
        painter.setPen(QPen(m_theme.text, 1.5));
        painter.setBrush(m_theme.background);
        painter.drawEllipse(QPointF(xOf(*m_pinned), kTrack), 5, 5);
    }
    if (m_current) {
        painter.setPen(QPen(m_theme.background, 2));
        painter.setBrush(m_theme.text);
        painter.drawEllipse(QPointF(place, kTrack), 8, 8);
    }
}

void TimelineView::paintLabels(QPainter &painter)
{
    painter.setFont(m_fonts.small);
    painter.setPen(m_theme.dim);
    const QFontMetricsF metrics(m_fonts.small);
    // From the end backwards: the end is always named, the others where there is room.
    double limit = kSide + plotWidth() + 1;
    const QList<qint64> labels = m_axis.labels(std::max(2, static_cast<int>(plotWidth() / 150)));
    for (auto label = labels.crbegin(); label != labels.crend(); ++label) {
        const QString text = grouped(*label);
        const double width = metrics.horizontalAdvance(text);
        const double x = std::clamp(xOf(*label) - width / 2, kSide, kSide + plotWidth() - width);
        if (x + width > limit)
            continue;
        painter.drawText(QRectF(x, kLabelTop, width + 1, 15), Qt::AlignVCenter, text);
        limit = x - 28;
    }
}

std::vector<FlagSign> TimelineView::flagSigns() const
{
    const QFontMetricsF metrics(m_fonts.small);
    std::vector<double> xs;
    std::vector<double> widths;
    for (const EventRecord &flag : m_flags) {
        xs.push_back(std::round(xOf(flagUpdate(flag))) + 0.5);
        widths.push_back(std::min(kMostFlagText, metrics.horizontalAdvance(flagText(flag)) + 1));
    }
    return layOutFlags(xs, widths, kSide, kSide + plotWidth());
}

void TimelineView::paintFlags(QPainter &painter)
{
    painter.setFont(m_fonts.small);
    const QFontMetricsF metrics(m_fonts.small);
    painter.setPen(QPen(m_theme.warning, 1));
    for (const EventRecord &flag : m_flags) {
        const double x = std::round(xOf(flagUpdate(flag))) + 0.5;
        for (const MiniChart &chart : m_charts)
            painter.drawLine(QPointF(x, chart.plot.top()), QPointF(x, chart.plot.bottom()));
    }
    for (const FlagSign &sign : flagSigns()) {
        painter.setPen(QPen(m_theme.warning, 1));
        painter.drawLine(QPointF(sign.x, 2), QPointF(sign.x, kTrack - 4));
        const double side = sign.isLabelled() && sign.labelLeft < sign.x ? -1 : 1;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.warning);
        painter.drawPolygon(QPolygonF{{sign.x, 2}, {sign.x + side * 8, 4.5}, {sign.x, 7.5}});
        if (!sign.isLabelled())
            continue;
        QString text = flagText(m_flags.at(qsizetype(sign.first)));
        if (sign.count > 1)
            text = u"%1 × %2"_s.arg(sign.count).arg(text);
        painter.setPen(m_theme.warning);
        painter.drawText(QRectF(sign.labelLeft, -2, sign.labelWidth, kFlagText), Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, sign.labelWidth));
    }
}

QString TimelineView::flagsAt(QPointF place) const
{
    QStringList lines;
    for (const FlagSign &sign : flagSigns()) {
        const double left = std::min(sign.x, sign.isLabelled() ? sign.labelLeft : sign.x) - 4;
        const double right = std::max(sign.x + 10, sign.labelLeft + sign.labelWidth);
        if (place.y() > kTrack - 2 || place.x() < left || place.x() > right)
            continue;
        for (std::size_t i = sign.first; i < sign.first + sign.count; ++i) {
            const EventRecord &flag = m_flags.at(qsizetype(i));
            lines.append(tr("update %1: %2").arg(grouped(flagUpdate(flag)), flagText(flag)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void TimelineView::paintCursors(QPainter &painter)
{
    const auto through = [&](double x, const QColor &colour, Qt::PenStyle style) {
        painter.setPen(QPen(colour, 1, style));
        for (const MiniChart &chart : m_charts)
            painter.drawLine(QPointF(std::round(x) + 0.5, chart.plot.top()),
                             QPointF(std::round(x) + 0.5, chart.plot.bottom()));
    };
    if (m_pinned)
        through(xOf(*m_pinned), m_theme.text, Qt::DotLine);
    if (m_current)
        through(xOf(*m_current), m_theme.dim, Qt::SolidLine);
    if (!m_hovered || m_hovered == m_current)
        return;
    through(xOf(*m_hovered), m_theme.text, Qt::SolidLine);
    painter.setPen(QPen(m_theme.text, 1.5));
    painter.setBrush(m_theme.background);
    painter.drawEllipse(QPointF(xOf(*m_hovered), kTrack), 5, 5);
}

QString TimelineView::readout(const MiniChart &chart) const
{
    if (!m_hovered || m_hovered == m_current)
        return {};
    if (chart.lines.size() == 1)
        return distanceReadout();
    const auto &updates = m_ticks.updates();
    if (updates.empty())
        return {};
    const auto after = std::lower_bound(updates.begin(), updates.end(), static_cast<double>(*m_hovered));
    const auto i = std::min(static_cast<std::size_t>(after - updates.begin()), updates.size() - 1);
    QStringList parts;
    for (const MiniLine &line : chart.lines) {
        const auto &column = m_ticks.column(line.statistic);
        if (i < column.size() && std::isfinite(column[i]))
            parts.append(line.label + QLatin1Char(' ') + signedNumber(column[i]));
    }
    return parts.join(u" · "_s)
        + (parts.isEmpty() ? QString() : tr(" at update %1").arg(grouped(*m_hovered)));
}

QString TimelineView::distanceReadout() const
{
    const MeasureRecord *nearest = nullptr;
    for (const MeasureRecord &measure : m_measures) {
        if (!nearest || std::llabs(measure.update - *m_hovered) < std::llabs(nearest->update - *m_hovered))
            nearest = &measure;
    }
    return nearest ? tr("%1 at update %2").arg(signedNumber(nearest->distance, 3), grouped(nearest->update))
                   : QString();
}

} // namespace forja
