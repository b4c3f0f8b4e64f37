// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/runswitch.h"

#include "ui/theme/theme.h"

#include <QFrame>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

RunSwitch::RunSwitch(QWidget *parent) : QWidget(parent)
{
    setProperty("isPanel", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *sides = new QHBoxLayout;
    sides->setContentsMargins(kMargin - 4, 6, kMargin - 4, 6);
    sides->setSpacing(2);
    m_this = addSide(tr("This run"), tr("The settings of the current run; those with a dot can change"));
    m_next = addSide(tr("The next run"), tr("Prepare another run; the current one does not change"));
    for (QToolButton *side : {m_this, m_next})
        sides->addWidget(side, 1);
    layout->addLayout(sides);
    m_foot = new QWidget(this);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(kMargin, 0, kMargin, 8);
    foot->setSpacing(kGap);
    m_queue = new QPushButton(tr("Add to queue"), m_foot);
    m_queue->setObjectName(u"queueNext"_s);
    m_queue->setToolTip(tr("Add the next run to the queue (Ctrl+Shift+U); it trains in a separate process"));
    auto *pictures = new QPushButton(tr("Its pictures…"), m_foot);
    pictures->setObjectName(u"nextPictures"_s);
    pictures->setProperty("isLink", true);
    pictures->setToolTip(tr("The page with its pictures, its plan and other folders"));
    foot->addWidget(m_queue);
    foot->addWidget(pictures);
    foot->addStretch(1);
    layout->addWidget(m_foot);
    auto *line = new QFrame(this);
    line->setProperty("isLine", true);
    line->setFixedHeight(1);
    layout->addWidget(line);
    connect(m_this, &QToolButton::clicked, this, &RunSwitch::thisRunWanted);
    connect(m_next, &QToolButton::clicked, this, &RunSwitch::nextRunWanted);
    connect(m_queue, &QPushButton::clicked, this, &RunSwitch::queueWanted);
    connect(pictures, &QPushButton::clicked, this, &RunSwitch::picturesWanted);
    setNext(false, false);
    hide();
}

QToolButton *RunSwitch::addSide(const QString &text, const QString &tip)
{
    auto *side = new QToolButton(this);
    side->setText(text);
    side->setToolTip(tip);
    side->setCheckable(true);
    side->setAutoExclusive(true);
    side->setFocusPolicy(Qt::TabFocus);
    side->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return side;
}

void RunSwitch::setNext(bool isNext, bool canAdd)
{
    (isNext ? m_next : m_this)->setChecked(true);
    m_foot->setVisible(isNext);
    m_queue->setEnabled(canAdd);
}

} // namespace forja
