// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/sheetstore.h"

#include "ui/base/beside.h"

namespace forja {

namespace {

constexpr int kCacheKiB = 96 * 1024;

int costOf(const QImage &image)
{
    return static_cast<int>(1 + image.sizeInBytes() / 1024);
}

} // namespace

SheetStore::SheetStore(QObject *parent) : QObject(parent), m_images(kCacheKiB)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SheetStore::take);
}

void SheetStore::clear()
{
    m_run.reset();
    m_index.clear();
    m_images.clear();
    m_wanted.reset();
    // A read under way ends by itself; without m_reading its answer is not taken.
    m_reading.reset();
}

void SheetStore::setRun(const RunFolder &run)
{
    clear();
    m_run = run;
}

void SheetStore::add(const SheetRecord &sheet)
{
    SheetRecord &entry = m_index[sheet.update];
    // A star that was just given is known here before it is on the disk.
    const bool wasStarred = entry.isStarred;
    entry = sheet;
    entry.isStarred = sheet.isStarred || wasStarred;
    // The index keeps no pictures: a long run has more of them than memory holds.
    entry.image = {};
    if (!sheet.image.isNull())
        m_images.insert(sheet.update, new QImage(sheet.image), costOf(sheet.image));
}

void SheetStore::addIndex(const std::vector<SheetRecord> &sheets)
{
    // What is known already came live, and is at least as new.
    for (const SheetRecord &sheet : sheets) {
        if (!m_index.contains(sheet.update))
            add(sheet);
        else if (sheet.isStarred)
            m_index[sheet.update].isStarred = true;
    }
}

void SheetStore::setStarred(qint64 update, bool isStarred)
{
    const auto found = m_index.find(update);
    if (found != m_index.end())
        found->second.isStarred = isStarred;
}

std::vector<qint64> SheetStore::updates() const
{
    std::vector<qint64> updates;
    updates.reserve(m_index.size());
    for (const auto &[update, sheet] : m_index)
        updates.push_back(update);
    return updates;
}

const SheetRecord *SheetStore::find(qint64 update) const
{
    const auto found = m_index.find(update);
    return found == m_index.end() ? nullptr : &found->second;
}

std::optional<SheetRecord> SheetStore::request(qint64 update)
{
    const SheetRecord *entry = find(update);
    if (!entry)
        return std::nullopt;
    if (const QImage *image = m_images.object(update)) {
        SheetRecord sheet = *entry;
        sheet.image = *image;
        return sheet;
    }
    // Only the last wish is kept: whoever drags a slider wants none of the places in between.
    m_wanted = update;
    readNext();
    return std::nullopt;
}

void SheetStore::readNext()
{
    // One at a time, so that what is wanted last is read next.
    if (!m_run || !m_wanted || m_reading || m_watcher.isRunning())
        return;
    m_reading = std::exchange(m_wanted, std::nullopt);
    m_watcher.setFuture(besideWindow([run = *m_run, update = *m_reading] { return run.sheet(update); }));
}

void SheetStore::take()
{
    const std::optional<qint64> update = std::exchange(m_reading, std::nullopt);
    // The run may have been closed while this was read.
    if (update && contains(*update)) {
        const Result<SheetRecord> read = m_watcher.result();
        if (read) {
            add(*read);
            Q_EMIT available(*update);
        } else {
            // Thinned out or damaged, it is not offered any more.
            m_index.erase(*update);
            Q_EMIT failed(*update, read.problem());
        }
    }
    readNext();
}

} // namespace forja
