// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QUndoStack>

namespace forja {

/// Which pictures are to be left out of the next run, with undo. Kept beside the run; reading and writing
/// happen on a thread of their own, in their order.
class LeftOut : public QObject
{
    Q_OBJECT

public:
    explicit LeftOut(QObject *parent);
    /// Waits until all is written.
    ~LeftOut() override;

    void openRun(const RunFolder &run);
    void clear();
    /// exclusionName()s.
    const QSet<QString> &names() const { return m_names; }
    bool contains(const QString &path) const;
    /// Leaves them out, or takes them back: one step of undo.
    void setLeftOut(const QStringList &paths, bool areOut);
    QUndoStack *undoStack() { return &m_undo; }
    /// Waits until all is read and written.
    void finish();

Q_SIGNALS:
    void changed();
    void failed(const forja::Problem &problem);

private:
    class Change;
    void replace(const QSet<QString> &names);

    std::optional<RunFolder> m_run;
    QSet<QString> m_names;
    QUndoStack m_undo;
    QThreadPool m_disk;
    int m_number = 0; ///< of the run: what is read of an older one is dropped
};

} // namespace forja
