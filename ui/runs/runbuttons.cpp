// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runbuttons.h"

#include "ui/runs/detailwidgets.h"
#include "ui/runs/runchoice.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace forja {

RunButtons::RunButtons(QWidget *parent) : QWidget(parent)
{
    m_open = detailwidgets::link(tr("Open"), this);
    m_compare = detailwidgets::link(tr("Compare"), this);
    m_star = detailwidgets::link({}, this);
    m_thin = detailwidgets::link(tr("Thin out…"), this);
    m_folder = detailwidgets::link(tr("Show the folder"), this);
    m_trash = detailwidgets::link(tr("Move to trash…"), this);
    layOut();
    connect(m_open, &QPushButton::clicked, this, &RunButtons::openRequested);
    connect(m_compare, &QPushButton::clicked, this, &RunButtons::compareRequested);
    connect(m_star, &QPushButton::clicked, this, &RunButtons::starRequested);
    connect(m_thin, &QPushButton::clicked, this, &RunButtons::thinRequested);
    connect(m_folder, &QPushButton::clicked, this, &RunButtons::folderRequested);
    connect(m_trash, &QPushButton::clicked, this, &RunButtons::trashRequested);
}

void RunButtons::layOut()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    int place = 0;
    for (QPushButton *button : {m_open, m_compare, m_star, m_thin, m_folder, m_trash}) {
        // Two in a row: all of them side by side are wider than the panel.
        grid->addWidget(button, place / 2, place % 2, Qt::AlignLeft);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    QVBoxLayout *column = detailwidgets::columnOf(this);
    column->addLayout(grid);
    m_why = detailwidgets::addDim(column);
}

void RunButtons::setRuns(const QList<RunSummary> &runs)
{
    const bool isOne = runs.size() == 1;
    const QString notCompared = RunChoice::whyNotCompared(RunChoice::toCompare(runs).size());
    const QString notChanged = RunChoice::whyNotChanged(runs);
    const bool isReadable = std::all_of(runs.begin(), runs.end(),
                                        [](const RunSummary &run) { return !run.problem; });
    const bool areStarred = std::all_of(runs.begin(), runs.end(),
                                        [](const RunSummary &run) { return run.notes.isStarred; });
    m_open->setEnabled(isOne && isReadable);
    m_compare->setEnabled(notCompared.isEmpty() && isReadable);
    m_compare->setToolTip(notCompared.isEmpty()
                              ? tr("Charts, pictures and settings side by side (Ctrl+Enter)")
                              : notCompared);
    m_star->setText(areStarred ? tr("Remove the star") : tr("Star"));
    m_star->setEnabled(isReadable);
    // Several folders would be as many windows of the file manager.
    m_folder->setEnabled(isOne);
    m_thin->setEnabled(notChanged.isEmpty() && isReadable);
    m_thin->setToolTip(notChanged.isEmpty()
                           ? tr("Delete older snapshots, generators and checkpoints to save disk space")
                           : notChanged);
    m_trash->setEnabled(notChanged.isEmpty() && isReadable);
    m_trash->setToolTip(notChanged.isEmpty() ? tr("Asks first, and says what is moved (Del)") : notChanged);
    // A tooltip over what is disabled is easily missed.
    QStringList why{notCompared, notChanged};
    why.removeAll(QString());
    m_why->setText(why.join(QLatin1Char('\n')));
    m_why->setVisible(!why.isEmpty());
}

} // namespace forja
