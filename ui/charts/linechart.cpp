// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linechart.h"

#include "ui/records/stattable.h"
#include "ui/text/picturewording.h"

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Dashes of a line that climbs and falls more than so many times the plot's width cannot be seen, and take
/// Qt a tenth of a second to draw.
constexpr double kRough = 6;

/// The wider of two tick distances stands while the range changes: Qt Charts makes every tick of every state
/// in between.
void setAxis(QValueAxis *axis, double from, double to, double interval)
{
    axis->setTickInterval(std::max(interval, axis->tickInterval()));
    axis->setRange(from, to);
    axis->setTickInterval(interval);
}

} // namespace

LineChart::LineChart(ChartSpec spec, const ChartSource *data, QWidget *parent)
    : ChartCard(data, parent)
    , m_spec(std::move(spec))
    , m_view(new QGraphicsView(this))
    , m_chart(new QChart)
    , m_xAxis(new QValueAxis(this))
    , m_yAxis(new QValueAxis(this))
    , m_logAxis(new QLogValueAxis(this))
{
    createChart();
    setAccessibleName(m_spec.title);
}

void LineChart::createChart()
{
    auto *scene = new QGraphicsScene(this);
    scene->addItem(m_chart);
    // The scene is painted by the card itself, under its head and marks; the view only gives it a place to
    // live.
    m_view->setScene(scene);
    m_view->hide();
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    m_chart->setBackgroundRoundness(0);
    // A training appends all the time: animations would never come to their end.
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setLocalizeNumbers(true);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_xAxis, Qt::AlignBottom);
    m_chart->addAxis(m_yAxis, Qt::AlignLeft);
    m_logAxis->setBase(10);
    m_logAxis->setLabelFormat(u"%g"_s);
    // Ticks at whole multiples of the step, counted from 0: otherwise the labels would be odd numbers that
    // begin at the edge of a zoom.
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
    }
    for (qsizetype i = 0; i < m_spec.series.size(); ++i) {
        // What is added first is painted first: the raw line lies under the smoothed one.
        Line line{new QLineSeries(this), new QLineSeries(this)};
        for (QLineSeries *series : {line.raw, line.main}) {
            m_chart->addSeries(series);
            series->attachAxis(m_xAxis);
            series->attachAxis(m_yAxis);
        }
        m_lines.append(line);
    }
}

void LineChart::setSpec(ChartSpec spec)
{
    m_spec = std::move(spec);
    refresh();
}

void LineChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    styleAxes();
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines.at(i).raw->setPen(
            QPen(Theme::mixed(colourOf(m_spec.series.at(i), theme), theme.background, 0.28), 1));
    refresh();
}

void LineChart::styleLines()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const SeriesSpec &series = m_spec.series.at(i);
        QPen pen(colourOf(series, m_theme), 1.6);
        // On a rough line dashes are only noise; in a comparison its letter tells it apart.
        if (!series.dashes.isEmpty() && !(isComparison() && isRough(m_lines.at(i).main->points())))
            pen.setDashPattern(series.dashes);
        pen.setCapStyle(Qt::FlatCap);
        pen.setCosmetic(true);
        // A pen that is set has the line drawn anew, even where it is the same.
        if (m_lines.at(i).main->pen() != pen)
            m_lines.at(i).main->setPen(pen);
    }
}

bool LineChart::isRough(const QList<QPointF> &points) const
{
    const double scale = plotArea().height() / std::max(1e-300, m_yRange.second - m_yRange.first);
    // The way that the line goes up and down, in pixels: many times its width makes a rough line.
    double climbed = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        climbed += std::abs(points.at(i).y() - points.at(i - 1).y()) * scale;
    return climbed > kRough * plotArea().width();
}

void LineChart::styleAxes()
{
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_xAxis), static_cast<QAbstractAxis *>(m_yAxis),
                                static_cast<QAbstractAxis *>(m_logAxis)}) {
        axis->setLabelsFont(m_small);
        axis->setLabelsColor(m_theme.dim);
        axis->setLinePen(QPen(m_theme.line, 1));
        axis->setGridLinePen(QPen(Theme::mixed(m_theme.line, m_theme.background, 0.7), 1));
        axis->setMinorGridLineVisible(false);
    }
    m_xAxis->setGridLineVisible(false);
}

bool LineChart::hasData() const
{
    return std::any_of(m_spec.series.begin(), m_spec.series.end(),
                       [this](const SeriesSpec &series) { return m_data->has(series.statistic); });
}

qsizetype LineChart::pointCount() const
{
    qsizetype count = 0;
    for (const Line &line : m_lines)
        count += line.raw->count() + line.main->count();
    return count;
}

void LineChart::fillLine(qsizetype index, std::pair<double, double> &limits, bool &isPositive)
{
    const auto [xs, ys] = m_data->series(m_spec.series.at(index).statistic);
    const auto [from, to] = m_data->range();
    // Before the first layout the plot has no width, and thinning to nothing would leave no points.
    const int width = std::max(50, static_cast<int>(plotArea().width()));
    const auto toPixel = [from = from, to = to, width](double x) { return (x - from) / (to - from) * width; };
    const auto toPoints = [&](const std::vector<double> &values) {
        QList<QPointF> points;
        // Thinned to pixels, where the peaks of a long run survive, and then back to the axis: Qt Charts
        // takes values.
        for (const QPointF &p : thinned(xs, values, toPixel, width)) {
            // Qt Charts cannot place what is not a number; the line goes straight on over the gap.
            if (!std::isfinite(p.y()))
                continue;
            points.append({from + p.x() / width * (to - from), p.y()});
            limits.first = std::min(limits.first, p.y());
            limits.second = std::max(limits.second, p.y());
            isPositive = isPositive && p.y() > 0;
        }
        return points;
    };
    const auto toSeries = [&](const std::vector<double> &values, QLineSeries *series) {
        series->replace(toPoints(values));
    };
    const auto band = m_data->band(m_spec.series.at(index).statistic);
    // A line with a band arrives smoothed; smoothed again, it would trail behind its own band.
    const bool isSmooth = m_data->smoothing > 0 && !band;
    m_lines[index].least = band ? toPoints(band->least) : QList<QPointF>();
    m_lines[index].greatest = band ? toPoints(band->greatest) : QList<QPointF>();
    toSeries(isSmooth ? ys : std::vector<double>(), m_lines.at(index).raw);
    toSeries(isSmooth ? smoothed(ys, m_data->smoothing) : ys, m_lines.at(index).main);
    if (m_lines.at(index).main->count() == 1) // One point is no line yet: a short stroke shows where it is.
        m_lines.at(index).main->append(m_lines.at(index).main->at(0) + QPointF((to - from) / 200, 0));
}

void LineChart::refresh()
{
    std::pair<double, double> limits{INFINITY, -INFINITY};
    bool isPositive = m_spec.isPositive;
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        fillLine(i, limits, isPositive);
    // Axes need a range where there is nothing to show yet.
    if (limits.first > limits.second) {
        limits = {0, 1};
        isPositive = false;
    }
    // A level is always in sight, however far the lines are from it: that distance is the point of it.
    for (const LevelSpec &level : m_spec.levels) {
        if (m_data->isLog && isPositive && level.value <= 0)
            continue;
        limits = {std::min(limits.first, level.value), std::max(limits.second, level.value)};
    }
    setAxes(limits, m_data->isLog && isPositive);
    styleLines();
    update();
}

void LineChart::setAxes(std::pair<double, double> limits, bool isLog)
{
    if (isLog != m_isLog) {
        QAbstractAxis *const before = m_isLog ? static_cast<QAbstractAxis *>(m_logAxis) : m_yAxis;
        QAbstractAxis *const after = isLog ? static_cast<QAbstractAxis *>(m_logAxis) : m_yAxis;
        // A chart gives up the axis that it removes; without a parent nobody would delete it.
        m_chart->removeAxis(before);
        before->setParent(this);
        m_chart->addAxis(after, Qt::AlignLeft);
        for (const Line &line : m_lines) {
            line.raw->attachAxis(after);
            line.main->attachAxis(after);
        }
        m_isLog = isLog;
    }
    const auto [from, to] = m_data->range();
    // Over a short range whole numbers would repeat themselves at neighbouring ticks.
    m_xAxis->setLabelFormat(to - from > 20 ? u"%.0f"_s : u"%.1f"_s);
    setAxis(m_xAxis, from, to, niceStep(to - from, std::max(2, static_cast<int>(plotArea().width() / 90))));
    if (isLog) {
        // A factor rather than a difference: on a log axis that is the same room at both ends.
        m_yRange = {limits.first / 1.1, limits.second * 1.1};
        m_logAxis->setRange(m_yRange.first, m_yRange.second);
        return;
    }
    // A level line has no span, and an axis without one cannot be drawn.
    const double span = limits.second - limits.first > 0 ? limits.second - limits.first
                                                         : std::max(1e-6, std::abs(limits.second));
    const double step = niceStep(span, 4);
    // From 0 where that takes less than half of the plot; else a hair of room, so that no line lies on the
    // edge.
    m_yRange = {limits.first >= 0 && limits.first < span ? 0.0 : limits.first - 0.06 * span,
                limits.second + 0.06 * span};
    // First the format: the charts' layout leaves room for the labels when the range is set, and else cuts
    // them.
    m_yAxis->setLabelFormat(step >= 1          ? u"%.0f"_s
                                : step >= 0.1  ? u"%.1f"_s
                                : step >= 0.01 ? u"%.2f"_s
                                               : u"%g"_s);
    setAxis(m_yAxis, m_yRange.first, m_yRange.second, step);
}

QRectF LineChart::plotArea() const
{
    return m_chart->plotArea().translated(0, kHead);
}

double LineChart::pixelOfY(double y) const
{
    const QRectF plot = plotArea();
    const auto place = [this](double v) { return m_isLog ? std::log10(v) : v; };
    return plot.bottom()
        - (place(y) - place(m_yRange.first)) / (place(m_yRange.second) - place(m_yRange.first))
        * plot.height();
}

void LineChart::resizeEvent(QResizeEvent *)
{
    const QSizeF size(width() - 10, std::max(40, height() - kHead - 4));
    // By hand, as the view that the scene belongs to is never shown, and never laid out.
    m_chart->setGeometry(QRectF({0, 0}, size));
    m_view->scene()->setSceneRect(QRectF({0, 0}, size));
    refresh();
}

void LineChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter);
}

void LineChart::paintCard(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.background);
    // From below to above: bands, lines, levels, marks, readings. The scene knows nothing of the others.
    const QRectF scene = m_view->scene()->sceneRect();
    const ComparedLines lines = compared();
    lines.paintBands(painter);
    m_view->scene()->render(&painter, scene.translated(0, kHead), scene);
    paintLevels(painter);
    paintMarks(painter);
    // The letters stand at the lines; under the cursor the readings carry them.
    if (isComparison()) {
        if (m_cursor)
            lines.paintReadings(painter, *m_cursor);
        else
            lines.paintBadges(painter);
    }
    // Where the log scale is on but this chart cannot follow it, the
    // head says so; it would look like a fault.
    paintHead(painter, m_spec.title,
              m_data->isLog && !m_isLog ? tr("linear: not all values are above zero") : m_spec.note,
              isComparison() ? QList<LegendEntry>() : legend());
}

ComparedLines LineChart::compared() const
{
    QList<ComparedLines::Line> lines;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const SeriesSpec &series = m_spec.series.at(i);
        const Line &line = m_lines.at(i);
        lines.append({series.label, colourOf(series, m_theme), line.main->points(), line.least,
                      line.greatest});
    }
    const auto toPixel = [this](QPointF point) { return QPointF(pixelAt(point.x()), pixelOfY(point.y())); };
    return {std::move(lines), plotArea(), toPixel, m_theme, m_small};
}

void LineChart::paintLevels(QPainter &painter)
{
    const QRectF plot = plotArea();
    painter.setFont(m_small);
    const QFontMetricsF metrics(m_small);
    for (const LevelSpec &level : m_spec.levels) {
        // A log axis has no place for zero or less.
        if (m_isLog && level.value <= 0)
            continue;
        const double y = std::round(pixelOfY(level.value)) + 0.5;
        painter.setPen(QPen(Theme::mixed(colourOf(level.role, m_theme), m_theme.background, 0.65), 1,
                            Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const double width = metrics.horizontalAdvance(level.label) + 6;
        // Its name stands over it, unless it lies at the plot's upper edge.
        const double top = y - metrics.height() - 1 < plot.top() ? y + 1 : y - metrics.height() - 1;
        const QRectF box(plot.right() - width, top, width, metrics.height());
        // Lines run through here: without some ground under it the name could not be read.
        QColor ground = m_theme.background;
        ground.setAlphaF(0.75F);
        painter.fillRect(box, ground);
        painter.setPen(m_theme.dim);
        painter.drawText(box, Qt::AlignCenter, level.label);
    }
}

QList<ChartCard::LegendEntry> LineChart::legend() const
{
    QList<LegendEntry> entries;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const SeriesSpec &series = m_spec.series.at(i);
        const QList<QPointF> points = m_lines.at(i).main->points();
        if (points.isEmpty())
            continue;
        LegendEntry entry{series.label, colourOf(series, m_theme), series.dashes, {}};
        if (m_cursor)
            entry.value = signedNumber(nearestTo(*m_cursor, points).y(), 3);
        entries.append(entry);
    }
    return entries;
}

} // namespace forja
