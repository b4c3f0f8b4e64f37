// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace forja {

/// Tags and the note of a run, where a person types them. Told when a field is left, and before another run
/// takes their place.
class RunNotesEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RunNotesEdit(QWidget *parent);

    QLineEdit *tags() const { return m_tags; }
    QPlainTextEdit *note() const { return m_note; }

    /// What is being typed of the same run is left alone.
    void setRun(const RunSummary &run);
    void clear();
    /// Hands on what was typed and not yet told.
    void finishTyping();

Q_SIGNALS:
    void notesChanged(const QString &path, const forja::RunNotes &notes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<RunSummary> m_run;
    RunNotes m_told; ///< the notes as they stand in the fields' eyes
    QLineEdit *m_tags = nullptr;
    QPlainTextEdit *m_note = nullptr;
};

} // namespace forja
