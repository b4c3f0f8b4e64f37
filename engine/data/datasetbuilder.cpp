// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/datasetbuilder.h"

#include "engine/base/counted.h"
#include "engine/data/flatdataset.h"
#include "engine/data/reading/blocks.h"
#include "engine/data/reading/decode.h"
#include "engine/data/reading/fit.h"
#include "engine/data/reading/pictureformat.h"
#include "engine/data/samples/samplepictures.h"
#include "engine/data/split.h"
#include "engine/experiment/datasource.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <cstring>

namespace forja {

using namespace Qt::StringLiterals;

namespace fs = std::filesystem;

namespace {

/// Pictures decoded and not yet written take at most this much memory.
constexpr qint64 kMostPixelsHeld = qint64{32} << 20;

bool isGrey(const std::vector<std::uint8_t> &rgb)
{
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3) {
        if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2])
            return false;
    }
    return true;
}

std::array<char, 32> contentHash(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    std::array<char, 32> out = {};
    std::memcpy(out.data(), hash.result().constData(), out.size());
    return out;
}

} // namespace

Result<std::shared_ptr<const Dataset>> Dataset::open(const QString &source, const PictureRule &rule,
                                                     const DataProgress &progress)
{
    if (isFlatSource(source))
        return FlatDatasetBuilder(source, rule).open();
    return DatasetBuilder(source, rule, progress).open();
}

DatasetBuilder::DatasetBuilder(const QString &source, const PictureRule &rule, const DataProgress &progress)
    : m_source(source), m_folder(toPath(source)), m_rule(rule), m_progress(progress)
{
    const QString prefix = u"sample:"_s;
    if (source.startsWith(prefix))
        m_sample = source.mid(prefix.size());
}

Result<std::shared_ptr<const Dataset>> DatasetBuilder::open()
{
    QElapsedTimer timer;
    timer.start();
    if (const Outcome listed = list(); !listed)
        return listed.problem();
    const fs::path file = cacheFile(isSample() ? cacheKey(m_sample, m_rule) : cacheKey(m_listing, m_rule));
    std::optional<CachedPictures> pictures = readCache(file, entries(), m_rule);
    const bool fromCache = pictures.has_value();
    if (!fromCache) {
        if (const Outcome filled = fill(file); !filled)
            return filled.problem();
        pictures = readCache(file, entries(), m_rule);
    }
    if (!pictures) {
        return problem("data.cache_gone",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: the picture cache cannot be read back. Check that disk, or "
                                         "name another folder in FORJA_CACHE."),
                       {shownPath(file.parent_path())});
    }
    const auto dataset = assembled(std::move(*pictures), fromCache);
    if (!dataset)
        return dataset.problem();
    (*dataset)->m_report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return std::shared_ptr<const Dataset>(*dataset);
}

std::size_t DatasetBuilder::entries() const
{
    return isSample() ? static_cast<std::size_t>(std::max(0, m_rule.sampleCount)) : m_listing.files.size();
}

Outcome DatasetBuilder::listSamples()
{
    const QList<SampleKind> kinds = sampleKinds();
    const SampleKind *kind = findSampleKind(kinds, m_sample);
    if (!kind) {
        return problem(
            "data.no_such_sample",
            QT_TRANSLATE_NOOP(
                "forja", "sample:%1: there are no such sample pictures. Use sample:digits or sample:faces."),
            {m_sample});
    }
    if (m_rule.channels == 0)
        m_rule.channels = kind->channels;
    return m_rule.sampleCount < 2 ? Outcome(tooFew(static_cast<qsizetype>(entries()), 0)) : Outcome(Done{});
}

Outcome DatasetBuilder::list()
{
    if (m_source.startsWith(u"sample:"_s))
        return listSamples();
    const auto tellListing = [this](qint64 done) {
        return tell(QT_TRANSLATE_NOOP("forja", "listing"), done, 0);
    };
    std::error_code failure;
    auto listing = fs::is_regular_file(m_folder, failure)
        ? ArchiveReader::list(m_folder, m_rule.classesFromFolders, tellListing)
        : listFolder(m_folder, m_rule.classesFromFolders, tellListing);
    if (!listing)
        return listing.problem();
    if (listing->wasCancelled)
        return cancelled();
    m_listing = std::move(*listing);
    // One is too few as well, but only its content tells whether it is a picture at all.
    if (m_listing.files.empty())
        return tooFew(0, m_listing.skipped.size() + m_listing.noPictures);
    return Done{};
}

Outcome DatasetBuilder::fill(const fs::path &file)
{
    m_index = {};
    m_index.channels = m_rule.channels == 1 ? 1 : 3;
    m_index.hashes.resize(entries());
    m_index.facts.resize(entries());
    m_index.isUsed.assign(entries(), 0);
    const qint64 bytes = qint64{m_rule.width} * m_rule.height * m_index.channels
        * static_cast<qint64>(entries());
    auto writer = CacheWriter::create(file, bytes);
    if (!writer)
        return writer.problem();
    if (const Outcome filled = fillPixels(*writer); !filled)
        return filled;
    if (m_rule.channels == 0 && m_isAllGrey && m_index.used() > 0)
        return narrow(file, *writer);
    return writer->finish(m_index);
}

Outcome DatasetBuilder::fillPixels(CacheWriter &writer)
{
    if (isArchive()) {
        auto archive = ArchiveReader::open(m_folder);
        if (!archive)
            return archive.problem();
        m_archive = std::move(*archive);
        m_nextOfArchive = 0;
    }
    const char *stage = isSample() ? QT_TRANSLATE_NOOP("forja", "drawing")
                                   : QT_TRANSLATE_NOOP("forja", "decoding");
    const auto total = static_cast<qint64>(entries());
    if (!tell(stage, 0, total))
        return cancelled();
    std::vector<Item> items(entries());
    std::optional<Problem> failure;
    const auto takeBlock = [&](std::size_t first, std::size_t last) {
        for (std::size_t entry = first; entry < last && !failure; ++entry) {
            if (const Outcome taken = take(entry, items[entry], writer); !taken)
                failure = taken.problem();
            items[entry] = {};
        }
        return !failure;
    };
    const bool finished = forEachInBlocks(
        entries(), kMostPixelsHeld / static_cast<qint64>(bytesOfPicture()),
        [&](std::size_t entry) { make(entry, items); }, takeBlock,
        [&](qint64 done) { return tell(stage, done, total); });
    if (failure)
        return *failure;
    return finished ? Outcome(Done{}) : Outcome(cancelled());
}

/// Every picture turned out grey: writes one channel of three.
Outcome DatasetBuilder::narrow(const fs::path &file, CacheWriter &writer)
{
    const auto area = static_cast<std::size_t>(m_rule.width) * static_cast<std::size_t>(m_rule.height);
    const std::size_t pictures = m_index.used();
    auto narrowed = CacheWriter::create(file, static_cast<qint64>(pictures * area));
    if (!narrowed)
        return narrowed.problem();
    std::vector<std::uint8_t> rgb(area * 3);
    std::vector<std::uint8_t> grey(area);
    for (std::size_t i = 0; i < pictures; ++i) {
        if (const Outcome read = writer.readBack(i * rgb.size(), rgb); !read)
            return read;
        for (std::size_t pixel = 0; pixel < area; ++pixel)
            grey[pixel] = rgb[pixel * 3];
        if (const Outcome wrote = narrowed->append(grey); !wrote)
            return wrote;
    }
    m_index.channels = 1;
    return narrowed->finish(m_index);
}

std::size_t DatasetBuilder::bytesOfPicture() const
{
    return static_cast<std::size_t>(m_rule.width) * static_cast<std::size_t>(m_rule.height)
        * static_cast<std::size_t>(m_index.channels);
}

void DatasetBuilder::make(std::size_t entry, std::vector<Item> &items)
{
    if (m_archive)
        makeNextOfArchive(items);
    else
        items[entry] = isSample() ? makeSample(entry) : makeFromFile(entry);
}

/// An archive is read from its beginning to its end, whoever asks: a block gets as many entries as it asked
/// for, and these.
void DatasetBuilder::makeNextOfArchive(std::vector<Item> &items)
{
    std::unique_lock lock(m_archiveLock);
    const std::size_t entry = m_nextOfArchive++;
    const auto bytes = m_archive->read(m_listing.files[entry].position, m_rule.mostBytes);
    lock.unlock();
    items[entry] = makeFrom(entry, bytes);
}

DatasetBuilder::Item DatasetBuilder::makeFromFile(std::size_t entry)
{
    const FoundFile &file = m_listing.files[entry];
    if (file.bytes > m_rule.mostBytes) {
        return makeFrom(entry,
                        problem("data.too_many_bytes",
                                QT_TRANSLATE_NOOP("forja", "is too large: more than %1 MB"),
                                {QString::number(m_rule.mostBytes >> 20)}));
    }
    const auto bytes = readFile(m_folder / file.path, m_rule.mostBytes);
    if (!bytes)
        return makeFrom(entry,
                        problem("data.unreadable", QT_TRANSLATE_NOOP("forja", "cannot be read (%1)"),
                                {bytes.problem().args.value(1)}));
    if (bytes->size() != file.bytes)
        return makeFrom(entry,
                        problem("data.changed",
                                QT_TRANSLATE_NOOP("forja",
                                                  "changed while it was being read: open the folder again")));
    return makeFrom(entry, bytes);
}

DatasetBuilder::Item DatasetBuilder::makeFrom(std::size_t entry, const Result<QByteArray> &bytes)
{
    Item item;
    if (!bytes) {
        item.problem = bytes.problem();
        return item;
    }
    m_index.hashes[entry] = contentHash(*bytes);
    const auto decoded = decodePicture(*bytes, m_rule, &m_large);
    if (!decoded) {
        item.problem = decoded.problem();
        return item;
    }
    item.facts = {decoded->originalSize.width(), decoded->originalSize.height(),
                  static_cast<qint32>(decoded->mode), decoded->hasMore ? 1 : 0};
    item.pixels.resize(bytesOfPicture());
    fitInto(decoded->image, m_rule, m_index.channels, item.pixels.data());
    item.isGrey = m_index.channels == 1 || isGrey(item.pixels);
    return item;
}

DatasetBuilder::Item DatasetBuilder::makeSample(std::size_t entry)
{
    Item item;
    QImage image = drawSample(m_sample, std::max(m_rule.width, m_rule.height), m_rule.sampleSeed,
                              static_cast<quint32>(entry));
    const bool isDrawnGrey = image.format() == QImage::Format_Grayscale8;
    item.facts = {image.width(), image.height(),
                  static_cast<qint32>(isDrawnGrey ? ColourMode::Grey : ColourMode::Rgb), 0};
    if (!isDrawnGrey)
        image = std::move(image).convertToFormat(QImage::Format_RGB32);
    item.pixels.resize(bytesOfPicture());
    fitInto(image, m_rule, m_index.channels, item.pixels.data());
    item.isGrey = m_index.channels == 1 || isGrey(item.pixels);
    m_index.hashes[entry] = contentHash(QByteArrayView(item.pixels.data(),
                                                       static_cast<qsizetype>(item.pixels.size())));
    return item;
}

Outcome DatasetBuilder::take(std::size_t entry, Item &item, CacheWriter &writer)
{
    if (item.problem) {
        m_index.skipped.emplace_back(static_cast<quint32>(entry), std::move(*item.problem));
        return Done{};
    }
    m_index.isUsed[entry] = 1;
    m_isAllGrey = m_isAllGrey && item.isGrey;
    m_index.facts[entry] = item.facts;
    return writer.append(item.pixels);
}

Problem DatasetBuilder::cancelled() const
{
    return problem("data.cancelled", QT_TRANSLATE_NOOP("forja", "%1: opening was cancelled."), {m_source});
}

Problem DatasetBuilder::tooFew(qsizetype usable, qsizetype skipped) const
{
    return problem(
        "data.too_few",
        QT_TRANSLATE_NOOP(
            "forja",
            "%1: %2 (%3); at least 2 are needed. Choose a folder or an archive with pictures in it: %4."),
        {m_source,
         counted(usable, QT_TRANSLATE_NOOP("forja", "1 usable picture"),
                 QT_TRANSLATE_NOOP("forja", "%1 usable pictures")),
         counted(skipped, QT_TRANSLATE_NOOP("forja", "1 file was skipped"),
                 QT_TRANSLATE_NOOP("forja", "%1 files were skipped")),
         readFormats()});
}

} // namespace forja
