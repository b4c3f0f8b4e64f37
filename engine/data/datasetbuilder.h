// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cache.h"
#include "data/dataset.h"

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
        QSize originalSize;
        std::optional<Problem> problem;
    };

    bool isSample() const { return !m_sample.isEmpty(); }
    std::size_t entries() const;
    Outcome list();
    Outcome fill(const std::filesystem::path &file);
    Outcome fillPixels(CacheWriter &writer);
    Outcome narrow(const std::filesystem::path &file, CacheWriter &writer);
    Item make(std::size_t entry);
    Item makeFromFile(std::size_t entry);
    Item makeSample(std::size_t entry);
    Outcome take(std::size_t entry, Item &item, CacheWriter &writer);
    Result<std::shared_ptr<const Dataset>> assembled(CachedPictures pictures, bool fromCache);
    void addRecords(Dataset &dataset, const CacheIndex &index) const;
    void nameClasses(Dataset &dataset) const;
    void divide(Dataset &dataset, const CacheIndex &index) const;
    bool tell(const char *stage, qint64 done, qint64 total) const { return !m_progress || m_progress(stage, done, total); }
    Problem cancelled() const;
    Problem tooFew(qsizetype usable, qsizetype skipped) const;

    QString m_source;
    QString m_sample; ///< the kind, where the source is sample:KIND
    std::filesystem::path m_folder;
    PictureRule m_rule;
    DataProgress m_progress;
    Listing m_listing;
    CacheIndex m_index;
    bool m_isAllGrey = true;
};

} // namespace forja
