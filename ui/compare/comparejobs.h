// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/comparisonexport.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace forja {

/// Reads the compared runs beside the window's thread, again and again; only the newest request is answered.
class CompareReading : public QObject
{
    Q_OBJECT

public:
    explicit CompareReading(QObject *parent);
    ~CompareReading() override;

    /// Problems of the request itself come back at once.
    Outcome open(const QStringList &paths, const FieldTablePtr &table);
    /// Reads what changed; nothing happens while a reading is under way.
    void readAgain();
    void stop();
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void available(const forja::Comparison &comparison);

private:
    QFutureWatcher<std::optional<Comparison>> m_watcher;
    std::shared_ptr<ComparisonReader> m_reader;
};

/// Writes a comparison's page or tables on a worker thread.
class CompareExport : public QObject
{
    Q_OBJECT

public:
    explicit CompareExport(QObject *parent);
    /// Cancels and waits for the run under way.
    ~CompareExport() override;

    /// Requires: not running.
    void startPage(const Comparison &comparison, const QString &file);
    void startTables(const Comparison &comparison, const QString &folder, Replace replace);
    void cancel() { m_isCancelled = true; }
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const QString &path);
    void failed(const forja::Problem &problem);

private:
    QFutureWatcher<std::shared_ptr<Outcome>> m_watcher;
    QString m_path;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace forja
