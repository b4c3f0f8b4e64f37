// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartbar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kValueWidth = 34; ///< "0.95"

} // namespace

ChartBar::ChartBar(QWidget *parent)
    : QWidget(parent)
    , m_axisBox(new QComboBox(this))
    , m_scaleBox(new QComboBox(this))
    , m_smoothing(new QSlider(Qt::Horizontal, this))
    , m_smoothingName(new QLabel(tr("Smoothing"), this))
    , m_smoothingLabel(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_wholeButton(new QToolButton(this))
    , m_row(new QHBoxLayout(this))
{
    createChoices();
    layOut();
    connectParts();
}

void ChartBar::createChoices()
{
    m_axisBox->addItems({tr("by updates"), tr("by kimg"), tr("by time")});
    m_axisBox->setAccessibleName(tr("Horizontal axis"));
    m_axisBox->setToolTip(
        tr("kimg: thousands of real pictures shown to D; time: training time without pauses"));
    m_scaleBox->addItems({tr("linear"), tr("log")});
    m_scaleBox->setAccessibleName(tr("Vertical scale"));
    // It gives way in a narrow window, but a wide one has better uses for its room than a long slider.
    m_smoothing->setRange(0, 100);
    m_smoothing->setMinimumWidth(40);
    m_smoothing->setMaximumWidth(120);
    m_smoothing->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_smoothing->setAccessibleName(m_smoothingName->text());
    m_smoothing->setToolTip(tr("Averages over earlier points; the recorded values stay faintly visible"));
    // Wide enough for any value: otherwise the whole bar would shift while the slider is dragged.
    m_smoothingLabel->setMinimumWidth(kValueWidth);
    setWholeText(tr("Whole run"), tr("Shows the whole run again; a double click on a chart does the same"));
}

void ChartBar::layOut()
{
    m_row->setContentsMargins(14, 8, 10, 6);
    m_row->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_axisBox, m_scaleBox, m_smoothingName,
                                                            m_smoothing, m_smoothingLabel})
        m_row->addWidget(widget, widget == m_smoothing ? 1 : 0);
    m_afterSmoothing = m_row->count();
    // Where there is no room for the whole hint there is none: it must not widen the window.
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hint->installEventFilter(this);
    m_row->addWidget(m_hint, 1);
    m_row->addWidget(m_wholeButton);
}

void ChartBar::connectParts()
{
    connect(m_axisBox, &QComboBox::activated, this, [this](int index) { Q_EMIT axisChosen(XAxis(index)); });
    connect(m_scaleBox, &QComboBox::activated, this, [this](int index) { Q_EMIT scaleChosen(index == 1); });
    // The square root spreads the strong end, where a small step of the weight matters most.
    connect(m_smoothing, &QSlider::valueChanged, this,
            [this](int value) { Q_EMIT smoothingChosen(kLongestSmoothing * std::sqrt(value / 100.0)); });
    connect(m_wholeButton, &QToolButton::clicked, this, &ChartBar::wholeRequested);
}

void ChartBar::setTheme(const Theme &theme)
{
    setStyleSheet(u"QLabel { color: %1; }"_s.arg(theme.dim.name()));
}

void ChartBar::reflect(const ChartSource &source)
{
    m_axisBox->setCurrentIndex(int(source.axis));
    m_scaleBox->setCurrentIndex(source.isLog ? 1 : 0);
    // Showing how it stands is no choice, and would come back here.
    const QSignalBlocker blocked(m_smoothing);
    m_smoothing->setValue(static_cast<int>(std::lround(100
                                                       * std::pow(source.smoothing / kLongestSmoothing, 2))));
    m_smoothingLabel->setText(source.smoothing > 0 ? QLocale().toString(source.smoothing, 'f', 2)
                                                   : tr("off"));
    m_wholeButton->setVisible(source.zoom.has_value());
    // Last: the bar is narrower without the button for the whole run.
    fit();
}

void ChartBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The words of the choices come before the number that the slider shows by its place.
void ChartBar::fit()
{
    const int number = std::max(kValueWidth, m_smoothingLabel->minimumSizeHint().width()) + m_row->spacing();
    const int without = m_row->minimumSize().width() - (m_smoothingLabel->isHidden() ? 0 : number);
    m_hint->setVisible(without + m_smoothing->maximumWidth()
                       <= width()); // its gap alone is room that words need
    m_smoothingLabel->setVisible(without + number <= width());
}

bool ChartBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_hint && event->type() == QEvent::Resize) {
        const QString hint = tr("drag to zoom · Ctrl+wheel");
        // Whole or not at all: half of a hint is none.
        m_hint->setText(m_hint->fontMetrics().horizontalAdvance(hint) <= m_hint->width() ? hint : QString());
    }
    return QWidget::eventFilter(watched, event);
}

void ChartBar::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
}

void ChartBar::addAfterSmoothing(QWidget *widget)
{
    m_row->insertWidget(m_afterSmoothing++, widget);
}

void ChartBar::setWholeText(const QString &text, const QString &help)
{
    m_wholeButton->setText(text);
    m_wholeButton->setToolTip(help);
}

} // namespace forja
