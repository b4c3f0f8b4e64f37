// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/lab/labmeasures.h"

#include <QFutureWatcher>
#include <QObject>

namespace forja {

/// Makes the pictures of "You against D" on a worker thread: a run's newest G draws some, its D judges all.
class JudgeJob : public QObject
{
    Q_OBJECT

public:
    explicit JudgeJob(QObject *parent = nullptr);
    /// Waits for the work under way.
    ~JudgeJob() override;

    /// A second call drops what the first would have brought.
    void start(const QString &runPath, int count, qint64 seed, const FieldTablePtr &table);
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void available(const QList<forja::JudgedPair> &pairs);
    void failed(const forja::Problem &problem);

private:
    QFutureWatcher<std::shared_ptr<Result<QList<JudgedPair>>>> m_watcher;
};

} // namespace forja
