// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsframe.h"

#include "ui/charts/chartbar.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/chartgrid.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

ChartsFrame::ChartsFrame(ChartSource *source, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_bar(new ChartBar(this))
    , m_note(new QLabel(note, this))
    , m_grid(new ChartGrid(this))
{
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setProperty("isDim", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    // Note and grid may both have the whole room, as only one of them is ever visible.
    column->addWidget(m_note, 1);
    column->addWidget(m_grid, 1);
    setAutoFillBackground(true);
    connect(m_bar, &ChartBar::axisChosen, this, &ChartsFrame::setXAxis);
    connect(m_bar, &ChartBar::scaleChosen, this, &ChartsFrame::setLog);
    connect(m_bar, &ChartBar::smoothingChosen, this, &ChartsFrame::setSmoothing);
    connect(m_bar, &ChartBar::wholeRequested, this, [this] { setZoom(std::nullopt); });
}

QWidget *ChartsFrame::sheet() const
{
    return m_grid->sheet();
}

void ChartsFrame::addCard(ChartCard *card)
{
    card->hide();
    card->setTheme(m_theme);
    connect(card, &ChartCard::zoomRequested, this,
            [this](double from, double to) { setZoom(std::pair(from, to)); });
    connect(card, &ChartCard::resetRequested, this, [this] { setZoom(std::nullopt); });
    // One place in all charts: what happened together is read together.
    connect(card, &ChartCard::cursorMoved, this, [this](std::optional<double> x) {
        for (ChartCard *other : shownCharts())
            other->setCursorAt(x);
    });
    connect(card, &ChartCard::saveRequested, this,
            [this, card](const QString &format) { askAndSave(format, card); });
}

void ChartsFrame::arrange(const QList<ChartCard *> &cards)
{
    m_grid->arrange(cards);
    m_note->setVisible(cards.isEmpty());
    m_grid->setVisible(!cards.isEmpty());
    m_bar->reflect(*m_source);
}

void ChartsFrame::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme.background);
    setPalette(palette);
    m_grid->setTheme(theme);
    m_bar->setTheme(theme);
}

void ChartsFrame::setXAxis(XAxis axis)
{
    m_source->axis = axis;
    m_source->zoom.reset(); // It was given in other units.
    refresh();
}

void ChartsFrame::setLog(bool isLog)
{
    m_source->isLog = isLog;
    refresh();
}

void ChartsFrame::setSmoothing(double weight)
{
    m_source->smoothing = std::clamp(weight, 0.0, ChartBar::kLongestSmoothing);
    refresh();
}

void ChartsFrame::setZoom(std::optional<std::pair<double, double>> zoom)
{
    m_source->setZoom(zoom);
    refresh();
}

QList<ChartCard *> ChartsFrame::shownCharts() const
{
    return m_grid->arranged();
}

} // namespace forja
