// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/cache.h"

#include "engine/base/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>

namespace forja {

using namespace Qt::StringLiterals;

namespace fs = std::filesystem;

namespace {

/// NOTE: a new number whenever the file's layout, decoding, the filter or the sample drawings change; old
/// files are then drawn or decoded anew.
constexpr char kMagic[17] = "FORJA-PICTURES-3";

/// The first bytes of a cache file, in the machine's own byte order: a cache does not travel.
struct Header
{
    char magic[16];
    quint64 pixelBytes;
    quint64 indexBytes;
    char indexHash[32];
};

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

QByteArray packed(const CacheIndex &index)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << qint32(index.channels) << quint32(index.hashes.size()) << quint32(index.skipped.size());
    for (const auto &[entry, reason] : index.skipped)
        out << entry << reason.code << reason.text << reason.args;
    out.writeRawData(reinterpret_cast<const char *>(index.hashes.data()),
                     static_cast<int>(index.hashes.size() * sizeof index.hashes[0]));
    out.writeRawData(reinterpret_cast<const char *>(index.facts.data()),
                     static_cast<int>(index.facts.size() * sizeof index.facts[0]));
    return bytes;
}

/// Nothing where the bytes are not an index of `entries` entries.
std::optional<CacheIndex> unpacked(const QByteArray &bytes, std::size_t entries)
{
    CacheIndex index;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    qint32 channels = 0;
    quint32 count = 0;
    quint32 skipped = 0;
    in >> channels >> count >> skipped;
    // Counts are compared before anything is sized by them: a damaged number must not ask for gigabytes.
    if (in.status() != QDataStream::Ok || count != entries || skipped > count
        || (channels != 1 && channels != 3))
        return {};
    index.channels = channels;
    index.isUsed.assign(count, 1);
    for (quint32 i = 0; i < skipped; ++i) {
        quint32 entry = 0;
        Problem reason;
        in >> entry >> reason.code >> reason.text >> reason.args;
        if (in.status() != QDataStream::Ok || entry >= count)
            return {};
        index.isUsed[entry] = 0;
        index.skipped.emplace_back(entry, std::move(reason));
    }
    // The tables are raw memory, which the magic number and the machine's own byte order permit.
    const auto readInto = [&in, count](auto &values) {
        values.resize(count);
        const int size = static_cast<int>(count * sizeof values[0]);
        return in.readRawData(reinterpret_cast<char *>(values.data()), size) == size;
    };
    if (!readInto(index.hashes) || !readInto(index.facts) || !in.atEnd())
        return {};
    return index;
}

void addRule(QCryptographicHash &hash, const PictureRule &rule)
{
    // The magic number is part of the key, so a new layout finds no old file. Classes, exclusions and the
    // held-out share are left out on purpose: they choose among the pixels and do not change them.
    const QByteArray text = QByteArray(kMagic) + ' ' + QByteArray::number(rule.width) + 'x'
        + QByteArray::number(rule.height) + 'x' + QByteArray::number(rule.channels) + ' '
        + QByteArray::number(static_cast<int>(rule.fit)) + ' ' + QByteArray::number(rule.background) + ' '
        + QByteArray::number(rule.mostPixels) + ' ' + QByteArray::number(rule.mostBytes) + '\n';
    hash.addData(text);
}

/// What a file of the cache could not be written for, with what to do about a cache.
Outcome ofCache(const fs::path &folder, const Outcome &done)
{
    if (done)
        return done;
    return problem("data.cache_write",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: the picture cache cannot be written (%2). Make room there, or name "
                                     "another folder in FORJA_CACHE."),
                   {shownPath(folder), done.problem().args.value(1)});
}

} // namespace

std::size_t CacheIndex::used() const
{
    return static_cast<std::size_t>(std::count(isUsed.begin(), isUsed.end(), std::uint8_t{1}));
}

fs::path cacheFolder()
{
    const QByteArray named = qgetenv("FORJA_CACHE");
    if (!named.isEmpty())
        return named.toStdString();
    return toPath(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)) / "forja"
        / "pictures";
}

fs::path cacheFile(const QString &key)
{
    return cacheFolder() / toPath(key + u".pictures"_s);
}

QString cacheKey(const Listing &listing, const PictureRule &rule)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addRule(hash, rule);
    for (const FoundFile &file : listing.files) {
        const std::string &name = file.path.native();
        // The length of the name stands before it: two listings cannot run together into the same bytes.
        const std::array<qint64, 3> numbers = {static_cast<qint64>(name.size()), file.bytes, file.modified};
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(numbers.data()), sizeof numbers));
        hash.addData(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString cacheKey(const QString &sampleKind, const PictureRule &rule)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addRule(hash, rule);
    hash.addData(u"sample:%1 %2 %3"_s.arg(sampleKind).arg(rule.sampleCount).arg(rule.sampleSeed).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

std::optional<CachedPictures> readCache(const fs::path &file, std::size_t entries, const PictureRule &rule)
{
    std::error_code failure;
    if (!fs::exists(file, failure))
        return {};
    const auto mapped = MappedFile::open(file);
    Header header = {};
    if (!mapped || mapped->bytes().size() < kPixelOffset)
        return {};
    // Every length is checked against the real size before it is used: what comes back is mapped and read
    // without further questions.
    const auto bytes = mapped->bytes();
    std::memcpy(&header, bytes.data(), sizeof header);
    const std::size_t rest = bytes.size() - kPixelOffset;
    if (std::memcmp(header.magic, kMagic, sizeof header.magic) != 0 || header.pixelBytes > rest
        || header.indexBytes != rest - header.pixelBytes)
        return {};
    const QByteArray packedIndex(reinterpret_cast<const char *>(bytes.data()) + kPixelOffset
                                     + header.pixelBytes,
                                 static_cast<qsizetype>(header.indexBytes));
    // Pixels are not hashed, since that would read gigabytes at each start; their number must fit the index
    // below.
    if (hashOf(packedIndex) != QByteArray(header.indexHash, sizeof header.indexHash))
        return {};
    auto index = unpacked(packedIndex, entries);
    const auto pictureBytes = static_cast<std::size_t>(rule.width) * static_cast<std::size_t>(rule.height);
    if (!index
        || index->used() * pictureBytes * static_cast<std::size_t>(index->channels) != header.pixelBytes)
        return {};
    // trimCache() removes what was used longest ago, by the file's time.
    markAsUsed(file);
    return CachedPictures{std::move(*index), *mapped};
}

Result<CacheWriter> CacheWriter::create(const fs::path &file, qint64 pixelBytes)
{
    const fs::path folder = file.parent_path();
    if (const Outcome made = ofCache(folder, makeFolder(folder)); !made)
        return made.problem();
    // Room is made before the disk is asked: what trimming frees may be just what is missing.
    trimCache(folder, kCacheLimit, pixelBytes);
    std::error_code failure;
    const fs::space_info space = fs::space(folder, failure);
    if (!failure && space.available < static_cast<std::uintmax_t>(pixelBytes)) {
        constexpr double kMega = 1e6;
        return problem("data.no_room",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: the picture cache needs %2 MB and the disk has %3 MB left. "
                                         "Make room, or name another folder in FORJA_CACHE."),
                       {shownPath(folder), QString::number(std::ceil(double(pixelBytes) / kMega)),
                        QString::number(std::floor(double(space.available) / kMega))});
    }
    auto part = GrowingFile::create(file);
    if (!part)
        return ofCache(folder, part.problem()).problem();
    CacheWriter writer(std::move(*part), folder);
    // The header is written last, when the lengths and the hash are known; until then its place is blank.
    const std::vector<char> blank(kPixelOffset, 0);
    if (const Outcome wrote = ofCache(folder, writer.m_file->append(blank.data(), blank.size())); !wrote)
        return wrote.problem();
    return writer;
}

Outcome CacheWriter::append(const std::vector<std::uint8_t> &pixels)
{
    m_pixelBytes += pixels.size();
    return ofCache(m_folder, m_file->append(pixels.data(), pixels.size()));
}

Outcome CacheWriter::readBack(std::size_t offset, std::vector<std::uint8_t> &pixels) const
{
    return ofCache(m_folder, m_file->readBack(kPixelOffset + offset, pixels.data(), pixels.size()));
}

Outcome CacheWriter::finish(const CacheIndex &index)
{
    const QByteArray bytes = packed(index);
    Header header = {};
    std::memcpy(header.magic, kMagic, sizeof header.magic);
    header.pixelBytes = m_pixelBytes;
    header.indexBytes = static_cast<quint64>(bytes.size());
    std::memcpy(header.indexHash, hashOf(bytes).constData(), sizeof header.indexHash);
    // The file becomes visible under its name only at the end, so a reader never meets half of it.
    auto done = m_file->append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (done)
        done = m_file->writeAtStart(&header, sizeof header);
    if (done)
        done = m_file->finish();
    return ofCache(m_folder, done);
}

void trimCache(const fs::path &folder, qint64 limit, qint64 room)
{
    struct Kept
    {
        fs::file_time_type used;
        fs::path path;
        qint64 bytes;
    };
    std::vector<Kept> files;
    qint64 total = 0;
    std::error_code failure;
    // A younger one may be another process's, which is still writing it.
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours(24);
    for (fs::directory_iterator at(folder, failure); !failure && at != fs::directory_iterator();
         at.increment(failure)) {
        std::error_code gone;
        const Kept file{at->last_write_time(gone), at->path(), static_cast<qint64>(at->file_size(gone))};
        // Another process may trim the same folder at the same time.
        if (gone)
            continue;
        if (file.path.extension() == ".pictures") {
            files.push_back(file);
            total += file.bytes;
        } else if (file.path.filename().native().starts_with(".part-") && file.used < yesterday) {
            static_cast<void>(removeFile(file.path));
        }
    }
    std::sort(files.begin(), files.end(), [](const Kept &a, const Kept &b) { return a.used < b.used; });
    for (const Kept &file : files) {
        if (total + room <= limit)
            return;
        if (removeFile(file.path))
            total -= file.bytes;
    }
}

} // namespace forja
