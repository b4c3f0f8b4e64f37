// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparejobs.h"

#include "ui/base/beside.h"

namespace forja {

CompareReading::CompareReading(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
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
    if (!m_reader || m_watcher.isRunning())
        return;
    m_watcher.setFuture(besideWindow([reader = m_reader] { return std::optional(reader->read()); }));
}

void CompareReading::stop()
{
    m_reader.reset();
    m_watcher.setFuture({}); // An older answer is dropped.
}

CompareExport::CompareExport(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const std::shared_ptr<Outcome> outcome = m_watcher.result();
        if (*outcome)
            Q_EMIT finished(m_path);
        else
            Q_EMIT failed(outcome->problem());
    });
}

CompareExport::~CompareExport()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void CompareExport::startPage(const Comparison &comparison, const QString &file)
{
    m_path = file;
    m_isCancelled = false;
    m_watcher.setFuture(besideWindow([this, comparison, file] {
        // The dialog that chose the file asked whether another may be replaced.
        return std::make_shared<Outcome>(exportComparisonPage(comparison, file, Replace::Yes,
                                                              [this](int done, int total) {
                                                                  Q_EMIT progressed(done, total);
                                                                  return !m_isCancelled;
                                                              }));
    }));
}

void CompareExport::startTables(const Comparison &comparison, const QString &folder, Replace replace)
{
    m_path = folder;
    m_isCancelled = false;
    m_watcher.setFuture(besideWindow([comparison, folder, replace] {
        return std::make_shared<Outcome>(exportComparisonCsv(comparison, folder, replace));
    }));
}

} // namespace forja
