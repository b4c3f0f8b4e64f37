// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/runreading.h"

#include "ui/base/beside.h"

#include <utility>

namespace forja {

RunReading::RunReading(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        // One that was stopped ends as well, and is not wanted.
        if (!std::exchange(m_isReading, false))
            return;
        RunRecords records = m_watcher.result();
        addNewer(records, std::exchange(m_waiting, {}));
        Q_EMIT read(records);
    });
}

RunReading::~RunReading()
{
    // The reading works on copies; only its answer is no longer wanted.
    m_watcher.disconnect(this);
}

void RunReading::begin(const RunFolder &run, bool withSheets)
{
    stop();
    m_isReading = true;
    m_watcher.setFuture(besideWindow([run, withSheets] { return readRun(run, withSheets); }));
}

void RunReading::stop()
{
    m_isReading = false;
    m_waiting = {};
}

} // namespace forja
