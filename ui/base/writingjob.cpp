// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/writingjob.h"

#include "ui/base/beside.h"

namespace forja {

WritingJob::WritingJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const std::shared_ptr<Result<QString>> result = m_watcher.result();
        // Asked first: what was complete before the wish to cancel arrived is there, and is told of.
        if (*result)
            Q_EMIT finished(**result);
        else if (m_isCancelled)
            Q_EMIT cancelled();
        else
            Q_EMIT failed(result->problem());
    });
}

WritingJob::~WritingJob()
{
    // Nobody listens any more, and the work must not outlive the flag that it reads.
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void WritingJob::start(Work work)
{
    m_isCancelled = false;
    m_watcher.setFuture(besideWindow([this, work = std::move(work)] {
        return std::make_shared<Result<QString>>(work([this](int done, int total) {
            // On the worker: the signal is queued to whoever listens in the window.
            Q_EMIT progressed(done, total);
            return !m_isCancelled;
        }));
    }));
}

} // namespace forja
