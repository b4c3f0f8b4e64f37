// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runlock.h"
#include "engine/session/types/queuefile.h"

#include <functional>
#include <memory>

namespace forja {

class WorkQueue;

/// A queue's list, and its file: NAME.json in the folder of its runs keeps it, NAME.lock says who looks after
/// it. Starts nothing.
class QueueStore
{
public:
    /// `lane` writes the file and outlives this; `failed` is told there why it could not.
    QueueStore(FieldTablePtr table, const QString &runsFolder, const QString &name, WorkQueue &lane,
               std::function<void(const Problem &why)> failed);

    /// Reads what is on disk, and takes the lock; false: there is nothing. A problem (queue.taken,
    /// queue.damaged): the list stays empty and takes nothing.
    Result<bool> open();
    /// Whether nobody else looks after it, from now on.
    Outcome takeLock();
    bool isLocked() const { return m_lock != nullptr; }
    bool isUsable() const { return m_isUsable; }

    const QString &runsFolder() const { return m_runsFolder; }
    QString runPath(const QueueEntry &entry) const;
    QueueFile &file() { return m_file; }
    const QueueFile &file() const { return m_file; }
    QueueEntry *find(const QString &id);
    const QueueEntry *find(const QString &id) const;
    int count(QueueEntry::State state) const;
    /// The next one that waits for its turn; null: none does.
    QueueEntry *nextWaiting();
    /// False: there is none of this id.
    bool move(const QString &id, qsizetype to);

    /// On the work queue: whoever asks goes on at once, and the newest list replaces one that still waits
    /// there.
    void save();

private:
    QString path() const;

    FieldTablePtr m_table;
    QString m_runsFolder;
    QString m_name;
    WorkQueue &m_lane;
    std::function<void(const Problem &why)> m_failed;
    QueueFile m_file;
    std::unique_ptr<RunLock> m_lock;
    bool m_isUsable = false;
};

} // namespace forja
