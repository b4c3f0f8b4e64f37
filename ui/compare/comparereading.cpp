// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparereading.h"

#include "ui/base/beside.h"

namespace forja {

CompareReading::CompareReading(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        // The comparison may have been closed while it was being read.
        const std::optional<Comparison> read = m_reader ? m_watcher.result() : std::nullopt;
        if (read)
            Q_EMIT available(*read);
    });
}

CompareReading::~CompareReading()
{
    // A reading under way owns its reader and ends by itself: a network folder may keep it for long.
    m_watcher.disconnect(this);
}

Outcome CompareReading::open(const QStringList &paths, const FieldTablePtr &table)
{
    // What is still being read of the runs before must not arrive among the new ones.
    stop();
    auto reader = ComparisonReader::open(paths, table);
    if (!reader)
        return reader.problem();
    m_reader = std::make_shared<ComparisonReader>(std::move(*reader));
    readAgain();
    return Done{};
}

void CompareReading::readAgain()
{
    // A reading that takes longer than the interval is not overtaken by the next.
    if (!m_reader || m_watcher.isRunning())
        return;
    m_watcher.setFuture(besideWindow([reader = m_reader] { return std::optional(reader->read()); }));
}

void CompareReading::stop()
{
    m_reader.reset();
    m_watcher.setFuture({}); // An older answer is dropped.
}

} // namespace forja
