// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/timelineview.h"

#include "engine/runs/bestmeasure.h"
#include "engine/runs/statnames.h"
#include "ui/text/picturewording.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRedrawMs = 100; ///< at most 10 times a second
constexpr int kSliderHeight = 40; ///< flags, track, labels
constexpr int kHeadHeight = 19;
constexpr int kChartGap = 5;
constexpr int kFootHeight = 8;
/// Beyond this ratio a linear scale would flatten everything but the start.
constexpr double kLogRatio = 12;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_fonts{textFont(), strongFont(), tabular(smallFont())}
    , m_ticks({stat::kScoresOfReal, stat::kScoresOfFake, stat::kScoresOfHeldOut, stat::kLossOfG,
               stat::kLossOfD})
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The whole training"));
    setCharts(m_chartCount, m_plotHeight);
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(kRedrawMs);
    connect(&m_redraw, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_isStale = true;
    update();
}

void TimelineView::setFacts(const LossFacts &facts)
{
    m_facts = facts;
    changeSoon();
}

void TimelineView::clear()
{
    m_ticks.clear();
    m_measures.clear();
    m_flags.clear();
    m_starred.clear();
    m_current = m_pinned = m_hovered = std::nullopt;
    m_axis.setMoments({});
    m_axis.setEnd(0);
    changeSoon();
}

void TimelineView::changeSoon()
{
    m_isStale = true;
    if (!m_redraw.isActive())
        m_redraw.start();
}

void TimelineView::appendTick(const TickRecord &tick)
{
    m_ticks.append(tick);
    m_axis.setEnd(std::max(m_axis.end(), tick.at.update));
    changeSoon();
}

void TimelineView::appendMeasure(const MeasureRecord &measure)
{
    m_measures.push_back(measure);
    m_axis.setEnd(std::max(m_axis.end(), measure.update));
    changeSoon();
}

void TimelineView::appendEvent(const EventRecord &event)
{
    if (!isFlag(event))
        return;
    // The training doctor names a moment that has gone by.
    const auto isLater = [](qint64 update, const EventRecord &flag) { return update < flagUpdate(flag); };
    m_flags.insert(std::upper_bound(m_flags.begin(), m_flags.end(), flagUpdate(event), isLater), event);
    changeSoon();
}

void TimelineView::setMoments(const std::vector<qint64> &moments)
{
    m_axis.setMoments(moments);
    changeSoon();
}

void TimelineView::setStarred(const QSet<qint64> &starred)
{
    m_starred = starred;
    update();
}

void TimelineView::setMode(TimeAxis::Mode mode)
{
    m_axis.setMode(mode);
    m_isStale = true;
    update();
}

void TimelineView::setCurrent(std::optional<qint64> current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("update %1").arg(grouped(*current)) : QString());
    update();
}

void TimelineView::setPinned(std::optional<qint64> pinned)
{
    m_pinned = pinned;
    update();
}

int TimelineView::heightFor(int count, int plotHeight)
{
    return kSliderHeight + count * (kHeadHeight + plotHeight + kChartGap) + kFootHeight;
}

void TimelineView::setCharts(int count, int plotHeight)
{
    m_chartCount = count;
    m_plotHeight = plotHeight;
    m_isStale = true;
    setFixedHeight(heightFor(count, plotHeight));
    update();
}

double TimelineView::plotWidth() const
{
    return std::max(1.0, width() - 2 * kSide);
}

double TimelineView::xOf(qint64 at) const
{
    return kSide + m_axis.toFraction(static_cast<double>(at)) * plotWidth();
}

const std::vector<MiniChart> &TimelineView::charts()
{
    if (m_isStale)
        rebuild();
    return m_charts;
}

qsizetype TimelineView::pointCount()
{
    qsizetype count = 0;
    for (const MiniChart &chart : charts()) {
        for (const MiniLine &line : chart.lines)
            count += line.points.size();
    }
    return count;
}

void TimelineView::rebuild()
{
    m_charts.clear();
    for (const auto make :
         {&TimelineView::distanceChart, &TimelineView::outputChart, &TimelineView::lossChart}) {
        if (static_cast<int>(m_charts.size()) < m_chartCount)
            m_charts.push_back((this->*make)());
    }
    const auto toPixel = [this](double at) { return m_axis.toFraction(at) * plotWidth(); };
    for (MiniChart &chart : m_charts) {
        for (MiniLine &line : chart.lines) {
            if (!line.statistic.isEmpty())
                line.points = thinned(m_ticks.updates(), m_ticks.column(line.statistic), toPixel,
                                      static_cast<int>(plotWidth()));
        }
    }
    placeCharts();
    m_isStale = false;
}

void TimelineView::placeCharts()
{
    double y = kSliderHeight;
    for (MiniChart &chart : m_charts) {
        chart.head = {kSide, y, plotWidth(), kHeadHeight};
        chart.plot = {kSide, y + kHeadHeight, plotWidth(), double(m_plotHeight)};
        y += kHeadHeight + m_plotHeight + kChartGap;
    }
}

MiniChart TimelineView::distanceChart() const
{
    MiniChart chart;
    chart.title = tr("Distance to real pictures");
    MiniLine line{{}, tr("distance"), m_theme.g};
    if (m_measures.empty()) {
        chart.remark = tr("lower is better · not measured yet");
        chart.lines.append(line);
        return chart;
    }
    std::vector<double> xs, ys;
    const MeasureRecord *best = bestMeasure(m_measures);
    double greatest = 0, least = std::numeric_limits<double>::infinity();
    for (const MeasureRecord &measure : m_measures) {
        xs.push_back(static_cast<double>(measure.update));
        ys.push_back(measure.distance);
        if (!std::isfinite(measure.distance))
            continue;
        greatest = std::max(greatest, measure.distance);
        least = std::min(least, measure.distance);
    }
    const auto toPixel = [this](double at) { return m_axis.toFraction(at) * plotWidth(); };
    line.points = thinned(xs, ys, toPixel, static_cast<int>(plotWidth()));
    chart.lines.append(line);
    chart.isLog = least > 0 && greatest / least > kLogRatio;
    const MeasureRecord &newest = m_measures.back();
    chart.note = newest.protocol.startsWith(u"random-feature-frechet")
        ? tr("random-feature Fréchet, %1 pictures").arg(grouped(newest.generated))
        : newest.protocol;
    if (chart.isLog)
        chart.note += tr(" · log scale");
    chart.remark = tr("lower is better · no best yet");
    if (best) {
        chart.best = QPointF(toPixel(static_cast<double>(best->update)), best->distance);
        chart.remark = tr("lower is better · best %1 at update %2")
                           .arg(signedNumber(best->distance, 3), grouped(best->update));
    }
    return chart;
}

MiniChart TimelineView::outputChart() const
{
    MiniChart chart;
    chart.title = tr("D’s output");
    chart.lines = {{stat::kScoresOfReal, tr("real"), m_theme.real, {9, 1.5}},
                   {stat::kScoresOfFake, tr("generated"), m_theme.g},
                   {stat::kScoresOfHeldOut, tr("held-out"), m_theme.d, {2, 1.5}}};
    chart.levels = {{m_facts.threshold, m_theme.dim, tr("cannot tell")}};
    return chart;
}

MiniChart TimelineView::lossChart() const
{
    MiniChart chart;
    chart.title = tr("Losses");
    chart.note = tr("these need not fall · dashed lines: neither player is ahead");
    chart.lines = {{stat::kLossOfG, tr("G"), m_theme.g}, {stat::kLossOfD, tr("D"), m_theme.d, {9, 1.5}}};
    const auto quiet = [this](const QColor &colour) { return Theme::mixed(colour, m_theme.background, 0.6); };
    chart.levels = {{m_facts.balanceG, quiet(m_theme.g), {}}, {m_facts.balanceD, quiet(m_theme.d), {}}};
    return chart;
}

std::optional<qint64> TimelineView::momentAt(double x) const
{
    const int nearest = m_axis.nearestMoment((x - kSide) / plotWidth());
    return nearest < 0 ? std::nullopt : std::optional(m_axis.moments()[std::size_t(nearest)]);
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), flagsAt(help->pos()), this);
    return true;
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    m_isStale = true;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const auto moment = momentAt(event->position().x());
    if (event->button() == Qt::LeftButton && moment)
        Q_EMIT momentPicked(*moment);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const auto moment = momentAt(event->position().x());
    if (event->buttons() & Qt::LeftButton) {
        if (moment && moment != m_current)
            Q_EMIT momentPicked(*moment);
        return;
    }
    if (moment == m_hovered)
        return;
    m_hovered = moment;
    Q_EMIT momentHovered(m_hovered);
    update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto moment = momentAt(event->position().x()))
        Q_EMIT pinRequested(*moment);
}

void TimelineView::leaveEvent(QEvent *)
{
    if (!m_hovered)
        return;
    m_hovered.reset();
    Q_EMIT momentHovered(m_hovered);
    update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / 120;
    m_wheel -= steps * 120;
    if (steps)
        Q_EMIT stepRequested(-steps);
    event->accept();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    QWidget::focusOutEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT stepRequested(-1);
        break;
    case Qt::Key_Right:
        Q_EMIT stepRequested(1);
        break;
    case Qt::Key_PageUp:
        Q_EMIT stepRequested(-10);
        break;
    case Qt::Key_PageDown:
        Q_EMIT stepRequested(10);
        break;
    case Qt::Key_Home:
        Q_EMIT endRequested(false);
        break;
    case Qt::Key_End:
        Q_EMIT endRequested(true);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace forja
