// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparecharts.h"

#include "engine/runs/statnames.h"
#include "ui/charts/chartbar.h"
#include "ui/charts/chartgrid.h"
#include "ui/charts/chartsaving.h"
#include "ui/charts/linechart.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

const char kStatisticsKey[] = "compare/statistics";

QStringList standardStatistics()
{
    return {stat::kLossOfG, stat::kLossOfD, stat::kScoresOfHeldOut, stat::kAccuracyOnHeldOut};
}

/// Stays open while one after the other is ticked.
class PickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = actionAt(event->position().toPoint());
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

} // namespace

CompareCharts::CompareCharts(ComparedData *data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_bar(new ChartBar(this))
    , m_grid(new ChartGrid(this))
    , m_empty(new QLabel(tr("There is nothing to draw: no run shown here has recorded a number yet."), this))
    , m_pick(new QToolButton(m_bar))
    , m_spread(new QToolButton(m_bar))
    , m_statistics(QSettings().value(QLatin1String(kStatisticsKey), standardStatistics()).toStringList())
{
    createBar();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("isDim", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_empty, 1);
    column->addWidget(m_grid, 1);
    setAutoFillBackground(true);
}

void CompareCharts::createBar()
{
    m_bar->setWholeText(tr("All of it"),
                        tr("Shows the whole runs again; a double click on a chart does the same"));
    m_menu = new PickMenu(m_pick);
    m_pick->setText(tr("Statistics ▾"));
    m_pick->setToolTip(tr("Which statistics are drawn"));
    m_pick->setPopupMode(QToolButton::InstantPopup);
    m_pick->setMenu(m_menu);
    m_spread->setText(tr("Spread of seeds"));
    m_spread->setCheckable(true);
    m_spread->setToolTip(tr("Runs that differ only in the seed become one line: their mean, with a band from "
                            "minimum to maximum"));
    m_bar->addAfterSmoothing(m_spread);
    m_bar->addAtEnd(m_pick);
    connect(m_spread, &QToolButton::toggled, this, &CompareCharts::setSpread);
    connect(m_bar, &ChartBar::axisChosen, this, &CompareCharts::setXAxis);
    connect(m_bar, &ChartBar::smoothingChosen, this, &CompareCharts::setSmoothing);
    connect(m_bar, &ChartBar::scaleChosen, this, [this](bool isLog) {
        m_data->isLog = isLog;
        refresh();
    });
    connect(m_bar, &ChartBar::wholeRequested, this, [this] { setZoom(std::nullopt); });
}

void CompareCharts::fillMenu()
{
    const QStringList present = comparedStatistics(m_data->comparison());
    QStringList listed;
    for (const QAction *action : m_menu->actions())
        listed.append(action->data().toString());
    if (listed == present)
        return;
    m_menu->clear();
    for (const QString &statistic : present) {
        QAction *action = m_menu->addAction(shown(statisticTitle(statistic)));
        action->setData(statistic);
        action->setCheckable(true);
        action->setChecked(m_statistics.contains(statistic));
        connect(action, &QAction::toggled, this, [this, statistic](bool isOn) {
            QStringList statistics = m_statistics;
            statistics.removeAll(statistic);
            if (isOn)
                statistics.append(statistic);
            setStatistics(statistics);
        });
    }
}

void CompareCharts::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    setPalette(palette);
    m_grid->setTheme(theme);
    m_bar->setTheme(theme);
    for (LineChart *chart : std::as_const(m_charts))
        chart->setTheme(theme);
}

void CompareCharts::restart()
{
    m_grid->arrange({});
    qDeleteAll(m_charts);
    m_charts.clear();
    m_data->zoom.reset();
}

LineChart *CompareCharts::chartOf(const ChartSpec &spec)
{
    LineChart *&chart = m_charts[spec.series.constFirst().statistic];
    if (chart) {
        chart->setSpec(spec);
        return chart;
    }
    chart = new LineChart(spec, m_data, m_grid->sheet());
    chart->hide();
    chart->setTheme(m_theme);
    connect(chart, &ChartCard::zoomRequested, this,
            [this](double from, double to) { setZoom(std::pair(from, to)); });
    connect(chart, &ChartCard::resetRequested, this, [this] { setZoom(std::nullopt); });
    connect(chart, &ChartCard::cursorMoved, this, [this](std::optional<double> x) {
        for (ChartCard *card : shownCharts())
            card->setCursorAt(x);
    });
    connect(chart, &ChartCard::saveRequested, this,
            [this, chart](const QString &format) { save(format, chart); });
    return chart;
}

void CompareCharts::refresh()
{
    fillMenu();
    QList<ChartCard *> cards;
    const QStringList present = comparedStatistics(m_data->comparison());
    QStringList drawn;
    std::copy_if(present.begin(), present.end(), std::back_inserter(drawn),
                 [this](const QString &name) { return m_statistics.contains(name); });
    for (const ChartSpec &spec : m_data->specs(drawn)) {
        if (spec.series.isEmpty())
            continue;
        LineChart *chart = chartOf(spec);
        if (chart->hasData())
            cards.append(chart);
    }
    m_grid->arrange(cards);
    m_empty->setVisible(cards.isEmpty());
    m_grid->setVisible(!cards.isEmpty());
    m_spread->setVisible(m_data->hasSeeds());
    m_bar->reflect(*m_data);
}

void CompareCharts::setStatistics(const QStringList &statistics)
{
    m_statistics = statistics;
    QSettings().setValue(QLatin1String(kStatisticsKey), statistics);
    refresh();
}

void CompareCharts::setXAxis(XAxis axis)
{
    m_data->axis = axis;
    m_data->zoom.reset(); // It was given in other units.
    refresh();
    Q_EMIT axisChanged();
}

void CompareCharts::setSmoothing(double weight)
{
    m_data->smoothing = std::clamp(weight, 0.0, ChartBar::kLongestSmoothing);
    refresh();
}

void CompareCharts::setSpread(bool isSpread)
{
    m_spread->setChecked(isSpread);
    m_data->setSpread(isSpread);
    refresh();
}

void CompareCharts::setZoom(std::optional<std::pair<double, double>> zoom)
{
    m_data->setZoom(zoom);
    refresh();
}

QList<ChartCard *> CompareCharts::shownCharts() const
{
    return m_grid->arranged();
}

void CompareCharts::save(const QString &format, ChartCard *card)
{
    askAndSaveCharts(this, format, {card}, m_theme);
}

} // namespace forja
