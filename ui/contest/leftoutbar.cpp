// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contest/leftoutbar.h"

#include "ui/contest/contestparts.h"
#include "ui/text/wording.h"

#include <QHBoxLayout>
#include <QKeySequence>

namespace forja {

LeftOutBar::LeftOutBar(LeftOut &leftOut, QWidget *parent)
    : QWidget(parent)
    , m_leftOut(leftOut)
    , m_count(contestparts::dimLabel(this))
    , m_undo(contestparts::link(tr("Undo"), this))
    , m_next(contestparts::link(tr("New run without them"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 2, 4, 4);
    column->setSpacing(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    m_count->setContentsMargins(2, 0, 0, 0);
    m_undo->setToolTip(tr("Undoes the last change (%1)")
                           .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    m_next->setToolTip(tr("Prepares a run with these settings, without these pictures"));
    row->addWidget(m_undo);
    row->addWidget(m_next);
    row->addStretch(1);
    column->addWidget(m_count);
    column->addLayout(row);
    connect(m_undo, &QPushButton::clicked, m_leftOut.undoStack(), &QUndoStack::undo);
    connect(m_next, &QPushButton::clicked, this, &LeftOutBar::nextRunRequested);
    connect(&m_leftOut, &LeftOut::failed, this, [this](const Problem &problem) {
        m_count->setText(translateProblem(problem));
        // The bar hides while nothing is left out, and a failed write may be the first thing there is to say.
        show();
    });
}

void LeftOutBar::tell()
{
    const qint64 count = m_leftOut.names().size();
    const bool canUndo = m_leftOut.undoStack()->canUndo();
    m_count->setText(count == 0 ? tr("Nothing is left out of the next run.")
                                : counted(count, tr("One left out of the next run"),
                                          tr("%1 left out of the next run")));
    m_count->setToolTip(m_count->text() + QLatin1Char('\n')
                        + tr("Your folder is not touched, and this run stays as it is."));
    m_undo->setVisible(canUndo);
    m_next->setVisible(count > 0);
    // Even with nothing left out it stays while there is something to undo.
    setVisible(count > 0 || canUndo);
}

} // namespace forja
