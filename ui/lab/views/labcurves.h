// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/comparison/spread.h"
#include "ui/charts/chartcatalogue.h"
#include "ui/charts/chartsource.h"
#include "ui/records/labreading.h"
#include "ui/text/labwording.h"

#include <QMap>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace forja {

class LineChart;

/// What the curves of a question are drawn from. A line is a place of the table under its letter,
/// "B:Gradient/G": the mean of its seeds with their spread. Updates to the right are G's own, so that a D
/// that trains alone first takes no room; time is all that was trained.
class LabCurveData : public ChartSource
{
public:
    void setAsking(const LabAsking &asking);
    const QList<LabPlace> &places() const { return m_places; }

    std::pair<std::vector<double>, std::vector<double>> series(const QString &name) const override;
    bool has(const QString &name) const override;
    double xOf(qint64 update, double seconds = -1) const override;
    std::pair<double, double> wholeRange() const override;
    std::optional<Band> band(const QString &name) const override;

private:
    struct Seeds
    {
        std::vector<Line> lines;
    };
    Seeds seedsOf(const QString &name) const;

    QList<LabPlace> m_places;
    QList<std::shared_ptr<const LabRun>> m_runs;
};

/// The curves of a question: one chart a statistic, all over the same axis, against G's updates or against
/// seconds.
class LabCurves : public QWidget
{
    Q_OBJECT

public:
    explicit LabCurves(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setAsking(const LabAsking &asking);
    void setAxis(XAxis axis);
    const LabCurveData &data() const { return m_data; }
    QList<LineChart *> charts() const;
    QToolButton *updatesButton() const { return m_updates; }
    QToolButton *secondsButton() const { return m_seconds; }
    bool isEmpty() const;

private:
    LineChart *chartOf(const ChartSpec &spec, const QString &statistic);

    Theme m_theme = Theme::dark();
    LabCurveData m_data;
    QToolButton *m_updates, *m_seconds;
    QVBoxLayout *m_column;
    QStringList m_statistics;
    QMap<QString, LineChart *> m_charts;
};

} // namespace forja
