// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/film.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>

namespace forja {

/// Writes a film on a worker thread.
class FilmJob : public QObject
{
    Q_OBJECT

public:
    explicit FilmJob(QObject *parent = nullptr);
    /// Cancels and waits for the frame under way.
    ~FilmJob() override;

    /// Requires: not running.
    void start(const RunFolder &run, const FilmRequest &request);
    void cancel() { m_isCancelled = true; }
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const QString &path);
    void failed(const forja::Problem &problem);
    void cancelled();

private:
    std::atomic<bool> m_isCancelled = false;
    QString m_file;
    QFutureWatcher<std::shared_ptr<Outcome>> m_watcher;
};

} // namespace forja
