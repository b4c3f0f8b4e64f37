// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/chartsframe.h"
#include "ui/records/runreading.h"
#include "ui/widgets/runpage.h"

#include <QTimer>

namespace forja {

class HeatChart;
class LineChart;

/// Every statistic of a run: zoom shared by all charts, smoothing, scales, values under the cursor, and a way
/// out as PNG, SVG and CSV.
class ChartsPage : public ChartsFrame, public RunPage
{
    Q_OBJECT

public:
    explicit ChartsPage(QWidget *parent);

    void setTheme(const Theme &theme) override;
    void openRun(const RunFolder &run, const Experiment &experiment, const LossFacts &facts) override;
    void clear() override;
    void appendTick(const TickRecord &tick) override;
    void appendMeasure(const MeasureRecord &measure) override;
    void appendEvent(const EventRecord &event) override;

    const ChartData &data() const { return m_data; }
    /// Draws what was appended now instead of within a tenth of a second.
    void refresh() override;

    /// All charts that are shown, or one.
    Outcome savePng(const QString &path, ChartCard *only = nullptr);
    Outcome saveSvg(const QString &path, ChartCard *only = nullptr);
    Outcome saveCsv(const QString &path);

protected:
    void askAndSave(const QString &format, ChartCard *only) override;

private:
    void createBar();
    void createCharts();
    void addChart(ChartCard *card);
    void addOtherCharts();
    void fill(const RunRecords &records);
    void changeSoon();

    LossFacts m_facts;
    ChartData m_data;
    QList<LineChart *> m_lineCharts;
    qsizetype m_catalogued = 0; ///< the first so many of m_lineCharts are the catalogue's
    HeatChart *m_heat = nullptr;
    QList<ChartCard *> m_cards;
    QTimer m_redraw;
    RunReading m_reading;
};

} // namespace forja
