// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/resultactions.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace forja {

ResultActions::ResultActions(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    m_goOn = add(row, tr("Continue"), tr("Trains and measures what is missing"),
                 &ResultActions::goOnRequested);
    m_more = add(row, tr("5 more seeds"), tr("Adds five seeds to this table: the intervals become narrower"),
                 &ResultActions::moreSeedsRequested);
    m_own = add(row, tr("On my pictures"),
                tr("Asks the same question about the pictures that are open in "
                   "the window"),
                &ResultActions::ownPicturesRequested);
    m_export = add(row, tr("Export replay…"),
                   tr("One page for a browser: guess, slider, verdict, and the numbers"),
                   &ResultActions::exportRequested);
    row->addStretch(1);
}

QPushButton *ResultActions::add(QHBoxLayout *row, const QString &text, const QString &tip,
                                void (ResultActions::*signal)())
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, signal);
    row->addWidget(button);
    return button;
}

void ResultActions::setPowers(const LabAsking &asking, bool canAsk, bool canTakeOwn)
{
    const bool isOver = asking.record.state != LabRecord::State::Running || !asking.isLive;
    // What is whole can be made larger; what is not is made whole first.
    const bool isWhole = asking.record.state == LabRecord::State::Finished && !asking.record.why;
    m_goOn->setVisible(isOver && !isWhole);
    m_goOn->setEnabled(canAsk);
    m_more->setVisible(isOver && isWhole);
    m_more->setEnabled(canAsk);
    m_own->setVisible(isOver && canTakeOwn);
    m_own->setEnabled(canAsk);
    m_export->setVisible(isOver && !asking.record.rows.isEmpty());
    setVisible(isOver);
}

} // namespace forja
