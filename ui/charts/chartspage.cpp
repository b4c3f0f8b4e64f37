// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspage.h"

#include "engine/runs/statnames.h"
#include "ui/charts/chartbar.h"
#include "ui/charts/heatchart.h"
#include "ui/charts/linechart.h"
#include "ui/text/picturewording.h"

#include <QMenu>
#include <QToolButton>

#include <utility>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRedrawMs = 100; ///< at most 10 times a second

} // namespace

ChartsPage::ChartsPage(QWidget *parent)
    : ChartsFrame(&m_data, tr("The charts appear after the first second of training."), parent)
{
    createBar();
    createCharts();
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(kRedrawMs);
    connect(&m_redraw, &QTimer::timeout, this, &ChartsPage::refresh);
    connect(&m_reading, &RunReading::read, this, &ChartsPage::fill);
    setTheme(theme());
    refresh();
}

void ChartsPage::createBar()
{
    auto *save = new QToolButton(bar());
    save->setText(tr("Save… ▾"));
    save->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(save);
    menu->addAction(tr("All charts as PNG…"), this, [this] { askAndSave(u"png"_s, nullptr); });
    menu->addAction(tr("All charts as SVG…"), this, [this] { askAndSave(u"svg"_s, nullptr); });
    menu->addAction(tr("Numbers as CSV…"), this, [this] { askAndSave(u"csv"_s, nullptr); });
    save->setMenu(menu);
    bar()->addAtEnd(save);
}

void ChartsPage::createCharts()
{
    for (const ChartSpec &spec : chartCatalogue(m_facts)) {
        m_lineCharts.append(new LineChart(spec, &m_data, sheet()));
        addChart(m_lineCharts.last());
        // The histograms belong beside D's output and accuracy, before the inner workings.
        if (shows(spec, stat::kAccuracyOfD)) {
            m_heat = new HeatChart(m_facts, &m_data, sheet());
            addChart(m_heat);
        }
    }
    m_catalogued = m_lineCharts.size();
}

void ChartsPage::addChart(ChartCard *card)
{
    m_cards.append(card);
    addCard(card);
}

void ChartsPage::addOtherCharts()
{
    QList<ChartSpec> known = chartCatalogue(m_facts);
    for (qsizetype i = m_catalogued; i < m_lineCharts.size(); ++i)
        known.append(ChartSpec{{}, {}, {{m_lineCharts.at(i)->title(), {}}}});
    for (const ChartSpec &spec : chartsForOthers(m_data.ticks.names(), known)) {
        m_lineCharts.append(new LineChart(spec, &m_data, sheet()));
        addChart(m_lineCharts.last());
    }
}

void ChartsPage::setTheme(const Theme &theme)
{
    ChartsFrame::setTheme(theme);
    for (ChartCard *card : m_cards)
        card->setTheme(theme);
}

void ChartsPage::openRun(const RunFolder &run, const Experiment &, const LossFacts &facts)
{
    clear();
    m_facts = facts;
    const QList<ChartSpec> specs = chartCatalogue(facts);
    for (qsizetype i = 0; i < m_catalogued; ++i)
        m_lineCharts.at(i)->setSpec(specs.at(i));
    m_heat->setFacts(facts);
    m_reading.begin(run, false);
}

void ChartsPage::clear()
{
    m_reading.stop();
    m_data.clear();
    refresh();
}

void ChartsPage::fill(const RunRecords &records)
{
    appendAll(*this, records);
    refresh();
}

void ChartsPage::appendTick(const TickRecord &tick)
{
    if (!m_reading.holds(tick))
        m_data.ticks.append(tick);
    changeSoon();
}

void ChartsPage::appendMeasure(const MeasureRecord &measure)
{
    if (!m_reading.holds(measure))
        m_data.measures.push_back(measure);
    changeSoon();
}

void ChartsPage::appendEvent(const EventRecord &event)
{
    if (!m_reading.holds(event) && isFlag(event))
        m_data.flags.push_back(event);
    changeSoon();
}

void ChartsPage::changeSoon()
{
    if (!m_redraw.isActive())
        m_redraw.start();
}

void ChartsPage::refresh()
{
    m_redraw.stop();
    addOtherCharts();
    QList<ChartCard *> shown;
    for (ChartCard *card : std::as_const(m_cards)) {
        if (card->hasData())
            shown.append(card);
    }
    arrange(shown);
    for (ChartCard *card : std::as_const(shown))
        card->refresh();
}

} // namespace forja
