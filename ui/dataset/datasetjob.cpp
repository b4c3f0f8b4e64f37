// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/datasetjob.h"

#include "ui/base/beside.h"
#include "ui/text/wording.h"

namespace forja {

DatasetJob::DatasetJob(QObject *parent)
    : QObject(parent), m_isCancelled(std::make_shared<std::atomic<bool>>(false))
{
    connect(&m_watcher, &QFutureWatcher<Found>::finished, this, [this] {
        m_diagnosis = m_watcher.result();
        Q_EMIT changed();
    });
}

DatasetJob::~DatasetJob()
{
    *m_isCancelled = true;
    m_watcher.waitForFinished();
}

QString DatasetJob::sentence() const
{
    if (!m_diagnosis)
        return {};
    if (m_diagnosis->findings.isEmpty())
        return tr("Data check: nothing wrong");
    return counted(m_diagnosis->findings.size(), tr("Data check: one thing to look at"),
                   tr("Data check: %1 things to look at"));
}

void DatasetJob::look(std::shared_ptr<const Dataset> dataset)
{
    // Each look has a flag of its own: were it reused, starting this one would revive the one before.
    *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_diagnosis.reset();
    Q_EMIT changed();
    // Watching another future forgets the one before, which ends by itself.
    m_watcher.setFuture(besideWindow([dataset, isCancelled = m_isCancelled]() -> Found {
        if (!dataset)
            return nullptr;
        const auto pictures = picturesOf(dataset);
        // Points have no files that could be at fault: a bad line is refused when they are opened.
        if (!pictures)
            return std::make_shared<const Diagnosis>();
        auto found = diagnose(*pictures, [&](const char *, qint64, qint64) { return !isCancelled->load(); });
        // Stopped half way, a diagnosis would pass for a whole one that found little.
        return found ? std::make_shared<const Diagnosis>(std::move(*found)) : nullptr;
    }));
}

} // namespace forja
