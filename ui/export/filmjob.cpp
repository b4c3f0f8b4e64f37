// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/filmjob.h"

#include "ui/base/beside.h"

namespace forja {

FilmJob::FilmJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const std::shared_ptr<Outcome> done = m_watcher.result();
        if (*done)
            Q_EMIT finished(m_file);
        else if (m_isCancelled)
            Q_EMIT cancelled();
        else
            Q_EMIT failed(done->problem());
    });
}

FilmJob::~FilmJob()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void FilmJob::start(const RunFolder &run, const FilmRequest &request)
{
    m_isCancelled = false;
    m_file = request.file;
    m_watcher.setFuture(besideWindow([this, run, request] {
        return std::make_shared<Outcome>(exportFilm(run, request, [this](int done, int total) {
            Q_EMIT progressed(done, total);
            return !m_isCancelled;
        }));
    }));
}

} // namespace forja
