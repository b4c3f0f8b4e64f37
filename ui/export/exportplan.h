// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/galleryexport.h"
#include "engine/session/sampler.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>

namespace forja {

/// What to export: which pictures, and in which form.
struct ExportPlan
{
    GalleryRequest request;
    quint64 latentSeed = 7;
    qint64 first = 0;
    QList<int> classes; ///< in turn; empty: all in turn
    std::optional<qint64> update; ///< nullopt: the newest kept generator
};

/// Makes and writes the pictures of a gallery on a worker thread.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    /// Cancels and waits for the picture under way.
    ~ExportJob() override;

    /// Requires: not running.
    void start(const RunFolder &run, const FieldTablePtr &table, const ExportPlan &plan);
    void cancel() { m_isCancelled = true; }
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const QString &path);
    void failed(const forja::Problem &problem);
    void cancelled();

private:
    Result<QString> work(const RunFolder &run, const FieldTablePtr &table, ExportPlan plan);

    std::atomic<bool> m_isCancelled = false;
    QFutureWatcher<std::shared_ptr<Result<QString>>> m_watcher;
};

} // namespace forja
