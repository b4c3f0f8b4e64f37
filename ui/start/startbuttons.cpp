// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startbuttons.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace forja {

using namespace Qt::StringLiterals;

StartButtons::StartButtons(QWidget *parent)
    : QObject(parent), m_start(new QPushButton(tr("Start"), parent)), m_others(new QWidget(parent))
{
    m_start->setObjectName(u"start"_s);
    m_start->setProperty("isPrimary", true);
    m_start->setMinimumSize(148, 38);
    m_start->setToolTip(tr("Start training (F5)"));
    connect(m_start, &QPushButton::clicked, this, &StartButtons::startRequested);
    auto *layout = new QHBoxLayout(m_others);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(18);
    m_sweep = addOther("sweep", tr("Sweep…"), tr("Add every combination of a few settings to the queue"),
                       &StartButtons::sweepRequested);
    m_queue = addOther("addToQueue", tr("Add to queue"),
                       tr("Add this experiment to the queue (Ctrl+Shift+U); it trains in a separate process"),
                       &StartButtons::queueRequested);
    m_instead = addOther("instead", tr("Start here instead…"),
                         tr("Stops and saves the run that is training here, then starts this one"),
                         &StartButtons::insteadRequested);
    // Only beside a run that trains there is something to be replaced.
    m_instead->hide();
}

QPushButton *StartButtons::addOther(const char *name, const QString &text, const QString &tip,
                                    void (StartButtons::*signal)())
{
    auto *button = new QPushButton(text, m_others);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("isLink", true);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, signal);
    m_others->layout()->addWidget(button);
    return button;
}

void StartButtons::addTo(QHBoxLayout *row) const
{
    row->addWidget(m_others, 0, Qt::AlignVCenter);
    row->addWidget(m_start, 0, Qt::AlignVCenter);
}

void StartButtons::setBeside(const QString &run, bool isTraining)
{
    const bool linesUp = !run.isEmpty() && isTraining;
    m_start->setText(linesUp ? tr("Add to queue") : tr("Start"));
    // F5 is the shown run's where there is one.
    m_start->setToolTip(
        linesUp ? tr("Add this experiment to the queue (Ctrl+Shift+U); it trains in a separate process")
            : run.isEmpty() ? tr("Start training (F5)")
                            : tr("Start training"));
    m_queue->setVisible(!linesUp);
    m_instead->setVisible(linesUp);
}

void StartButtons::setEnabled(bool isEnabled)
{
    for (QPushButton *button : {m_start, m_queue, m_sweep, m_instead})
        button->setEnabled(isEnabled);
}

} // namespace forja
