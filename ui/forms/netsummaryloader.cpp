// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/netsummaryloader.h"

#include "ui/base/beside.h"

namespace forja {

NetSummaryLoader::NetSummaryLoader(QObject *parent) : QObject(parent)
{
    // While somebody types, each key would have both nets built.
    m_delay.setSingleShot(true);
    m_delay.setInterval(120);
    connect(&m_delay, &QTimer::timeout, this, &NetSummaryLoader::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &NetSummaryLoader::deliver);
}

NetSummaryLoader::~NetSummaryLoader()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void NetSummaryLoader::request(const Experiment &experiment, int channels, int classes)
{
    m_wanted = Request{experiment, channels, classes};
    m_delay.start();
}

void NetSummaryLoader::start()
{
    // One at a time: a summary takes its while, and only the newest question is worth an answer.
    if (!m_wanted || m_watcher.isRunning())
        return;
    const Request request = *m_wanted;
    m_wanted.reset();
    m_watcher.setFuture(besideWindow([request] {
        return std::make_shared<Result<NetPair>>(summarise(request.experiment, request.channels,
                                                           request.classes));
    }));
}

void NetSummaryLoader::deliver()
{
    // Settings have changed meanwhile, so this answer is to a question that is gone.
    if (m_wanted) {
        start();
        return;
    }
    const std::shared_ptr<Result<NetPair>> result = m_watcher.result();
    if (*result)
        Q_EMIT loaded(**result);
    else
        Q_EMIT failed(result->problem());
}

} // namespace forja
