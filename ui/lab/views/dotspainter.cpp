// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/dotspainter.h"

#include "ui/charts/chartcatalogue.h"
#include "ui/text/labwording.h"
#include "ui/text/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr double kDotRadius = 4;
constexpr double kMeanOffset = 17;

} // namespace

DotsPainter::DotsPainter(QPainter &painter, const Source &source)
    : m_painter(painter), m_table(source.table), m_geometry(source.geometry), m_theme(source.theme)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void DotsPainter::paintTitle(const QFont &font, int width)
{
    m_painter.setFont(font);
    m_painter.setPen(m_theme.text);
    const QString title = shown(m_table.question().measureLabel);
    m_painter.drawText(QRectF(0, 0, width, DotsGeometry::kTop - 6), Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetrics(font).elidedText(title, Qt::ElideRight, width));
}

void DotsPainter::paintAxis()
{
    const QRectF plot = m_geometry.plotArea();
    m_painter.setFont(m_geometry.font());
    paintValues();
    const double names = paintNames();
    const double top = plot.bottom() + 6 + (names > 0 ? names + 4 : 0);
    const double groups = paintGroups(top, names > 0);
    if (m_table.question().kind != LabQuestion::Kind::Runs && !m_table.groups().isEmpty()) {
        m_painter.setPen(m_theme.dim);
        m_painter.drawText(QRectF(plot.left(), top + groups + 2, plot.width(), 18), Qt::AlignCenter,
                           shown(m_table.question().axis.label));
    }
}

void DotsPainter::paintValues()
{
    const QRectF plot = m_geometry.plotArea();
    // Half a step beyond the end, so that rounding cannot lose the last line.
    for (double value = m_table.range().first; value <= m_table.range().second + m_table.step() / 2;
         value += m_table.step()) {
        const double y = std::round(m_geometry.yOf(value)) + 0.5;
        m_painter.setPen(QPen(m_theme.line, 1));
        m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        m_painter.setPen(m_theme.dim);
        // Adding steps ends near zero rather than at it, and would be written as minus nothing.
        const double number = std::abs(value) < m_table.step() * 1e-6 ? 0 : value;
        const QString text = m_table.isPercent() ? LabWording::axisValue({{}, {}, {}, true}, number)
                                                 : LabWording::value(number, false);
        m_painter.drawText(QRectF(0, y - 9, DotsGeometry::kLeft - 8, 18), Qt::AlignRight | Qt::AlignVCenter,
                           text);
    }
}

double DotsPainter::paintNames()
{
    const QRectF plot = m_geometry.plotArea();
    const double slot = m_geometry.slotWidth(plot.width()) - 6;
    double labels = 0;
    // Places that are told apart by colour have their names in the legend.
    for (const DotsTable::Slot &one : m_table.places()) {
        if (one.label.isEmpty())
            continue;
        const double height = std::min<double>(DotsGeometry::kMostLabel,
                                               m_geometry.textHeight(one.label, slot));
        m_painter.setPen(m_theme.text);
        m_painter.drawText(QRectF(m_geometry.xOf(one) - slot / 2, plot.bottom() + 6, slot, height),
                           Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, one.label);
        labels = std::max(labels, height);
    }
    return labels;
}

double DotsPainter::paintGroups(double top, bool hasNames)
{
    const QRectF plot = m_geometry.plotArea();
    double groups = 0;
    for (const DotsTable::Group &one : m_table.groups()) {
        const double width = (one.to - one.from) * plot.width();
        const double left = plot.left() + one.from * plot.width();
        const double height = m_geometry.textHeight(one.label, width - 4);
        // Where the places have names of their own, a line says which belong together.
        if (m_table.groups().size() > 1 && hasNames) {
            m_painter.setPen(QPen(m_theme.line, 1));
            m_painter.drawLine(QPointF(left + 6, top - 1.5), QPointF(left + width - 6, top - 1.5));
        }
        m_painter.setPen(m_theme.dim);
        m_painter.drawText(QRectF(left + 2, top, width - 4, height),
                           Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, one.label);
        groups = std::max(groups, height);
    }
    return groups;
}

void DotsPainter::paintDiagonal()
{
    // It means something only where a single arm was asked along an axis of two values or more.
    if (!m_table.question().isLineOfAxis || m_table.places().size() < 2
        || m_table.question().arms.size() != 1)
        return;
    const DotsTable::Slot &first = m_table.places().constFirst(), &last = m_table.places().constLast();
    m_painter.setPen(QPen(m_theme.dim, 1, Qt::DashLine));
    // From what is measured without any of it to the end of the axis.
    const QPointF end(m_geometry.xOf(last), m_geometry.yOf(m_table.inherited(last.place.x.value_or(0))));
    m_painter.drawLine(
        QPointF(m_geometry.xOf(first), m_geometry.yOf(m_table.inherited(first.place.x.value_or(0)))), end);
    m_painter.setFont(m_geometry.font());
    m_painter.setPen(m_theme.dim);
    m_painter.drawText(QRectF(end.x() - 168, end.y() - 19, 160, 16), Qt::AlignRight | Qt::AlignVCenter,
                       tr("if inherited"));
}

void DotsPainter::paintReference()
{
    QColor pale = m_theme.dim;
    pale.setAlphaF(0.38F);
    for (const DotsTable::Slot &slot : m_table.places()) {
        const LabSpread spread = spreadOf(slot.place, m_table.question().measure, m_table.reference());
        if (spread.seeds == 0)
            continue;
        // Never wider than its slot: neighbours are told apart by the gap.
        const double room = std::min(56.0, m_geometry.slotWidth(m_geometry.plotArea().width()) - 6);
        QColor band = m_theme.dim;
        band.setAlphaF(0.14F);
        // One seed has no interval: only its dot is drawn.
        if (spread.hasInterval())
            m_painter.fillRect(QRectF(QPointF(m_geometry.xOf(slot) - room / 2, m_geometry.yOf(spread.high)),
                                      QPointF(m_geometry.xOf(slot) + room / 2, m_geometry.yOf(spread.low))),
                               band);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(pale);
        qsizetype nth = 0;
        for (const LabRow &row : m_table.reference()) {
            if (row.place != slot.place)
                continue;
            // Side by side over the whole band, so that many seeds do not hide each other.
            const double x = m_geometry.xOf(slot) - room / 2 + room * (double(nth++ % 20) + 0.5) / 20;
            m_painter.drawEllipse(QPointF(x, m_geometry.yOf(row.values.value(m_table.question().measure))),
                                  1.8, 1.8);
        }
    }
}

void DotsPainter::paintPairs(const QList<QLineF> &lines, bool isVerdict)
{
    // The verdict's own pairs stand out; those of the other findings are there for who looks for them.
    QColor thin = m_theme.text;
    thin.setAlphaF(isVerdict ? 0.38F : 0.14F);
    m_painter.setPen(QPen(thin, 1));
    for (const QLineF &line : lines)
        m_painter.drawLine(line);
}

void DotsPainter::paintDots(const QList<LabDot> &dots, qsizetype hovered)
{
    for (const LabDot &dot : dots) {
        const DotsTable::Slot *slot = m_table.slotOf(m_table.rows().at(dot.row).place);
        // A rim in the colour of the ground keeps dots apart that overlap.
        m_painter.setPen(QPen(m_theme.background, 1.2));
        m_painter.setBrush(runColour(slot->colour, m_theme));
        m_painter.drawEllipse(dot.at, kDotRadius, kDotRadius);
        if (dot.row != hovered)
            continue;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.text, 1.5));
        m_painter.drawEllipse(dot.at, kDotRadius + 2.5, kDotRadius + 2.5);
    }
}

void DotsPainter::paintMeans()
{
    // Beside the dots, not among them; in narrow slots closer, so that it stays on its own side.
    const double offset = std::min(kMeanOffset, m_geometry.slotWidth(m_geometry.plotArea().width()) * 0.36);
    for (const DotsTable::Slot &slot : m_table.places()) {
        const LabSpread spread = m_table.spreadAt(slot);
        if (spread.seeds == 0)
            continue;
        const double x = std::round(m_geometry.xOf(slot) + offset) + 0.5;
        m_painter.setPen(QPen(m_theme.text, 1.4));
        if (spread.hasInterval()) {
            m_painter.drawLine(QPointF(x, m_geometry.yOf(spread.low)),
                               QPointF(x, m_geometry.yOf(spread.high)));
            // An end that lies outside has no cap: the interval goes on.
            for (const double end : {spread.low, spread.high}) {
                if (end >= m_table.range().first && end <= m_table.range().second)
                    m_painter.drawLine(QPointF(x - 3, m_geometry.yOf(end)),
                                       QPointF(x + 3, m_geometry.yOf(end)));
            }
        }
        m_painter.setPen(QPen(m_theme.text, 2.4));
        m_painter.drawLine(QPointF(x - 6, m_geometry.yOf(spread.mean)),
                           QPointF(x + 6, m_geometry.yOf(spread.mean)));
    }
}

/// Returns where the last row of names begins.
double DotsPainter::paintNamesOfLegend(int width)
{
    const QFontMetricsF metrics(m_geometry.font());
    double x = 0, y = DotsGeometry::kTop;
    for (const auto &[label, slot] : m_table.legend()) {
        const double wide = metrics.horizontalAdvance(label) + 34;
        // A name that is wider than the whole row stands alone in one.
        if (x > 0 && x + wide > width - DotsGeometry::kLeft - DotsGeometry::kRight) {
            x = 0;
            y += DotsGeometry::kLegendRow;
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(runColour(slot->colour, m_theme));
        m_painter.drawEllipse(QPointF(x + 5, y + DotsGeometry::kLegendRow / 2 - 1), kDotRadius, kDotRadius);
        m_painter.setPen(m_theme.dim);
        m_painter.drawText(QRectF(x + 14, y - 1, wide, DotsGeometry::kLegendRow), Qt::AlignVCenter, label);
        x += wide;
    }
    return y;
}

void DotsPainter::paintLegend(int width, bool isComparable)
{
    if (!m_table.isLegendShown())
        return;
    m_painter.setFont(m_geometry.font());
    double y = paintNamesOfLegend(width);
    if (m_table.reference().isEmpty())
        return;
    if (!m_table.legend().isEmpty())
        y += DotsGeometry::kLegendRow;
    // The reference is told from the dots by being pale, and by how many seeds it has.
    QColor pale = m_theme.dim;
    pale.setAlphaF(0.38F);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(pale);
    m_painter.drawEllipse(QPointF(5, y + DotsGeometry::kLegendRow / 2 - 1), 2.5, 2.5);
    m_painter.setPen(m_theme.dim);
    QSet<qint64> seeds;
    for (const LabRow &row : m_table.reference())
        seeds.insert(row.seed);
    m_painter.drawText(QRectF(14, y - 1, width - 14, DotsGeometry::kLegendRow), Qt::AlignVCenter,
                       referenceText(seeds.size(), isComparable));
}

QString DotsPainter::referenceText(qsizetype seeds, bool isComparable)
{
    return isComparable
        ? counted(seeds, tr("pale: 1 seed on the sample pictures, measured earlier"),
                  tr("pale: %1 seeds on the sample pictures, measured earlier"))
        : counted(seeds,
                  tr("pale: 1 seed on the sample pictures, measured earlier with different arithmetic: "
                     "compare only roughly"),
                  tr("pale: %1 seeds on the sample pictures, measured earlier with different arithmetic: "
                     "compare only roughly"));
}

} // namespace forja
