// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/momentbar.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace forja {

MomentBar::MomentBar(QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_name(new QLabel(this))
    , m_follow(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 2);
    row->setSpacing(10);
    m_slider->setAccessibleName(tr("Point in the training"));
    m_slider->setToolTip(
        tr("The point in the training that the histograms and pictures show; a click on the bands does the "
           "same"));
    m_name->setFont(tabular(smallFont()));
    m_name->setProperty("isDim", true);
    // Room for the longest name, so that the slider does not change its length as it is moved.
    m_name->setMinimumWidth(110);
    m_follow->setText(tr("Follow the newest"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    row->addWidget(m_slider, 1);
    row->addWidget(m_name);
    row->addWidget(m_follow);
    connect(m_slider, &QSlider::valueChanged, this, &MomentBar::rowChosen);
    // Clicked, not toggled: setMoment() checks the button, too, and that is no wish of a person.
    connect(m_follow, &QToolButton::clicked, this, &MomentBar::followToggled);
}

bool MomentBar::isFollowing() const
{
    return m_follow->isChecked();
}

void MomentBar::setMoment(qsizetype count, qsizetype row, const QString &name, bool isFollowing)
{
    // Nobody chose it.
    const QSignalBlocker blocked(m_slider);
    m_slider->setEnabled(count > 1);
    m_slider->setRange(0, static_cast<int>(std::max<qsizetype>(0, count - 1)));
    m_slider->setValue(static_cast<int>(std::max<qsizetype>(0, row)));
    m_follow->setChecked(isFollowing);
    m_name->setText(name);
}

} // namespace forja
