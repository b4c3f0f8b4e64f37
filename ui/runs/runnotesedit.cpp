// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runnotesedit.h"

#include "ui/runs/detailwidgets.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace forja {

using namespace Qt::StringLiterals;

RunNotesEdit::RunNotesEdit(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *column = detailwidgets::columnOf(this);
    column->addSpacing(8);
    detailwidgets::addHeading(column, tr("Tags and note"));
    m_tags = new QLineEdit(this);
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    m_tags->setAccessibleName(tr("Tags"));
    column->addWidget(m_tags);
    m_note = new QPlainTextEdit(this);
    m_note->setPlaceholderText(tr("What is this run for? What did it show?"));
    m_note->setAccessibleName(tr("Note"));
    // Tab goes on to the next field, as it does everywhere else; a note needs none.
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(66);
    m_note->installEventFilter(this);
    column->addWidget(m_note);
    connect(m_tags, &QLineEdit::editingFinished, this, &RunNotesEdit::finishTyping);
}

void RunNotesEdit::setRun(const RunSummary &run)
{
    const bool isOther = !m_run || m_run->path != run.path;
    if (isOther)
        finishTyping();
    m_run = run;
    // A person's typing is not taken away by what comes from the disk.
    if (!isOther && (m_tags->hasFocus() || m_note->hasFocus()))
        return;
    m_told = run.notes;
    m_tags->setText(run.notes.tags.join(u", "_s));
    if (m_note->toPlainText() != run.notes.note)
        m_note->setPlainText(run.notes.note);
}

void RunNotesEdit::clear()
{
    finishTyping();
    m_run.reset();
}

void RunNotesEdit::finishTyping()
{
    // Nothing is written into a folder that cannot be read.
    if (!m_run || m_run->problem)
        return;
    RunNotes notes = m_run->notes;
    notes.tags = tagsFrom(m_tags->text());
    notes.note = m_note->toPlainText();
    if (notes.tags == m_told.tags && notes.note == m_told.note)
        return;
    m_told = notes;
    m_run->notes = notes;
    const QString path = m_run->path; // who hears of it may set another run
    Q_EMIT notesChanged(path, notes);
}

bool RunNotesEdit::eventFilter(QObject *watched, QEvent *event)
{
    // This editor does not tell that it was left.
    if (watched == m_note && event->type() == QEvent::FocusOut)
        finishTyping();
    return QWidget::eventFilter(watched, event);
}

} // namespace forja
