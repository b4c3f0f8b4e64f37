// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <QCache>
#include <QFutureWatcher>
#include <QObject>

#include <map>

namespace forja {

/// The snapshots of a run: all of the index, few of the pictures. Reads a picture from disk on a pool
/// thread; of several asked for while one is read only the newest is read next. Lives on the window's thread.
class SheetStore : public QObject
{
    Q_OBJECT

public:
    explicit SheetStore(QObject *parent = nullptr);

    void clear();
    void setRun(const RunFolder &run);
    /// Adds a snapshot, or replaces the one of the same update.
    void add(const SheetRecord &sheet);
    /// The index of a run as read from its folder; snapshots that are there already stay as they are.
    void addIndex(const std::vector<SheetRecord> &sheets);
    void setStarred(qint64 update, bool isStarred);

    std::vector<qint64> updates() const; ///< ascending
    bool contains(qint64 update) const { return m_index.contains(update); }
    const SheetRecord *find(qint64 update) const; ///< index only: its picture may be null
    /// The snapshot with its picture if that is in memory, else nullopt and `available` follows once it was
    /// read.
    std::optional<SheetRecord> request(qint64 update);

Q_SIGNALS:
    void available(qint64 update);
    /// The snapshot cannot be read any more.
    void failed(qint64 update, const forja::Problem &problem);

private:
    void readNext();
    void take();

    std::optional<RunFolder> m_run;
    std::map<qint64, SheetRecord> m_index; ///< without pictures
    QCache<qint64, QImage> m_images; ///< cost in KiB
    QFutureWatcher<Result<SheetRecord>> m_watcher;
    std::optional<qint64> m_reading;
    std::optional<qint64> m_wanted;
};

} // namespace forja
