// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/growingfile.h"
#include "engine/data/dataset.h"
#include "engine/data/reading/scan.h"

#include <array>

namespace forja {

/// The cache keeps at most this many bytes of pictures.
inline constexpr qint64 kCacheLimit = qint64{10} << 30;
/// Pixels start here in a cache file, behind its header.
inline constexpr std::size_t kPixelOffset = 4096;

/// What is known of a file besides its pixels.
struct FileFacts
{
    qint32 width = 0;
    qint32 height = 0;
    qint32 mode = 0; ///< ColourMode
    qint32 hasMore = 0; ///< 1: see DecodedPicture::hasMore
};

/// What a cache file knows besides the pixels: one entry a file of the listing (or a sample picture), in its
/// order.
struct CacheIndex
{
    int channels = 3;
    std::vector<std::array<char, 32>> hashes; ///< SHA-256 of the content; of skipped files too
    std::vector<std::uint8_t> isUsed;
    std::vector<FileFacts> facts;
    std::vector<std::pair<quint32, Problem>> skipped; ///< entry and reason

    std::size_t used() const;
};

/// Depends on what decides the pixels: names, sizes and times of the files, and the rule.
QString cacheKey(const Listing &listing, const PictureRule &rule);
QString cacheKey(const QString &sampleKind, const PictureRule &rule);
std::filesystem::path cacheFile(const QString &key);

struct CachedPictures
{
    CacheIndex index;
    MappedFile pixels;
};

/// The cached pictures, or nothing where there are none or the file is damaged. Marks them as used now.
std::optional<CachedPictures> readCache(const std::filesystem::path &file, std::size_t entries,
                                        const PictureRule &rule);

/// Writes a cache file: pixels one after the other, then finish().
class CacheWriter
{
public:
    /// Says no where the disk has no room for `pixelBytes`. Makes room in the cache first.
    static Result<CacheWriter> create(const std::filesystem::path &file, qint64 pixelBytes);

    Outcome append(const std::vector<std::uint8_t> &pixels);
    /// Appends the index and makes the file visible.
    Outcome finish(const CacheIndex &index);
    /// Reads back pixels that were appended.
    Outcome readBack(std::size_t offset, std::vector<std::uint8_t> &pixels) const;

private:
    CacheWriter(std::unique_ptr<GrowingFile> file, std::filesystem::path folder)
        : m_file(std::move(file)), m_folder(std::move(folder))
    {
    }
    std::unique_ptr<GrowingFile> m_file;
    std::filesystem::path m_folder;
    quint64 m_pixelBytes = 0;
};

/// Removes the cache files that were used longest ago until `room` more bytes fit under the limit, and what a
/// crash left half-written. A removed file that a dataset has mapped stays readable until that dataset is
/// gone.
void trimCache(const std::filesystem::path &folder, qint64 limit, qint64 room);

} // namespace forja
