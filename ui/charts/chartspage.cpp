// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartspage.h"

#include "charts/heatchart.h"
#include "charts/linechart.h"
#include "gallery/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace forja {

namespace {

constexpr int kRedrawMs = 100; ///< at most 10 times a second
constexpr int kColumnWidth = 390; ///< a chart narrower than this is hard to read
constexpr int kMostColumns = 3;
constexpr int kCardHeight = 200;
constexpr int kHighestCard = 330;
constexpr double kLongest = 0.99; ///< weight of the past at the slider's end

} // namespace

ChartsPage::ChartsPage(QWidget *parent)
    : QWidget(parent), m_bar(new QWidget(this)), m_empty(new QLabel(this)), m_scroll(new QScrollArea(this)), m_sheet(new QWidget),
      m_grid(new QGridLayout(m_sheet))
{
    createBar();
    createCharts();
    m_grid->setContentsMargins(6, 4, 6, 12);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(10);
    m_scroll->setWidget(m_sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setText(tr("The charts begin with the first second of training."));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
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
    m_axisBox = new QComboBox(m_bar);
    m_axisBox->addItems({tr("by updates"), tr("by kimg"), tr("by time")});
    m_axisBox->setAccessibleName(tr("Horizontal axis"));
    m_axisBox->setToolTip(tr("kimg: thousands of real pictures shown to D; time: of training, pauses not counted"));
    m_scaleBox = new QComboBox(m_bar);
    m_scaleBox->addItems({tr("linear"), tr("log")});
    m_scaleBox->setAccessibleName(tr("Vertical scale"));
    auto *smoothingName = new QLabel(tr("Smoothing"), m_bar);
    m_smoothing = new QSlider(Qt::Horizontal, m_bar);
    m_smoothing->setRange(0, 100);
    m_smoothing->setFixedWidth(120);
    m_smoothing->setAccessibleName(smoothingName->text());
    m_smoothing->setToolTip(tr("Averages over the points before; the values as recorded stay behind, faint"));
    m_smoothingLabel = new QLabel(m_bar);
    m_smoothingLabel->setMinimumWidth(34);
    m_hint = new QLabel(tr("drag to zoom · Ctrl+wheel"), m_bar);
    m_wholeButton = new QToolButton(m_bar);
    m_wholeButton->setText(tr("Whole run"));
    m_wholeButton->setToolTip(tr("Shows all of the run again; a double click on a chart does the same"));
    m_saveButton = new QToolButton(m_bar);
    m_saveButton->setText(tr("Save… ▾"));
    m_saveButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_saveButton);
    menu->addAction(tr("All charts as PNG…"), this, [this] { askAndSave(QStringLiteral("png"), nullptr); });
    menu->addAction(tr("All charts as SVG…"), this, [this] { askAndSave(QStringLiteral("svg"), nullptr); });
    menu->addAction(tr("Numbers as CSV…"), this, [this] { askAndSave(QStringLiteral("csv"), nullptr); });
    m_saveButton->setMenu(menu);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(14, 8, 10, 6);
    row->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_axisBox, m_scaleBox, smoothingName, m_smoothing, m_smoothingLabel})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_hint, m_wholeButton, m_saveButton})
        row->addWidget(widget);
    connect(m_axisBox, &QComboBox::activated, this, [this](int index) { setXAxis(XAxis(index)); });
    connect(m_scaleBox, &QComboBox::activated, this, [this](int index) { setLog(index == 1); });
    // The square root spreads the strong end, where a small step of the weight matters most.
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) { setSmoothing(kLongest * std::sqrt(value / 100.0)); });
    connect(m_wholeButton, &QToolButton::clicked, this, [this] { setZoom(std::nullopt); });
}

void ChartsPage::createCharts()
{
    for (const ChartSpec &spec : chartCatalogue(m_facts)) {
        m_lineCharts.append(new LineChart(spec, &m_data, m_sheet));
        addCard(m_lineCharts.last());
        // The histograms belong beside D's output and accuracy, before the inner workings.
        if (m_lineCharts.size() == 6) {
            m_heat = new HeatChart(m_facts, &m_data, m_sheet);
            addCard(m_heat);
        }
    }
    m_catalogued = m_lineCharts.size();
}

void ChartsPage::addCard(ChartCard *card)
{
    m_cards.append(card);
    card->hide();
    connect(card, &ChartCard::zoomRequested, this, [this](double from, double to) { setZoom(std::pair(from, to)); });
    connect(card, &ChartCard::resetRequested, this, [this] { setZoom(std::nullopt); });
    connect(card, &ChartCard::cursorMoved, this, &ChartsPage::setCursorAt);
    connect(card, &ChartCard::saveRequested, this, [this, card](const QString &format) { askAndSave(format, card); });
}

void ChartsPage::addOtherCharts()
{
    QList<ChartSpec> known = chartCatalogue(m_facts);
    for (qsizetype i = m_catalogued; i < m_lineCharts.size(); ++i)
        known.append(ChartSpec{{}, {}, {{m_lineCharts.at(i)->title(), {}}}});
    for (const ChartSpec &spec : chartsForOthers(m_data.ticks.names(), known)) {
        m_lineCharts.append(new LineChart(spec, &m_data, m_sheet));
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
    m_sheet->setPalette(palette);
    m_bar->setStyleSheet(QStringLiteral("QLabel { color: %1; }").arg(theme.dim.name()));
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
    m_reading.setFuture(QtConcurrent::run([run] { return readRun(run, false); }));
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
    for (ChartCard *card : std::as_const(m_arranged))
        card->refresh();
    m_empty->setVisible(m_arranged.isEmpty());
    m_scroll->setVisible(!m_arranged.isEmpty());
    m_wholeButton->setVisible(m_data.zoom.has_value());
    m_smoothingLabel->setText(m_data.smoothing > 0 ? QString::number(m_data.smoothing, 'f', 2) : tr("off"));
}

void ChartsPage::arrange()
{
    QList<ChartCard *> shown;
    for (ChartCard *card : std::as_const(m_cards)) {
        if (card->hasData())
            shown.append(card);
    }
    const int columns = std::clamp(width() / kColumnWidth, 1, kMostColumns);
    // On a high page the charts share the height; on a low one they keep theirs and the page scrolls.
    const auto rows = std::max(1, static_cast<int>((shown.size() + columns - 1) / columns));
    const int room = (height() - m_bar->height() - m_grid->contentsMargins().top() - m_grid->contentsMargins().bottom()) / rows
        - m_grid->verticalSpacing();
    for (ChartCard *card : std::as_const(shown))
        card->setFixedHeight(std::clamp(room, kCardHeight, kHighestCard));
    if (shown == m_arranged && columns == m_arrangedColumns)
        return;
    for (ChartCard *card : std::as_const(m_arranged)) {
        m_grid->removeWidget(card);
        card->setVisible(shown.contains(card));
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        m_grid->addWidget(shown.at(i), int(i) / columns, int(i) % columns);
        shown.at(i)->show();
    }
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_arranged = shown;
    m_arrangedColumns = columns;
}

QList<ChartCard *> ChartsPage::shownCharts() const
{
    return m_arranged;
}

void ChartsPage::setXAxis(XAxis axis)
{
    m_data.axis = axis;
    m_data.zoom.reset(); // It was given in other units.
    m_axisBox->setCurrentIndex(int(axis));
    refresh();
}

void ChartsPage::setLog(bool isLog)
{
    m_data.isLog = isLog;
    m_scaleBox->setCurrentIndex(isLog ? 1 : 0);
    refresh();
}

void ChartsPage::setSmoothing(double weight)
{
    m_data.smoothing = std::clamp(weight, 0.0, kLongest);
    const QSignalBlocker blocked(m_smoothing);
    m_smoothing->setValue(static_cast<int>(std::lround(100 * std::pow(m_data.smoothing / kLongest, 2))));
    refresh();
}

void ChartsPage::setZoom(std::optional<std::pair<double, double>> zoom)
{
    m_data.zoom.reset();
    const auto [least, greatest] = m_data.range();
    if (zoom) {
        zoom->first = std::max(least, zoom->first);
        zoom->second = std::min(greatest, zoom->second);
        const bool isPart = zoom->second > zoom->first && (zoom->first > least || zoom->second < greatest);
        m_data.zoom = isPart ? zoom : std::nullopt;
    }
    refresh();
}

void ChartsPage::setCursorAt(std::optional<double> x)
{
    for (ChartCard *card : std::as_const(m_arranged))
        card->setCursorAt(x);
}

void ChartsPage::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace forja
