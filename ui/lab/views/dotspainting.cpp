// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcatalogue.h"
#include "ui/lab/views/dotschart.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

/// How DotsChart looks.
namespace forja {

namespace {

constexpr double kDotsLeft = 52; ///< the numbers of the axis
constexpr double kDotsRight = 14;
constexpr double kDotsTop = 28; ///< what is drawn
constexpr int kPlotHeight = 216;
constexpr double kLegendRow = 19;
constexpr double kDotRadius = 4;
constexpr double kMeanOffset = 17;
constexpr int kMostLabel = 96; ///< height of a label under its slot

double textHeight(const QFont &font, const QString &text, double width)
{
    return QFontMetricsF(font)
        .boundingRect(QRectF(0, 0, std::max(20.0, width), 1000), Qt::AlignHCenter | Qt::TextWordWrap, text)
        .height();
}

} // namespace

int DotsChart::labelsHeight(double width) const
{
    const double slot = slotWidth(width) - 6;
    double labels = 0, groups = 0;
    for (const Slot &one : m_slots) {
        if (!one.label.isEmpty())
            labels = std::max(labels, textHeight(m_small, one.label, slot));
    }
    for (const Group &one : m_groups)
        groups = std::max(groups, textHeight(m_small, one.label, (one.to - one.from) * width - 4));
    const bool hasAxisTitle = m_question.kind != LabQuestion::Kind::Runs && !m_groups.isEmpty();
    return int(std::min<double>(labels, kMostLabel) + (groups > 0 ? groups + 6 : 0) + (hasAxisTitle ? 18 : 0)
               + 10);
}

int DotsChart::legendHeight(int width) const
{
    if (!isLegendShown())
        return 0;
    const QFontMetricsF metrics(m_small);
    QStringList entries;
    for (const Slot &slot : m_slots) {
        const QString label = LabWording::arm(m_question, slot.place.arm);
        if (slot.label.isEmpty() && !entries.contains(label))
            entries << label;
    }
    double x = 0;
    int rows = 1;
    for (const QString &entry : entries) {
        const double wide = metrics.horizontalAdvance(entry) + 34;
        if (x > 0 && x + wide > width - kDotsLeft - kDotsRight) {
            ++rows;
            x = 0;
        }
        x += wide;
    }
    if (!m_reference.isEmpty() && !entries.isEmpty())
        ++rows;
    return int(rows * kLegendRow + 4);
}

int DotsChart::heightForWidth(int width) const
{
    return int(kDotsTop) + legendHeight(width) + kPlotHeight + labelsHeight(width - kDotsLeft - kDotsRight);
}

QRectF DotsChart::plotArea() const
{
    const double top = kDotsTop + legendHeight(width());
    const double plotWidth = std::max(40.0, width() - kDotsLeft - kDotsRight);
    return {kDotsLeft, top, plotWidth, std::max(60.0, height() - top - labelsHeight(plotWidth))};
}

void DotsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_strong);
    painter.setPen(m_theme.text);
    const QString title = shown(m_question.measureLabel);
    painter.drawText(QRectF(0, 0, width(), kDotsTop - 6), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(m_strong).elidedText(title, Qt::ElideRight, width()));
    paintLegend(painter);
    paintAxis(painter);
    paintDiagonal(painter);
    paintReference(painter);
    paintPairs(painter);
    paintMeans(painter);
    paintDots(painter);
}

void DotsChart::paintAxis(QPainter &painter)
{
    const QRectF plot = plotArea();
    painter.setFont(m_small);
    for (double value = m_range.first; value <= m_range.second + m_step / 2; value += m_step) {
        const double y = std::round(yOf(value)) + 0.5;
        painter.setPen(QPen(m_theme.line, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.dim);
        const double number = std::abs(value) < m_step * 1e-6 ? 0 : value;
        const QString text = isShare(m_question.measure) ? LabWording::axisValue({{}, {}, {}, true}, number)
                                                         : LabWording::value(number, false);
        painter.drawText(QRectF(0, y - 9, kDotsLeft - 8, 18), Qt::AlignRight | Qt::AlignVCenter, text);
    }
    const double slot = slotWidth(plot.width()) - 6;
    double labels = 0;
    for (const Slot &one : m_slots) {
        if (one.label.isEmpty())
            continue;
        const double height = std::min<double>(kMostLabel, textHeight(m_small, one.label, slot));
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(xOf(one) - slot / 2, plot.bottom() + 6, slot, height),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, one.label);
        labels = std::max(labels, height);
    }
    double top = plot.bottom() + 6 + (labels > 0 ? labels + 4 : 0), groups = 0;
    for (const Group &one : m_groups) {
        const double width = (one.to - one.from) * plot.width();
        const double left = plot.left() + one.from * plot.width();
        const double height = textHeight(m_small, one.label, width - 4);
        if (m_groups.size() > 1 && labels > 0) {
            painter.setPen(QPen(m_theme.line, 1));
            painter.drawLine(QPointF(left + 6, top - 1.5), QPointF(left + width - 6, top - 1.5));
        }
        painter.setPen(m_theme.dim);
        painter.drawText(QRectF(left + 2, top, width - 4, height),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, one.label);
        groups = std::max(groups, height);
    }
    if (m_question.kind != LabQuestion::Kind::Runs && !m_groups.isEmpty()) {
        painter.setPen(m_theme.dim);
        painter.drawText(QRectF(plot.left(), top + groups + 2, plot.width(), 18), Qt::AlignCenter,
                         shown(m_question.axis.label));
    }
}

void DotsChart::paintDiagonal(QPainter &painter)
{
    if (!m_question.isLineOfAxis || m_slots.size() < 2 || m_question.arms.size() != 1)
        return;
    const Slot &first = m_slots.constFirst(), &last = m_slots.constLast();
    painter.setPen(QPen(m_theme.dim, 1, Qt::DashLine));
    const QPointF end(xOf(last), yOf(inherited(last.place.x.value_or(0))));
    painter.drawLine(QPointF(xOf(first), yOf(inherited(first.place.x.value_or(0)))), end);
    painter.setFont(m_small);
    painter.setPen(m_theme.dim);
    painter.drawText(QRectF(end.x() - 168, end.y() - 19, 160, 16), Qt::AlignRight | Qt::AlignVCenter,
                     tr("if inherited"));
}

void DotsChart::paintReference(QPainter &painter)
{
    QColor pale = m_theme.dim;
    pale.setAlphaF(0.38F);
    for (const Slot &slot : std::as_const(m_slots)) {
        const LabSpread spread = spreadOf(slot.place, m_question.measure, m_reference);
        if (spread.seeds == 0)
            continue;
        const double room = std::min(56.0, slotWidth(plotArea().width()) - 6);
        QColor band = m_theme.dim;
        band.setAlphaF(0.14F);
        if (spread.hasInterval())
            painter.fillRect(QRectF(QPointF(xOf(slot) - room / 2, yOf(spread.high)),
                                    QPointF(xOf(slot) + room / 2, yOf(spread.low))),
                             band);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pale);
        qsizetype nth = 0;
        for (const LabRow &row : std::as_const(m_reference)) {
            if (row.place != slot.place)
                continue;
            const double x = xOf(slot) - room / 2 + room * (double(nth++ % 20) + 0.5) / 20;
            painter.drawEllipse(QPointF(x, yOf(row.values.value(m_question.measure))), 1.8, 1.8);
        }
    }
}

void DotsChart::paintPairs(QPainter &painter)
{
    // The verdict's own pairs stand out; those of the other findings are there for who looks for them.
    for (qsizetype claim = m_question.claims.size() - 1; claim >= 0; --claim) {
        QColor thin = m_theme.text;
        thin.setAlphaF(claim == 0 ? 0.38F : 0.14F);
        painter.setPen(QPen(thin, 1));
        for (const QLineF &line : pairs(claim))
            painter.drawLine(line);
    }
}

void DotsChart::paintDots(QPainter &painter)
{
    for (const Dot &dot : std::as_const(m_dots)) {
        const Slot *slot = slotOf(m_rows.at(dot.row).place);
        painter.setPen(QPen(m_theme.background, 1.2));
        painter.setBrush(runColour(slot->colour, m_theme));
        painter.drawEllipse(dot.at, kDotRadius, kDotRadius);
        if (dot.row != m_hovered)
            continue;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.text, 1.5));
        painter.drawEllipse(dot.at, kDotRadius + 2.5, kDotRadius + 2.5);
    }
}

void DotsChart::paintMeans(QPainter &painter)
{
    const double offset = std::min(kMeanOffset, slotWidth(plotArea().width()) * 0.36);
    for (const Slot &slot : std::as_const(m_slots)) {
        const LabSpread spread = spreadOf(slot.place, m_question.measure, m_rows);
        if (spread.seeds == 0)
            continue;
        const double x = std::round(xOf(slot) + offset) + 0.5;
        painter.setPen(QPen(m_theme.text, 1.4));
        if (spread.hasInterval()) {
            painter.drawLine(QPointF(x, yOf(spread.low)), QPointF(x, yOf(spread.high)));
            // An end that lies outside has no cap: the interval goes on.
            for (const double end : {spread.low, spread.high}) {
                if (end >= m_range.first && end <= m_range.second)
                    painter.drawLine(QPointF(x - 3, yOf(end)), QPointF(x + 3, yOf(end)));
            }
        }
        painter.setPen(QPen(m_theme.text, 2.4));
        painter.drawLine(QPointF(x - 6, yOf(spread.mean)), QPointF(x + 6, yOf(spread.mean)));
    }
}

void DotsChart::paintLegend(QPainter &painter)
{
    if (!isLegendShown())
        return;
    const QFontMetricsF metrics(m_small);
    painter.setFont(m_small);
    QStringList entries;
    double x = 0, y = kDotsTop;
    for (const Slot &slot : std::as_const(m_slots)) {
        const QString label = LabWording::arm(m_question, slot.place.arm);
        if (!slot.label.isEmpty() || entries.contains(label))
            continue;
        entries << label;
        const double wide = metrics.horizontalAdvance(label) + 34;
        if (x > 0 && x + wide > width() - kDotsLeft - kDotsRight) {
            x = 0;
            y += kLegendRow;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(runColour(slot.colour, m_theme));
        painter.drawEllipse(QPointF(x + 5, y + kLegendRow / 2 - 1), kDotRadius, kDotRadius);
        painter.setPen(m_theme.dim);
        painter.drawText(QRectF(x + 14, y - 1, wide, kLegendRow), Qt::AlignVCenter, label);
        x += wide;
    }
    if (m_reference.isEmpty())
        return;
    if (!entries.isEmpty())
        y += kLegendRow;
    QColor pale = m_theme.dim;
    pale.setAlphaF(0.38F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pale);
    painter.drawEllipse(QPointF(5, y + kLegendRow / 2 - 1), 2.5, 2.5);
    painter.setPen(m_theme.dim);
    QSet<qint64> seeds;
    for (const LabRow &row : std::as_const(m_reference))
        seeds.insert(row.seed);
    const QString legend = m_isComparable
        ? counted(seeds.size(), tr("pale: 1 seed on the sample pictures, measured before"),
                  tr("pale: %1 seeds on the sample pictures, measured before"))
        : tr("pale: %1 seeds on the sample pictures, measured before, with other arithmetic than yours: not "
             "to be compared closely")
              .arg(seeds.size());
    painter.drawText(QRectF(14, y - 1, width() - 14, kLegendRow), Qt::AlignVCenter, legend);
}

} // namespace forja
