// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/values.h"
#include "ui/charts/chartdata.h"
#include "ui/records/runrecords.h"
#include "ui/theme/theme.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace forja {

class ChartBar;
class ChartCard;
class ChartGrid;
class HeatChart;
class LineChart;

/// Every statistic of a run: zoom shared by all charts, smoothing, scales, values under the cursor, and a way
/// out as PNG, SVG and CSV.
class ChartsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChartsPage(QWidget *parent);
    ~ChartsPage() override;

    void setTheme(const Theme &theme);
    void openRun(const RunFolder &run, const Experiment &experiment, const LossFacts &facts);
    void clear();
    void appendTick(const TickRecord &tick);
    void appendMeasure(const MeasureRecord &measure);
    void appendEvent(const EventRecord &event);

    void setXAxis(XAxis axis);
    void setLog(bool isLog);
    /// 0…1, the weight of the past.
    void setSmoothing(double weight);
    void setZoom(std::optional<std::pair<double, double>> zoom);

    const ChartData &data() const { return m_data; }
    /// The charts that have something to show, in order.
    QList<ChartCard *> shownCharts() const;
    /// Draws what was appended now instead of within a tenth of a second.
    void refresh();

    /// All charts that are shown, or one.
    Outcome savePng(const QString &path, ChartCard *only = nullptr);
    Outcome saveSvg(const QString &path, ChartCard *only = nullptr);
    Outcome saveCsv(const QString &path);

private:
    void createBar();
    void createCharts();
    void addCard(ChartCard *card);
    void addOtherCharts();
    void fill(RunRecords records);
    void changeSoon();
    void arrange();
    void setCursorAt(std::optional<double> x);
    void askAndSave(const QString &format, ChartCard *only);

    Theme m_theme = Theme::dark();
    LossFacts m_facts;
    ChartData m_data;
    ChartBar *m_bar;
    QLabel *m_empty;
    QToolButton *m_saveButton;
    ChartGrid *m_grid;
    QList<LineChart *> m_lineCharts;
    qsizetype m_catalogued = 0; ///< the first so many of m_lineCharts are the catalogue's
    HeatChart *m_heat = nullptr;
    QList<ChartCard *> m_cards;
    QTimer m_redraw;
    QFutureWatcher<RunRecords> m_reading;
    bool m_isReading = false;
    RunRecords m_waiting;
};

} // namespace forja
