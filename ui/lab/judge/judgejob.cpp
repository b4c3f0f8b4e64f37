// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/judge/judgejob.h"

#include "ui/base/beside.h"

namespace forja {

namespace {

Result<QList<JudgedPair>> pairsOf(const QString &path, int count, qint64 seed, const FieldTablePtr &table)
{
    const Result<RunFolder> run = RunFolder::open(path);
    return run ? picturesToJudge(*run, count, seed, table) : run.problem();
}

} // namespace

JudgeJob::JudgeJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const std::shared_ptr<Result<QList<JudgedPair>>> result = m_watcher.result();
        if (*result)
            Q_EMIT available(**result);
        else
            Q_EMIT failed(result->problem());
    });
}

JudgeJob::~JudgeJob()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void JudgeJob::start(const QString &runPath, int count, qint64 seed, const FieldTablePtr &table)
{
    m_watcher.setFuture(besideWindow([runPath, count, seed, table] {
        return std::make_shared<Result<QList<JudgedPair>>>(pairsOf(runPath, count, seed, table));
    }));
}

} // namespace forja
