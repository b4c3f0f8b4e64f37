// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace forja {

/// Writes something for a person on a worker thread, a gallery or a film, and can be cancelled.
class WritingJob : public QObject
{
    Q_OBJECT

public:
    /// Told how much is done; false: nothing more is wanted.
    using Progress = std::function<bool(int done, int total)>;
    /// What is called beside the window's thread. It gives back what a person opens first.
    using Work = std::function<Result<QString>(const Progress &)>;

    explicit WritingJob(QObject *parent = nullptr);
    /// Cancels and waits for the piece under way.
    ~WritingJob() override;

    /// Requires: not running. `work` owns what it needs.
    void start(Work work);
    void cancel() { m_isCancelled = true; }
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const QString &path);
    void failed(const forja::Problem &problem);
    void cancelled();

private:
    std::atomic<bool> m_isCancelled = false;
    QFutureWatcher<std::shared_ptr<Result<QString>>> m_watcher;
};

} // namespace forja
