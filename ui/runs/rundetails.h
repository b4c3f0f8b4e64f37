// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"
#include "ui/runs/runthumbnails.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace forja {

class DiskBar;
class RunButtons;
class RunDifferences;
class RunFacts;
class RunHead;
class RunNotesEdit;

/// Beside the list: what the chosen run is, what a person says of it, and what can be done with it or with
/// all that are chosen.
class RunDetails : public QWidget
{
    Q_OBJECT

public:
    RunDetails(FieldTablePtr table, RunThumbnails *thumbnails, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The chosen runs; what is being typed into the notes of one that stays chosen is left alone.
    void setRuns(const QList<RunSummary> &runs);
    /// Hands on what was typed and not yet told.
    void finishTyping();

    QLineEdit *tags() const;
    QPlainTextEdit *note() const;
    QPushButton *compareButton() const;
    QPushButton *trashButton() const;
    QPushButton *thinButton() const;

Q_SIGNALS:
    void openRequested();
    void compareRequested();
    void starRequested();
    void thinRequested();
    void trashRequested();
    void folderRequested();
    void parentRequested(const QString &name);
    void notesChanged(const QString &path, const forja::RunNotes &notes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeScroll();
    void fill(QVBoxLayout *column, FieldTablePtr table);
    void connectParts();
    void showTiles();

    RunThumbnails *m_thumbnails;
    Theme m_theme = Theme::dark();
    QList<RunSummary> m_runs;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_empty = nullptr;
    RunHead *m_head = nullptr;
    RunButtons *m_buttons = nullptr;
    RunFacts *m_facts = nullptr;
    RunDifferences *m_differences = nullptr;
    RunNotesEdit *m_notes = nullptr;
    QLabel *m_diskHeading = nullptr;
    DiskBar *m_disk = nullptr;
};

} // namespace forja
