// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspage.h"

#include "ui/base/beside.h"
#include "ui/charts/chartbar.h"
#include "ui/charts/chartgrid.h"
#include "ui/charts/heatchart.h"
#include "ui/charts/linechart.h"
#include "ui/text/picturewording.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRedrawMs = 100; ///< at most 10 times a second

} // namespace

ChartsPage::ChartsPage(QWidget *parent)
    : QWidget(parent), m_bar(new ChartBar(this)), m_empty(new QLabel(this)), m_grid(new ChartGrid(this))
{
    createBar();
    createCharts();
    m_empty->setText(tr("The charts begin with the first second of training."));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_empty, 1);
    column->addWidget(m_grid, 1);
    setAutoFillBackground(true);
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(kRedrawMs);
    connect(&m_redraw, &QTimer::timeout, this, &ChartsPage::refresh);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (std::exchange(m_isReading, false))
            fill(m_reading.result());
    });
    setTheme(m_theme);
    refresh();
}

ChartsPage::~ChartsPage()
{
    m_reading.disconnect(this);
}

void ChartsPage::createBar()
{
    m_saveButton = new QToolButton(m_bar);
    m_saveButton->setText(tr("Save… ▾"));
    m_saveButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_saveButton);
    menu->addAction(tr("All charts as PNG…"), this, [this] { askAndSave(u"png"_s, nullptr); });
    menu->addAction(tr("All charts as SVG…"), this, [this] { askAndSave(u"svg"_s, nullptr); });
    menu->addAction(tr("Numbers as CSV…"), this, [this] { askAndSave(u"csv"_s, nullptr); });
    m_saveButton->setMenu(menu);
    m_bar->addAtEnd(m_saveButton);
    connect(m_bar, &ChartBar::axisChosen, this, &ChartsPage::setXAxis);
    connect(m_bar, &ChartBar::scaleChosen, this, &ChartsPage::setLog);
    connect(m_bar, &ChartBar::smoothingChosen, this, &ChartsPage::setSmoothing);
    connect(m_bar, &ChartBar::wholeRequested, this, [this] { setZoom(std::nullopt); });
}

void ChartsPage::createCharts()
{
    for (const ChartSpec &spec : chartCatalogue(m_facts)) {
        m_lineCharts.append(new LineChart(spec, &m_data, m_grid->sheet()));
        addCard(m_lineCharts.last());
        // The histograms belong beside D's output and accuracy, before the inner workings.
        if (m_lineCharts.size() == 6) {
            m_heat = new HeatChart(m_facts, &m_data, m_grid->sheet());
            addCard(m_heat);
        }
    }
    m_catalogued = m_lineCharts.size();
}

void ChartsPage::addCard(ChartCard *card)
{
    m_cards.append(card);
    card->hide();
    connect(card, &ChartCard::zoomRequested, this,
            [this](double from, double to) { setZoom(std::pair(from, to)); });
    connect(card, &ChartCard::resetRequested, this, [this] { setZoom(std::nullopt); });
    connect(card, &ChartCard::cursorMoved, this, &ChartsPage::setCursorAt);
    connect(card, &ChartCard::saveRequested, this,
            [this, card](const QString &format) { askAndSave(format, card); });
}

void ChartsPage::addOtherCharts()
{
    QList<ChartSpec> known = chartCatalogue(m_facts);
    for (qsizetype i = m_catalogued; i < m_lineCharts.size(); ++i)
        known.append(ChartSpec{{}, {}, {{m_lineCharts.at(i)->title(), {}}}});
    for (const ChartSpec &spec : chartsForOthers(m_data.ticks.names(), known)) {
        m_lineCharts.append(new LineChart(spec, &m_data, m_grid->sheet()));
        addCard(m_lineCharts.last());
        m_lineCharts.last()->setTheme(m_theme);
    }
}

void ChartsPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    setPalette(palette);
    m_grid->setTheme(theme);
    m_bar->setTheme(theme);
    palette.setColor(QPalette::WindowText, theme.dim);
    m_empty->setPalette(palette);
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
    m_isReading = true;
    m_reading.setFuture(besideWindow([run] { return readRun(run, false); }));
}

void ChartsPage::clear()
{
    m_isReading = false;
    m_waiting = {};
    m_data.ticks.clear();
    m_data.measures.clear();
    m_data.flags.clear();
    m_data.zoom.reset();
    refresh();
}

void ChartsPage::fill(RunRecords records)
{
    addNewer(records, std::exchange(m_waiting, {}));
    for (const TickRecord &tick : records.ticks)
        appendTick(tick);
    for (const MeasureRecord &measure : records.measures)
        appendMeasure(measure);
    for (const EventRecord &event : records.events)
        appendEvent(event);
    refresh();
}

void ChartsPage::appendTick(const TickRecord &tick)
{
    if (m_isReading)
        m_waiting.ticks.push_back(tick);
    else
        m_data.ticks.append(tick);
    changeSoon();
}

void ChartsPage::appendMeasure(const MeasureRecord &measure)
{
    (m_isReading ? m_waiting.measures : m_data.measures).push_back(measure);
    changeSoon();
}

void ChartsPage::appendEvent(const EventRecord &event)
{
    if (m_isReading)
        m_waiting.events.push_back(event);
    else if (isFlag(event))
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
    arrange();
    for (ChartCard *card : shownCharts())
        card->refresh();
    m_empty->setVisible(shownCharts().isEmpty());
    m_grid->setVisible(!shownCharts().isEmpty());
    m_bar->reflect(m_data);
}

void ChartsPage::arrange()
{
    QList<ChartCard *> shown;
    for (ChartCard *card : std::as_const(m_cards)) {
        if (card->hasData())
            shown.append(card);
    }
    m_grid->arrange(shown);
}

QList<ChartCard *> ChartsPage::shownCharts() const
{
    return m_grid->arranged();
}

void ChartsPage::setXAxis(XAxis axis)
{
    m_data.axis = axis;
    m_data.zoom.reset(); // It was given in other units.
    refresh();
}

void ChartsPage::setLog(bool isLog)
{
    m_data.isLog = isLog;
    refresh();
}

void ChartsPage::setSmoothing(double weight)
{
    m_data.smoothing = std::clamp(weight, 0.0, ChartBar::kLongestSmoothing);
    refresh();
}

void ChartsPage::setZoom(std::optional<std::pair<double, double>> zoom)
{
    m_data.setZoom(zoom);
    refresh();
}

void ChartsPage::setCursorAt(std::optional<double> x)
{
    for (ChartCard *card : shownCharts())
        card->setCursorAt(x);
}

} // namespace forja
