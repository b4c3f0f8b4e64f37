// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runthumbnails.h"

#include "engine/base/guarded.h"

#include <QtConcurrent>

namespace forja {

namespace {

/// Larger pictures are made smaller at once, so that many fit into memory.
constexpr int kLargest = 96;

QList<QImage> readTiles(const QString &path, qint64 update)
{
    QList<QImage> tiles;
    const auto run = RunFolder::open(path);
    const auto sheet = run ? run->sheet(update) : Result<SheetRecord>(run.problem());
    if (!sheet)
        return tiles;
    for (int i = 0; i < std::min(sheet->count, RunThumbnails::kTiles); ++i) {
        const QPoint at(i % sheet->columns * sheet->tile.width(), i / sheet->columns * sheet->tile.height());
        QImage tile = sheet->image.copy(QRect(at, sheet->tile));
        // Hundreds of runs have their pictures in memory at once, so large ones are kept small.
        if (tile.width() > kLargest || tile.height() > kLargest)
            tile = tile.scaled(kLargest, kLargest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        tiles.append(tile);
    }
    return tiles;
}

} // namespace

QList<QImage> newestTiles(const QString &path)
{
    const auto run = RunFolder::open(path);
    const std::vector<SheetRecord> sheets = run ? run->sheets() : std::vector<SheetRecord>();
    return sheets.empty() ? QList<QImage>() : readTiles(path, sheets.back().update);
}

RunThumbnails::RunThumbnails(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

RunThumbnails::~RunThumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QList<QImage> RunThumbnails::tiles(const RunSummary &run)
{
    const Entry *entry = m_entries.object(run.path);
    // Older pictures stay until the newer ones are read.
    if (run.kept.newestSheet >= 0 && (!entry || entry->update != run.kept.newestSheet))
        request(run.path, run.kept.newestSheet);
    return entry ? entry->tiles : QList<QImage>();
}

void RunThumbnails::request(const QString &path, qint64 update)
{
    if (m_requested.contains(path))
        return;
    m_requested.insert(path);
    m_pool.start(
        [this, path, update] {
            // Without its pictures a run is still a line in the list.
            const auto read = guarded([&] { return readTiles(path, update); });
            const QList<QImage> tiles = read ? *read : QList<QImage>();
            QMetaObject::invokeMethod(
                this, [this, path, update, tiles] { take(path, update, tiles); }, Qt::QueuedConnection);
        },
        ++m_order);
}

void RunThumbnails::take(const QString &path, qint64 update, const QList<QImage> &tiles)
{
    m_requested.remove(path);
    m_entries.insert(path, new Entry{update, tiles});
    Q_EMIT available(path);
}

void RunThumbnails::clear()
{
    m_pool.clear();
    m_requested.clear();
    m_entries.clear();
}

} // namespace forja
