// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rundoctor/findingchart.h"

#include "engine/runs/statnames.h"
#include "ui/charts/minichart.h"
#include "ui/rundoctor/doctorcontroller.h"
#include "ui/text/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kHead = 18;
constexpr double kFoot = 15;

/// NaN: what alarms is not what is drawn, but something made of it.
double limitOf(const RunFinding &finding)
{
    const bool isDrawn = finding.statistic == stat::kGradientOfG
        || finding.statistic == stat::kDiversityOfBatch || isMeasured(finding.statistic);
    for (const RunEvidence &evidence : finding.evidence) {
        if (isDrawn && (finding.statistic != stat::kGradientOfG || evidence.label == u"Gradient of G"))
            return evidence.limit;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace

FindingChart::FindingChart(const RunFinding &finding, const DoctorController &desk, QWidget *parent)
    : QWidget(parent), m_finding(finding), m_desk(desk)
{
    setMinimumSize(220, 104);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFinding(finding);
}

void FindingChart::setFinding(const RunFinding &finding)
{
    m_finding = finding;
    if (m_desk.experiment()) {
        // From the catalogue, so that it looks here as it does on its own page.
        for (const ChartSpec &chart : chartCatalogue(lossFacts(*m_desk.experiment()))) {
            if (shows(chart, finding.statistic)) {
                m_spec = chart;
                break;
            }
        }
    }
    setAccessibleName(tr("%1, marked from update %2 to %3")
                          .arg(m_spec.title, groupDigits(finding.since), groupDigits(finding.until)));
    update();
}

void FindingChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void FindingChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = smallFont();
    MiniChart chart;
    chart.title = m_spec.title;
    chart.head = QRectF(0, 0, width(), kHead);
    chart.plot = QRectF(0, kHead + 4, width(), height() - kHead - kFoot - 4);
    // Gradients go through orders of magnitude.
    chart.isLog = m_finding.statistic.startsWith(stat::kGradient);
    // All lines share one axis, which goes as far as the longest of them.
    double end = static_cast<double>(std::max<qint64>(1, m_finding.until));
    for (const SeriesSpec &series : std::as_const(m_spec.series)) {
        const auto xs = m_desk.series(series.statistic).first;
        end = std::max(end, xs.empty() ? 0 : xs.back());
    }
    const auto pixel = [&](double update) { return update / end * chart.plot.width(); };
    for (const SeriesSpec &series : std::as_const(m_spec.series)) {
        const auto [xs, ys] = m_desk.series(series.statistic);
        if (!ys.empty())
            chart.lines.append({series.statistic, series.label, colourOf(series, m_theme), series.dashes,
                                thinned(xs, ys, pixel, static_cast<int>(chart.plot.width()))});
    }
    // The limit, where it is one of what the chart shows.
    const double limit = limitOf(m_finding);
    if (!std::isnan(limit))
        chart.levels.append({limit, m_theme.warning, tr("alarm")});
    QColor mark = m_theme.warning;
    mark.setAlphaF(m_theme.isDark ? 0.16F : 0.13F);
    const double from = pixel(static_cast<double>(m_finding.since));
    // A finding that has just begun is still two pixels wide.
    const double to = std::max(from + 2, pixel(static_cast<double>(m_finding.until)));
    // Ground and mark first: the chart is painted over them.
    painter.fillRect(chart.plot, m_theme.background);
    painter.fillRect(QRectF(from, chart.plot.top(), to - from, chart.plot.height()), mark);
    painter.setPen(QPen(m_theme.warning, 1));
    painter.drawLine(QPointF(std::round(from) + 0.5, chart.plot.top()),
                     QPointF(std::round(from) + 0.5, chart.plot.bottom()));
    paintMiniChart(painter, chart, m_theme, {textFont(), strongFont(), small}, {});
    painter.setFont(small);
    painter.setPen(m_theme.dim);
    const QRectF foot(0, height() - kFoot, width(), kFoot);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, tr("update 0"));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, groupDigits(qRound64(end)));
    const QFontMetricsF metrics(small);
    const QString since = groupDigits(m_finding.since);
    const double wide = metrics.horizontalAdvance(since);
    const double room = width() - metrics.horizontalAdvance(groupDigits(qRound64(end))) - 10 - wide;
    // Under its line, as far as the words at both ends leave room.
    const double left = std::clamp(from - wide / 2, metrics.horizontalAdvance(tr("update 0")) + 10,
                                   std::max(metrics.horizontalAdvance(tr("update 0")) + 10, room));
    painter.setPen(m_theme.warning);
    painter.drawText(QRectF(left, foot.top(), wide + 1, foot.height()), Qt::AlignLeft | Qt::AlignBottom,
                     since);
}

} // namespace forja
