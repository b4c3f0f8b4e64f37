// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/filesource.h"

#include "engine/data/reading/archive.h"
#include "engine/data/reading/decode.h"
#include "engine/experiment/datasource.h"

#include <QCoreApplication>
#include <QDir>

namespace forja {

using namespace Qt::StringLiterals;

namespace fs = std::filesystem;

namespace {

/// What a folder and an archive have in common: a listing, and contents that are decoded.
class FileSource : public PictureSource
{
public:
    FileSource(const QString &source, const PictureRule &rule, Listing listing)
        : PictureSource(source, rule), m_listing(std::move(listing))
    {
    }

    QString name() const override { return QDir(QDir(source()).absolutePath()).dirName(); }
    std::size_t entries() const override { return m_listing.files.size(); }
    QString cacheKey() const override { return forja::cacheKey(m_listing, rule()); }
    QStringList classNames() const override;
    PictureRecord record(std::size_t entry) const override;
    UnusedFiles unused() const override
    {
        return {m_listing.skipped, m_listing.passedOver, m_listing.noPictures};
    }
    const char *stage() const override { return QT_TRANSLATE_NOOP("forja", "decoding"); }

protected:
    const FoundFile &file(std::size_t entry) const { return m_listing.files[entry]; }
    MadePicture decoded(std::size_t entry, const Result<QByteArray> &content);

private:
    Listing m_listing;
    std::mutex m_large; ///< see decodePicture
};

class FolderSource final : public FileSource
{
public:
    using FileSource::FileSource;
    /// A folder is listed by path.
    PathOrder pathOrder() const override { return PathOrder::AsListed; }
    MadePicture make(std::size_t entry) override;

private:
    Result<QByteArray> content(std::size_t entry) const;
};

class ArchiveSource final : public FileSource
{
public:
    using FileSource::FileSource;
    QString name() const override { return withoutArchiveEnding(FileSource::name()); }
    PathOrder pathOrder() const override { return PathOrder::Sorted; }
    Outcome begin() override;
    MadePicture make(std::size_t) override;

private:
    std::mutex m_reading; ///< guards the two below
    std::unique_ptr<ArchiveReader> m_archive;
    std::size_t m_next = 0;
};

QStringList FileSource::classNames() const
{
    QStringList names;
    for (const fs::path &folder : m_listing.classFolders)
        names.append(shownPath(folder));
    return names;
}

PictureRecord FileSource::record(std::size_t entry) const
{
    PictureRecord record;
    record.classIndex = file(entry).classFolder;
    record.path = shownPath(file(entry).path);
    record.bytes = file(entry).bytes;
    return record;
}

MadePicture FileSource::decoded(std::size_t entry, const Result<QByteArray> &content)
{
    MadePicture made;
    made.entry = entry;
    if (!content) {
        made.problem = content.problem();
        return made;
    }
    // Also for what turns out to be no picture: the cache records a hash for every entry.
    made.hash = contentHash(*content);
    const auto picture = decodePicture(*content, rule(), &m_large);
    if (!picture) {
        made.problem = picture.problem();
        return made;
    }
    made.facts = {picture->originalSize.width(), picture->originalSize.height(),
                  static_cast<qint32>(picture->mode), picture->hasMore ? 1 : 0};
    fitPixels(made, picture->image, rule());
    return made;
}

Result<QByteArray> FolderSource::content(std::size_t entry) const
{
    const FoundFile &listed = file(entry);
    // Asked of the listing: a huge file is not even opened.
    if (listed.bytes > rule().mostBytes)
        return problem("data.too_many_bytes", QT_TRANSLATE_NOOP("forja", "is too large: more than %1 MB"),
                       {QString::number(rule().mostBytes >> 20)});
    auto bytes = readFile(toPath(source()) / listed.path, rule().mostBytes);
    if (!bytes)
        return problem("data.unreadable", QT_TRANSLATE_NOOP("forja", "cannot be read (%1)"),
                       {bytes.problem().args.value(1)});
    // The cache is found again by the listing, so what it holds must be what was listed.
    if (bytes->size() != listed.bytes)
        return problem("data.changed",
                       QT_TRANSLATE_NOOP("forja", "changed while it was being read: open the folder again"));
    return bytes;
}

MadePicture FolderSource::make(std::size_t entry)
{
    return decoded(entry, content(entry));
}

Outcome ArchiveSource::begin()
{
    auto archive = ArchiveReader::open(toPath(source()));
    if (!archive)
        return archive.problem();
    m_archive = std::move(*archive);
    m_next = 0;
    return Done{};
}

/// An archive is read from its beginning to its end, whoever asks: a block gets as many entries as it asked
/// for, and these.
MadePicture ArchiveSource::make(std::size_t)
{
    std::unique_lock lock(m_reading);
    const std::size_t entry = m_next++;
    const auto bytes = m_archive->read(file(entry).position, rule().mostBytes);
    // Only reading must follow the archive's order; decoding goes on in parallel.
    lock.unlock();
    return decoded(entry, bytes);
}

} // namespace

Result<std::unique_ptr<PictureSource>> findFiles(const QString &source, const PictureRule &rule,
                                                 const DataProgress &progress)
{
    const auto tellListing = [&progress](qint64 done) {
        return !progress || progress(QT_TRANSLATE_NOOP("forja", "listing"), done, 0);
    };
    const fs::path place = toPath(source);
    std::error_code failure;
    const bool isFile = fs::is_regular_file(place, failure);
    // Anything that is not a plain file goes to listFolder(), which tells what is wrong with it.
    auto listing = isFile ? ArchiveReader::list(place, rule.classesFromFolders, tellListing)
                          : listFolder(place, rule.classesFromFolders, tellListing);
    if (!listing)
        return listing.problem();
    if (listing->wasCancelled)
        return openingCancelled(source);
    // One is too few as well, but only its content tells whether it is a picture at all.
    if (listing->files.empty())
        return tooFewPictures(source, 0, listing->skipped.size() + listing->noPictures);
    std::unique_ptr<PictureSource> found;
    if (isFile)
        found = std::make_unique<ArchiveSource>(source, rule, std::move(*listing));
    else
        found = std::make_unique<FolderSource>(source, rule, std::move(*listing));
    return found;
}

} // namespace forja
