// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flatcharts.h"

#include "engine/runs/statnames.h"
#include "ui/text/wording.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRows = 4000;
constexpr int kSoonMs = 100;
constexpr double kAllInHead = 280; ///< width of a chart

/// Every second row goes when there are too many: the whole training stays in view.
template<typename Row>
void halve(QList<Row> &rows)
{
    if (rows.size() <= kMostRows)
        return;
    qsizetype kept = 0;
    for (qsizetype i = 0; i < rows.size(); i += 2)
        rows[kept++] = rows[i];
    rows.resize(kept);
}

/// Those of `more` that are later than all of `rows`.
template<typename Row>
void appendLater(QList<Row> &rows, const QList<Row> &more)
{
    const qint64 last = rows.isEmpty() ? -1 : rows.constLast().update;
    std::copy_if(more.begin(), more.end(), std::back_inserter(rows),
                 [last](const Row &row) { return row.update > last; });
    halve(rows);
}

/// The newest, or the last one up to the snapshot that is shown. Requires: there are rows.
template<typename Row>
const Row &rowAt(const QList<Row> &rows, std::optional<qint64> shown)
{
    if (!shown)
        return rows.constLast();
    const auto later = std::upper_bound(rows.cbegin(), rows.cend(), *shown,
                                        [](qint64 update, const Row &row) { return update < row.update; });
    return later == rows.cbegin() ? rows.constFirst() : *std::prev(later);
}

QString threeDigits(double value)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', 3) : u"–"_s;
}

} // namespace

FlatCharts::FlatCharts(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Losses and distances over the training"));
    m_soon.setInterval(kSoonMs);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void FlatCharts::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void FlatCharts::setFacts(const LossFacts &facts)
{
    m_facts = facts;
    update();
}

void FlatCharts::clear()
{
    m_losses.clear();
    m_distances.clear();
    m_beside.clear();
    m_modes = 0;
    m_floor = 0;
    m_shown.reset();
    m_numbers.reset();
    update();
}

void FlatCharts::append(const TickRecord &tick)
{
    // A player that is frozen has no loss.
    const Statistic none{0, std::nan(""), 0};
    m_losses.append({tick.at.update, tick.stats.value(stat::kLossOfD, none).mean,
                     tick.stats.value(stat::kLossOfG, none).mean});
    halve(m_losses);
    updateSoon();
}

void FlatCharts::prepend(const std::vector<TickRecord> &ticks, const std::vector<FlatView> &moments)
{
    // What came live while the past was being read goes behind it:
    // lines are drawn in the order of their rows.
    const QList<Losses> losses = std::exchange(m_losses, {});
    const QList<Distances> distances = std::exchange(m_distances, {});
    const double floor = m_floor;
    const int modes = m_modes;
    for (const TickRecord &tick : ticks)
        append(tick);
    for (const FlatView &view : moments)
        append(view);
    appendLater(m_losses, losses);
    appendLater(m_distances, distances);
    // append() took both from the past; what the live views said holds.
    if (!distances.isEmpty()) {
        m_floor = floor;
        m_modes = modes;
    }
    update();
}

FlatCharts::Distances FlatCharts::distancesOf(const FlatView &view)
{
    return {view.at.update, view.js, view.kl, 100 * view.good,
            view.modes > 0 ? static_cast<double>(view.found) : std::nan("")};
}

void FlatCharts::append(const FlatView &view)
{
    take(distancesOf(view), view.floor, view.modes);
}

void FlatCharts::appendBeside(const FlatView &view)
{
    add(m_beside, distancesOf(view));
}

void FlatCharts::clearBeside()
{
    m_beside.clear();
    update();
}

void FlatCharts::take(const Distances &distances, double floor, int modes)
{
    m_floor = floor;
    m_modes = modes;
    add(m_distances, distances);
}

void FlatCharts::add(QList<Distances> &rows, const Distances &distances)
{
    if (!rows.isEmpty() && distances.update < rows.constLast().update)
        return;
    // A step of one player alone belongs to no later update, but makes other points.
    if (!rows.isEmpty() && distances.update == rows.constLast().update)
        rows.removeLast();
    rows.append(distances);
    halve(rows);
    updateSoon();
}

void FlatCharts::updateSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

QList<qint64> FlatCharts::lossUpdates() const
{
    QList<qint64> out;
    for (const Losses &losses : m_losses)
        out.append(losses.update);
    return out;
}

void FlatCharts::setShown(const FlatView &view, bool isNewest)
{
    m_numbers = distancesOf(view);
    m_shown = isNewest ? std::nullopt : std::optional(view.at.update);
    updateSoon();
}

/// The very snapshot that the plane shows, so that both say the same.
const FlatCharts::Distances &FlatCharts::numbers() const
{
    return m_numbers ? *m_numbers : rowAt(m_distances, m_shown);
}

QString FlatCharts::distanceRemark() const
{
    return charts().at(0).remark;
}

qint64 FlatCharts::end() const
{
    // Never zero: places on the axis are divided by it.
    qint64 last = 1;
    if (!m_losses.isEmpty())
        last = std::max(last, m_losses.constLast().update);
    for (const QList<Distances> *rows : {&m_distances, &m_beside}) {
        if (!rows->isEmpty())
            last = std::max(last, rows->constLast().update);
    }
    return last;
}

template<typename Row>
QList<QPointF> FlatCharts::line(const QList<Row> &rows, double Row::*value, double width) const
{
    // One point a pixel is all that can be seen.
    QList<QPointF> out;
    const qsizetype step = std::max<qsizetype>(
        1, rows.size() / std::max<qsizetype>(1, static_cast<qsizetype>(width)));
    for (qsizetype i = 0; i < rows.size(); i += step)
        out.append({static_cast<double>(rows[i].update) / static_cast<double>(end()) * width,
                    rows[i].*value});
    return out;
}

QList<MiniChart> FlatCharts::charts() const
{
    const double wide = width() - 2.0 * kMargin;
    const double high = (height() - kMargin) / 3.0;
    // Where there is no room for all of a head, what the plane's own numbers say is left out.
    const bool isNarrow = wide < kAllInHead;
    QList<MiniChart> out{distanceChart(wide, isNarrow), goodChart(wide, isNarrow), lossChart(wide, isNarrow)};
    for (int i = 0; i < out.size(); ++i) {
        out[i].head = QRectF(kMargin, high * i + 4, wide, 20);
        out[i].plot = QRectF(kMargin, high * i + 26, wide, high - 34);
    }
    return out;
}

MiniChart FlatCharts::distanceChart(double wide, bool isNarrow) const
{
    MiniChart chart;
    chart.title = tr("Distance");
    chart.note = tr("bits");
    chart.lines = {{.statistic = {},
                    .label = {},
                    .colour = m_theme.text,
                    .points = line(m_distances, &Distances::js, wide)}};
    // Before anything of its own is known the second training may already have something: both share the
    // axis.
    if (!m_beside.isEmpty())
        chart.lines.append({.statistic = {},
                            .label = tr("second"),
                            .colour = m_theme.dim,
                            .dashes = {4, 3},
                            .points = line(m_beside, &Distances::js, wide)});
    // Without rows there are no numbers() to tell.
    if (m_distances.isEmpty())
        return chart;
    const Distances &shown = numbers();
    chart.remark = tr("JS %1").arg(threeDigits(shown.js));
    if (!isNarrow)
        chart.remark += u" · "_s + tr("KL %1").arg(threeDigits(shown.kl));
    // Two samples of the same distribution are not equal either: no G can be expected to come below this.
    chart.levels = {{m_floor, m_theme.real, tr("real points: %1").arg(threeDigits(m_floor))}};
    return chart;
}

MiniChart FlatCharts::goodChart(double wide, bool isNarrow) const
{
    MiniChart chart;
    chart.title = tr("Good points");
    // What is good is known only of shapes that are drawn by a formula.
    if (m_distances.isEmpty() || m_modes == 0) {
        chart.note = m_distances.isEmpty() ? QString() : tr("not known for points from a file");
        return chart;
    }
    const Distances &shown = numbers();
    const bool hasModes = m_modes > 1;
    chart.remark = tr("%1 %").arg(QLocale().toString(shown.good, 'f', 0));
    if (hasModes && !isNarrow)
        chart.remark += u" · "_s + tr("%1/%2").arg(QLocale().toString(shown.found, 'f', 0)).arg(m_modes);
    chart.lines = {{.statistic = {},
                    .label = hasModes && !isNarrow ? tr("good") : QString(),
                    .colour = m_theme.real,
                    .points = line(m_distances, &Distances::good, wide)}};
    // The axis is always the whole of 0 to 100, so that a line that hardly moves looks like one.
    chart.levels = {{100, m_theme.line, {}}, {0, m_theme.line, {}}};
    if (hasModes) {
        // In per cent of all modes, to stand on the axis of the good points.
        QList<QPointF> found = line(m_distances, &Distances::found, wide);
        for (QPointF &point : found)
            point.setY(point.y() / m_modes * 100);
        chart.lines.append({.statistic = {},
                            .label = tr("modes"),
                            .colour = m_theme.dim,
                            .dashes = {4, 3},
                            .points = found});
    }
    return chart;
}

MiniChart FlatCharts::lossChart(double wide, bool isNarrow) const
{
    MiniChart chart;
    chart.title = tr("Losses");
    chart.lines = {
        {.statistic = {}, .label = tr("D"), .colour = m_theme.d, .points = line(m_losses, &Losses::d, wide)},
        {.statistic = {},
         .label = tr("G"),
         .colour = m_theme.g,
         .dashes = {5, 2},
         .points = line(m_losses, &Losses::g, wide)}};
    if (m_losses.isEmpty())
        return chart;
    // Of the tick at the snapshot: a view carries no losses.
    const Losses &shown = rowAt(m_losses, m_shown);
    if (!isNarrow)
        chart.remark = u"%1 · %2"_s.arg(threeDigits(shown.d), threeDigits(shown.g));
    // Losses need not fall: what they are held against is their value where neither player wins.
    chart.levels = {{m_facts.balanceD, Theme::mixed(m_theme.d, m_theme.background, 0.5), {}},
                    {m_facts.balanceG, Theme::mixed(m_theme.g, m_theme.background, 0.5), {}}};
    return chart;
}

void FlatCharts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const MiniFonts fonts{textFont(), strongFont(), smallFont()};
    for (const MiniChart &chart : charts()) {
        paintMiniChart(painter, chart, m_theme, fonts, {});
        if (!m_shown)
            continue;
        const double x = chart.plot.left()
            + std::min(1.0, static_cast<double>(*m_shown) / static_cast<double>(end())) * chart.plot.width();
        painter.setPen(QPen(m_theme.text, 1));
        painter.drawLine(QPointF(x, chart.plot.top()), QPointF(x, chart.plot.bottom()));
    }
}

} // namespace forja
