// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labfolder.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>

namespace forja {

/// Writes the replay of a laboratory folder on a worker thread.
class ReplayJob : public QObject
{
    Q_OBJECT

public:
    explicit ReplayJob(QObject *parent = nullptr);
    /// Gives up the page under way.
    ~ReplayJob() override;

    /// Requires: not running.
    void start(const QString &labFolder, const QString &file, const FieldTablePtr &table);
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void finished(const QString &file);
    void failed(const forja::Problem &problem);

private:
    std::atomic<bool> m_isGivenUp = false;
    QFutureWatcher<std::shared_ptr<Outcome>> m_watcher;
    QString m_file;
};

} // namespace forja
