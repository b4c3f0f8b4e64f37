// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundetails.h"

#include "ui/runs/detailwidgets.h"
#include "ui/runs/diskbar.h"
#include "ui/runs/runbuttons.h"
#include "ui/runs/rundifferences.h"
#include "ui/runs/runfacts.h"
#include "ui/runs/runhead.h"
#include "ui/runs/runnotesedit.h"
#include "ui/runs/runwording.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace forja {

namespace {

DiskUse sumOf(const QList<RunSummary> &runs)
{
    DiskUse sum;
    for (const RunSummary &run : runs) {
        sum.moments += run.kept.disk.moments;
        sum.generators += run.kept.disk.generators;
        sum.checkpoints += run.kept.disk.checkpoints;
        sum.abandoned += run.kept.disk.abandoned;
        sum.rest += run.kept.disk.rest;
    }
    return sum;
}

} // namespace

RunDetails::RunDetails(FieldTablePtr table, RunThumbnails *thumbnails, QWidget *parent)
    : QWidget(parent), m_thumbnails(thumbnails)
{
    setProperty("isPanel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    makeScroll();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(6);
    fill(column, std::move(table));
    m_scroll->setWidget(m_content);
    m_empty = new QLabel(tr("Select a run to see what it is, or several to compare them."), this);
    m_empty->setWordWrap(true);
    m_empty->setProperty("isDim", true);
    m_empty->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    outer->addWidget(m_empty);
    outer->addWidget(m_scroll, 1);
    connectParts();
    // Shows the sentence in place of a run.
    setRuns({});
}

void RunDetails::makeScroll()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->installEventFilter(this);
    m_content = new QWidget(m_scroll);
}

void RunDetails::fill(QVBoxLayout *column, FieldTablePtr table)
{
    m_head = new RunHead(m_content);
    column->addWidget(m_head);
    column->addSpacing(4);
    // Near the top: what is clicked does not move with what is told below it.
    m_buttons = new RunButtons(m_content);
    column->addWidget(m_buttons);
    column->addSpacing(6);
    m_facts = new RunFacts(m_content);
    column->addWidget(m_facts);
    column->addSpacing(8);
    m_differences = new RunDifferences(std::move(table), m_content);
    column->addWidget(m_differences);
    m_notes = new RunNotesEdit(m_content);
    column->addWidget(m_notes);
    column->addSpacing(8);
    m_diskHeading = detailwidgets::addHeading(column, {});
    m_disk = new DiskBar(m_content);
    column->addWidget(m_disk);
    column->addStretch(1);
}

void RunDetails::connectParts()
{
    connect(m_buttons, &RunButtons::openRequested, this, &RunDetails::openRequested);
    connect(m_buttons, &RunButtons::compareRequested, this, &RunDetails::compareRequested);
    connect(m_buttons, &RunButtons::starRequested, this, &RunDetails::starRequested);
    connect(m_buttons, &RunButtons::thinRequested, this, &RunDetails::thinRequested);
    connect(m_buttons, &RunButtons::folderRequested, this, &RunDetails::folderRequested);
    connect(m_buttons, &RunButtons::trashRequested, this, &RunDetails::trashRequested);
    connect(m_facts, &RunFacts::compareRequested, this, &RunDetails::compareRequested);
    connect(m_facts, &RunFacts::parentRequested, this, &RunDetails::parentRequested);
    connect(m_notes, &RunNotesEdit::notesChanged, this, [this](const QString &path, const RunNotes &notes) {
        // What is shown again, in another theme, must not be what it was before.
        if (m_runs.size() == 1 && m_runs.constFirst().path == path)
            m_runs.first().notes = notes;
        Q_EMIT notesChanged(path, notes);
    });
    connect(m_thumbnails, &RunThumbnails::available, this, [this](const QString &path) {
        // Thumbnails are read beside the window's thread: by now another run may be chosen.
        if (m_runs.size() == 1 && m_runs.constFirst().path == path)
            showTiles();
    });
}

QLineEdit *RunDetails::tags() const
{
    return m_notes->tags();
}

QPlainTextEdit *RunDetails::note() const
{
    return m_notes->note();
}

QPushButton *RunDetails::compareButton() const
{
    return m_buttons->compareButton();
}

QPushButton *RunDetails::trashButton() const
{
    return m_buttons->trashButton();
}

QPushButton *RunDetails::thinButton() const
{
    return m_buttons->thinButton();
}

void RunDetails::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_disk->setTheme(theme);
    setRuns(m_runs);
}

void RunDetails::finishTyping()
{
    m_notes->finishTyping();
}

void RunDetails::showTiles()
{
    m_head->setTiles(m_thumbnails->tiles(m_runs.constFirst()), m_theme.field);
}

void RunDetails::setRuns(const QList<RunSummary> &runs)
{
    const bool isOne = runs.size() == 1;
    // First of all: what was typed belongs to the run that was chosen so far.
    if (isOne)
        m_notes->setRun(runs.constFirst());
    else
        m_notes->clear();
    m_runs = runs;
    m_scroll->setVisible(!runs.isEmpty());
    m_empty->setVisible(runs.isEmpty());
    // The parts keep what they showed: they are hidden, and the next run sets all of them.
    if (runs.isEmpty())
        return;
    const bool isReadable = isOne && !runs.constFirst().problem;
    for (QWidget *part : QList<QWidget *>{m_facts, m_differences, m_notes})
        part->setVisible(isReadable);
    if (isReadable) {
        m_facts->setRun(runs.constFirst(), m_theme.dim);
        m_differences->setRun(runs.constFirst());
    }
    if (isOne) {
        m_head->setRun(runs.constFirst());
        showTiles();
    } else {
        m_head->setRuns(runs);
    }
    const DiskUse use = sumOf(runs);
    m_diskHeading->setText(tr("On disk: %1").arg(bytesText(use.total())));
    m_disk->setUse(use);
    m_buttons->setRuns(runs);
}

bool RunDetails::eventFilter(QObject *watched, QEvent *event)
{
    // The same width with and without a scroll bar: else each would make the content as high as asks for the
    // other, for ever.
    if (watched == m_scroll && event->type() == QEvent::Resize)
        m_content->setFixedWidth(
            std::max(1, m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width()));
    return QWidget::eventFilter(watched, event);
}

} // namespace forja
