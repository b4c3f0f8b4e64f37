// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcard.h"
#include "ui/charts/comparedlines.h"

#include <QChart>

class QGraphicsView;
class QLineSeries;
class QLogValueAxis;
class QValueAxis;

namespace forja {

/// Lines over the training, drawn by Qt Charts: series in, marks over them, image out.
class LineChart : public ChartCard
{
    Q_OBJECT

public:
    LineChart(ChartSpec spec, const ChartSource *data, QWidget *parent);

    void setTheme(const Theme &theme) override;
    void setSpec(ChartSpec spec);
    void refresh() override;
    bool hasData() const override;
    QString title() const override { return m_spec.title; }
    qsizetype pointCount() const override;
    void paintCard(QPainter &painter) override;
    /// Whether the y axis is logarithmic now: asked for, and everything shown is positive.
    bool isLog() const { return m_isLog; }
    std::pair<double, double> yRange() const { return m_yRange; }

protected:
    QRectF plotArea() const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        QLineSeries *raw = nullptr; ///< faint, while smoothing is on
        QLineSeries *main = nullptr;
        QList<QPointF> least = {}, greatest = {}; ///< of the band, if there is one
    };

    void createChart();
    void styleAxes();
    void styleLines();
    /// Whether a line goes up and down within a few pixels. Linear scales only: a guess elsewhere.
    bool isRough(const QList<QPointF> &points) const;
    void fillLine(qsizetype index, std::pair<double, double> &limits, bool &isPositive);
    void setAxes(std::pair<double, double> limits, bool isLog);
    void paintLevels(QPainter &painter);
    /// The lines as they are drawn now, for what is painted around them.
    ComparedLines compared() const;
    bool isComparison() const { return !m_spec.series.isEmpty() && m_spec.series.constFirst().run >= 0; }
    QList<LegendEntry> legend() const;
    double pixelOfY(double y) const;

    ChartSpec m_spec;
    QGraphicsView *m_view;
    QChart *m_chart;
    QValueAxis *m_xAxis, *m_yAxis;
    QLogValueAxis *m_logAxis;
    QList<Line> m_lines;
    bool m_isLog = false;
    std::pair<double, double> m_yRange{0, 1};
};

} // namespace forja
