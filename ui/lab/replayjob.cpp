// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/replayjob.h"

#include "engine/export/labreplay.h"
#include "ui/base/beside.h"

namespace forja {

ReplayJob::ReplayJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const std::shared_ptr<Outcome> outcome = m_watcher.result();
        if (*outcome)
            Q_EMIT finished(m_file);
        else
            Q_EMIT failed(outcome->problem());
    });
}

ReplayJob::~ReplayJob()
{
    m_watcher.disconnect(this);
    m_isGivenUp = true;
    m_watcher.waitForFinished();
}

void ReplayJob::start(const QString &labFolder, const QString &file, const FieldTablePtr &table)
{
    m_file = file;
    m_watcher.setFuture(besideWindow([this, labFolder, file, table] {
        const auto goesOn = [this] { return !m_isGivenUp; };
        return std::make_shared<Outcome>(writeLabReplay(labFolder, file, table, goesOn));
    }));
}

} // namespace forja
