// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/cache.h"
#include "engine/data/dataset.h"
#include "engine/data/reading/archive.h"

#include <mutex>

namespace forja {

/// Makes a Dataset: lists the files, takes the cached pictures or decodes them, and divides them into parts.
class DatasetBuilder
{
public:
    DatasetBuilder(const QString &source, const PictureRule &rule, const DataProgress &progress);
    Result<std::shared_ptr<const Dataset>> open();

private:
    /// One picture on its way into the cache.
    struct Item
    {
        std::vector<std::uint8_t> pixels;
        bool isGrey = false;
        FileFacts facts;
        std::optional<Problem> problem;
    };

    bool isSample() const { return !m_sample.isEmpty(); }
    bool isArchive() const { return !isSample() && m_listing.files.front().position >= 0; }
    std::size_t entries() const;
    Outcome list();
    Outcome listSamples();
    Outcome fill(const std::filesystem::path &file);
    Outcome fillPixels(CacheWriter &writer);
    Outcome narrow(const std::filesystem::path &file, CacheWriter &writer);
    void make(std::size_t entry, std::vector<Item> &items);
    void makeNextOfArchive(std::vector<Item> &items);
    Item makeFromFile(std::size_t entry);
    Item makeFrom(std::size_t entry, const Result<QByteArray> &bytes);
    Item makeSample(std::size_t entry);
    Outcome take(std::size_t entry, Item &item, CacheWriter &writer);
    /// Not yet immutable: how long it took is not known before the end.
    Result<std::shared_ptr<Dataset>> assembled(CachedPictures pictures, bool fromCache);
    void addRecords(Dataset &dataset, const CacheIndex &index) const;
    void nameClasses(Dataset &dataset) const;
    void numberClasses(Dataset &dataset) const;
    void countSizes(Dataset &dataset) const;
    void divide(Dataset &dataset) const;
    bool tell(const char *stage, qint64 done, qint64 total) const
    {
        return !m_progress || m_progress(stage, done, total);
    }
    Problem cancelled() const;
    Problem tooFew(qsizetype usable, qsizetype skipped) const;
    std::size_t bytesOfPicture() const;

    QString m_source;
    QString m_sample; ///< the kind, where the source is sample:KIND
    std::filesystem::path m_folder;
    PictureRule m_rule;
    DataProgress m_progress;
    Listing m_listing;
    CacheIndex m_index;
    bool m_isAllGrey = true;
    std::unique_ptr<ArchiveReader> m_archive; ///< while an archive is being decoded
    std::size_t m_nextOfArchive = 0;
    std::mutex m_archiveLock; ///< guards the two above
    std::mutex m_large; ///< see decodePicture
};

} // namespace forja
