// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace forja {

/// The first tiles of the run's newest moment, as many as a list shows; none where there are none. Reads the
/// disk.
QList<QImage> newestTiles(const QString &path);

/// The first tiles of the newest moment of runs, read beside the window's thread when they are asked for. The
/// newest request is served first.
class RunThumbnails : public QObject
{
    Q_OBJECT

public:
    explicit RunThumbnails(QObject *parent = nullptr);
    ~RunThumbnails() override;

    static constexpr int kTiles = 12;

    /// At most kTiles; empty until available() tells of this run, or where it has none. Until a newer moment
    /// is read, the one before stays.
    QList<QImage> tiles(const RunSummary &run);
    void clear();

Q_SIGNALS:
    void available(const QString &path);

private:
    struct Entry
    {
        qint64 update = -1;
        QList<QImage> tiles;
    };
    void request(const QString &path, qint64 update);
    void take(const QString &path, qint64 update, const QList<QImage> &tiles);

    QCache<QString, Entry> m_entries{4000}; ///< by path
    QSet<QString> m_requested;
    QThreadPool m_pool; ///< one thread
    int m_order = 0; ///< later requests come first
};

} // namespace forja
