// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/usualsize.h"

#include "engine/base/files.h"
#include "engine/data/dataset.h"
#include "engine/data/reading/archive.h"
#include "engine/data/reading/pictureformat.h"
#include "engine/experiment/commonfields.h"
#include "engine/experiment/datasource.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <cmath>
#include <map>

namespace forja {

using namespace Qt::StringLiterals;

namespace fs = std::filesystem;

namespace {

/// Heads that are read of a folder; of an archive, whose files come one after the other, the first.
constexpr std::size_t kHeads = 240;
constexpr std::size_t kArchiveHeads = 60;
constexpr qint64 kMostBytes = qint64{16} << 20;

/// Width and height, and how many pictures have them.
using Counts = std::map<std::pair<int, int>, int>;

/// As a person sees it; invalid where there is no picture.
QSize sizeAtHead(QImageReader &reader)
{
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
}

void countSize(Counts &counts, const QSize &size)
{
    if (size.isValid())
        ++counts[{size.width(), size.height()}];
}

Counts countFiles(const fs::path &folder, const Listing &listing)
{
    Counts counts;
    const std::size_t heads = std::min(kHeads, listing.files.size());
    for (std::size_t i = 0; i < heads; ++i) {
        // Evenly from all over the listing: one class folder may hold pictures of another size.
        QFile file;
        if (!openToRead(file, folder / listing.files[i * listing.files.size() / heads].path))
            continue;
        QImageReader reader(&file);
        countSize(counts, sizeAtHead(reader));
    }
    return counts;
}

Counts countEntries(const fs::path &archive, const Listing &listing)
{
    Counts counts;
    const auto reader = ArchiveReader::open(archive);
    if (!reader)
        return counts;
    std::vector<qint64> positions;
    for (const FoundFile &file : listing.files)
        positions.push_back(file.position);
    // The reader only goes forwards, and the first entries are the cheapest to reach.
    std::sort(positions.begin(), positions.end());
    positions.resize(std::min(kArchiveHeads, positions.size()));
    for (const qint64 position : positions) {
        const auto bytes = (*reader)->read(position, kMostBytes);
        if (!bytes || !pictureFormat(*bytes))
            continue;
        QByteArray content = *bytes;
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        QImageReader head(&buffer);
        countSize(counts, sizeAtHead(head));
    }
    return counts;
}

/// The side that half of the pictures do not exceed. `sides` are by their length.
int middleSide(const std::map<int, int> &sides, int pictures)
{
    int seen = 0;
    for (const auto &[length, count] : sides) {
        seen += count;
        if (2 * seen >= pictures)
            return length;
    }
    return 0;
}

std::optional<UsualSize> usual(const Counts &counts)
{
    int pictures = 0;
    std::map<int, int> widths;
    std::map<int, int> heights;
    for (const auto &[size, count] : counts) {
        pictures += count;
        widths[size.first] += count;
        heights[size.second] += count;
    }
    if (pictures == 0)
        return {};
    // A size that at least half share is one that pictures have; a median of sides may be one that none has.
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    const QSize size(most->first.first, most->first.second);
    if (most->second == pictures)
        return UsualSize{size, UsualSize::Spread::All};
    if (2 * most->second >= pictures)
        return UsualSize{size, UsualSize::Spread::Most};
    return UsualSize{{middleSide(widths, pictures), middleSide(heights, pictures)},
                     UsualSize::Spread::Middle};
}

bool isDrawn(const QString &source)
{
    return source.startsWith(u"sample:"_s) || isFlatSource(source);
}

} // namespace

std::optional<UsualSize> usualSize(const Dataset &data)
{
    if (isDrawn(data.report().source))
        return {};
    Counts counts;
    for (const PictureRecord &record : data.records())
        countSize(counts, record.originalSize);
    return usual(counts);
}

std::optional<UsualSize> usualSizeIn(const QString &source)
{
    if (isDrawn(source))
        return {};
    const fs::path place = toPath(source);
    std::error_code failure;
    const bool isArchive = fs::is_regular_file(place, failure);
    const auto goesOn = [](qint64) { return true; };
    const auto listing = isArchive ? ArchiveReader::list(place, false, goesOn)
                                   : listFolder(place, false, goesOn);
    if (!listing || listing->files.empty())
        return {};
    return usual(isArchive ? countEntries(place, *listing) : countFiles(place, *listing));
}

int trainedSide(const QSize &size, int largest)
{
    const int shorter = std::max(1, std::min(size.width(), size.height()));
    // By ratio: 48 is as far from 96 as from 24. Of two that are equally far the larger wins, which keeps
    // detail.
    const auto farness = [shorter](int side) { return std::abs(std::log(double(side) / shorter)); };
    int best = kLeastSide;
    for (int side = kLeastSide; side <= std::min(largest, kMostSide); ++side) {
        if (isGoodSide(side) && farness(side) <= farness(best))
            best = side;
    }
    return best;
}

} // namespace forja
