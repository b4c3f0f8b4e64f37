// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/timelineview.h"

#include "ui/text/picturewording.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace forja {

namespace {

constexpr int kRedrawMs = 100; ///< at most 10 times a second
constexpr int kSliderHeight = 40; ///< flags, track, labels
constexpr int kHeadHeight = 19;
constexpr int kChartGap = 5;
constexpr int kFootHeight = 8;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent), m_fonts{textFont(), strongFont(), tabular(smallFont())}, m_flags(m_fonts.small)
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
    m_numbers.setFacts(facts);
    changeSoon();
}

void TimelineView::clear()
{
    m_numbers.clear();
    m_flags.clear();
    m_marks = {};
    m_axis.setMoments({});
    m_axis.setEnd(0);
    changeSoon();
}

void TimelineView::changeSoon()
{
    m_isStale = true;
    // Not put off by every new tick, or a fast training would never be painted.
    if (!m_redraw.isActive())
        m_redraw.start();
}

void TimelineView::appendTick(const TickRecord &tick)
{
    m_numbers.append(tick);
    m_axis.setEnd(std::max(m_axis.end(), tick.at.update));
    changeSoon();
}

void TimelineView::appendMeasure(const MeasureRecord &measure)
{
    m_numbers.append(measure);
    m_axis.setEnd(std::max(m_axis.end(), measure.update));
    changeSoon();
}

void TimelineView::appendEvent(const EventRecord &event)
{
    if (!isFlag(event))
        return;
    m_flags.append(event);
    changeSoon();
}

void TimelineView::setMoments(const std::vector<qint64> &moments)
{
    m_axis.setMoments(moments);
    changeSoon();
}

void TimelineView::setStarred(const QSet<qint64> &starred)
{
    m_marks.starred = starred;
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
    m_marks.current = current;
    setAccessibleDescription(current ? tr("update %1").arg(grouped(*current)) : QString());
    update();
}

void TimelineView::setPinned(std::optional<qint64> pinned)
{
    m_marks.pinned = pinned;
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

const std::vector<MiniChart> &TimelineView::charts()
{
    // Only when something has changed: the pointer alone has it painted all the time.
    if (std::exchange(m_isStale, false)) {
        m_charts = m_numbers.charts(m_chartCount, screen(), m_theme);
        placeCharts();
    }
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

void TimelineView::placeCharts()
{
    const ScreenAxis axis = screen();
    double y = kSliderHeight;
    for (MiniChart &chart : m_charts) {
        chart.head = {axis.left(), y, axis.width(), kHeadHeight};
        chart.plot = {axis.left(), y + kHeadHeight, axis.width(), double(m_plotHeight)};
        y += kHeadHeight + m_plotHeight + kChartGap;
    }
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.background);
    const ScreenAxis axis = screen();
    // Values are read where the pointer is; where it shows nothing new, each chart keeps its own remark.
    const std::optional<qint64> previewed = m_marks.previewed();
    for (const MiniChart &chart : charts())
        paintMiniChart(painter, chart, m_theme, m_fonts,
                       previewed ? m_numbers.readout(chart, *previewed) : QString());
    // Over the charts; the slider last, as what is moved must not lie under what marks.
    m_flags.paint(painter, axis, m_charts, m_theme);
    paintTimelineCursors(painter, axis, m_marks, m_charts, m_theme);
    paintTimelineLabels(painter, axis, m_fonts.small, m_theme);
    paintTimelineSlider(painter, axis, m_marks, m_theme);
    if (m_showsFocus)
        paintTimelineFocus(painter, axis, m_theme);
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
    const auto moment = screen().momentAt(event->position().x());
    if (event->button() == Qt::LeftButton && moment)
        Q_EMIT momentPicked(*moment);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const auto moment = screen().momentAt(event->position().x());
    if (event->buttons() & Qt::LeftButton) {
        // A drag stays at one snapshot for many pixels, and each is shown once.
        if (moment && moment != m_marks.current)
            Q_EMIT momentPicked(*moment);
        return;
    }
    hover(moment);
}

void TimelineView::hover(std::optional<qint64> moment)
{
    if (moment == m_marks.hovered)
        return;
    m_marks.hovered = moment;
    Q_EMIT momentHovered(moment);
    update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto moment = screen().momentAt(event->position().x()))
        Q_EMIT pinRequested(*moment);
}

void TimelineView::leaveEvent(QEvent *)
{
    hover(std::nullopt);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    // Touchpads send parts of a step, which add up until there is a whole one.
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
        // A step is a snapshot, not an update: between two of them there is nothing to show.
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
