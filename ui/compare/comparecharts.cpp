// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparecharts.h"

#include "engine/runs/statnames.h"
#include "ui/base/settingkeys.h"
#include "ui/charts/chartbar.h"
#include "ui/charts/chartsaving.h"
#include "ui/charts/linechart.h"
#include "ui/text/wording.h"

#include <QMenu>
#include <QMouseEvent>
#include <QSettings>
#include <QToolButton>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

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
        // The menu stays open: mostly several statistics are ticked in one go.
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

} // namespace

CompareCharts::CompareCharts(ComparedData *data, QWidget *parent)
    : ChartsFrame(data, tr("There is nothing to draw: no run shown here has recorded a number yet."), parent)
    , m_data(data)
    , m_pick(new QToolButton(bar()))
    , m_spread(new QToolButton(bar()))
    , m_statistics(QSettings().value(setting::compareStatistics, standardStatistics()).toStringList())
{
    createBar();
}

void CompareCharts::createBar()
{
    bar()->setWholeText(tr("Whole runs"),
                        tr("Shows the whole runs again; a double click on a chart does the same"));
    m_menu = new PickMenu(m_pick);
    m_pick->setText(tr("Statistics ▾"));
    m_pick->setToolTip(tr("Which statistics are drawn"));
    // It does nothing but show its menu, so a single click opens that.
    m_pick->setPopupMode(QToolButton::InstantPopup);
    m_pick->setMenu(m_menu);
    m_spread->setText(tr("Spread of seeds"));
    m_spread->setCheckable(true);
    m_spread->setToolTip(tr("Runs that differ only in the seed become one line: their mean, with a band from "
                            "minimum to maximum"));
    bar()->addAfterSmoothing(m_spread);
    bar()->addAtEnd(m_pick);
    connect(m_spread, &QToolButton::toggled, this, &CompareCharts::setSpread);
}

void CompareCharts::fillMenu()
{
    const QStringList present = comparedStatistics(m_data->comparison());
    QStringList listed;
    for (const QAction *action : m_menu->actions())
        listed.append(action->data().toString());
    // Live runs come here every few seconds. A menu that is made anew loses its entries under the pointer.
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
    ChartsFrame::setTheme(theme);
    for (LineChart *chart : std::as_const(m_charts))
        chart->setTheme(theme);
}

void CompareCharts::restart()
{
    // Out of the grid first, as the cards are deleted.
    arrange({});
    qDeleteAll(m_charts);
    m_charts.clear();
    m_data->zoom.reset();
}

LineChart *CompareCharts::chartOf(const ChartSpec &spec)
{
    // Kept by its statistic: a chart that is ticked off and on again is the same one.
    LineChart *&chart = m_charts[spec.series.constFirst().statistic];
    if (chart) {
        chart->setSpec(spec);
        return chart;
    }
    chart = new LineChart(spec, m_data, sheet());
    addCard(chart);
    return chart;
}

void CompareCharts::refresh()
{
    fillMenu();
    QList<ChartCard *> cards;
    // In the order of the catalogue, not that of the ticks: a chart
    // that joins moves no other to a new place.
    const QStringList present = comparedStatistics(m_data->comparison());
    QStringList drawn;
    std::copy_if(present.begin(), present.end(), std::back_inserter(drawn),
                 [this](const QString &name) { return m_statistics.contains(name); });
    for (const ChartSpec &spec : m_data->specs(drawn)) {
        if (spec.series.isEmpty())
            continue;
        LineChart *chart = chartOf(spec);
        // A statistic that none of the shown runs recorded would be an empty card.
        if (chart->hasData())
            cards.append(chart);
    }
    arrange(cards);
    // Where no two runs differ only in the seed the button would do nothing.
    m_spread->setVisible(m_data->hasSeeds());
}

void CompareCharts::setStatistics(const QStringList &statistics)
{
    m_statistics = statistics;
    QSettings().setValue(setting::compareStatistics, statistics);
    refresh();
}

void CompareCharts::setXAxis(XAxis axis)
{
    ChartsFrame::setXAxis(axis);
    Q_EMIT axisChanged();
}

void CompareCharts::setSpread(bool isSpread)
{
    m_spread->setChecked(isSpread);
    m_data->setSpread(isSpread);
    refresh();
}

void CompareCharts::askAndSave(const QString &format, ChartCard *only)
{
    askAndSaveCharts(this, format, only ? QList<ChartCard *>{only} : shownCharts(), theme());
}

} // namespace forja
