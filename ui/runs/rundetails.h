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

    QLineEdit *tags() const { return m_tags; }
    QPlainTextEdit *note() const { return m_note; }
    QPushButton *compareButton() const { return m_compare; }
    QPushButton *trashButton() const { return m_trash; }
    QPushButton *thinButton() const { return m_thin; }
    /// Why the chosen runs cannot be compared; empty: they can.
    /// What Compare puts beside each other: the runs that are chosen; of one branch alone, its parent and
    /// itself.
    static QStringList toCompare(const QList<RunSummary> &chosen);
    static QString whyNotCompared(qsizetype chosen);
    /// Why they cannot be thinned or moved to the trash; empty: they can.
    static QString whyNotChanged(const QList<RunSummary> &runs);

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
    class Pictures;
    void makeHead(QVBoxLayout *column);
    void makeFacts(QVBoxLayout *column);
    void makeNotes(QVBoxLayout *column);
    void makeActions(QVBoxLayout *column);
    QLabel *addHeading(QVBoxLayout *column, const QString &text);
    QLabel *addDim(QVBoxLayout *column);
    void tellOne(const RunSummary &run);
    void tellMany();
    void tellNotes(const RunSummary &run, bool isOther);
    void tellActions();
    QString factsOf(const RunSummary &run) const;

    FieldTablePtr m_table;
    RunThumbnails *m_thumbnails;
    Theme m_theme = Theme::dark();
    QList<RunSummary> m_runs;
    RunNotes m_told; ///< the notes as they stand in the fields' eyes
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_empty = nullptr;
    Pictures *m_pictures = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_standing = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_parent = nullptr;
    QPushButton *m_compareParent = nullptr;
    QLabel *m_differsHeading = nullptr;
    QLabel *m_differs = nullptr;
    QWidget *m_notes = nullptr;
    QLineEdit *m_tags = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QLabel *m_diskHeading = nullptr;
    DiskBar *m_disk = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_star = nullptr;
    QPushButton *m_thin = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_trash = nullptr;
};

} // namespace forja
