// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/reading/archive.h"

#include "engine/base/counted.h"
#include "engine/data/reading/picturenames.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

namespace forja {

namespace fs = std::filesystem;

struct ArchiveReader::Handle
{
    struct archive *archive = archive_read_new();

    Handle() = default;
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle() { archive_read_free(archive); }

    /// Filters and formats by name: what libarchive calls "all" also starts other programs.
    bool open(const fs::path &path)
    {
        archive_read_support_filter_gzip(archive);
        archive_read_support_filter_bzip2(archive);
        archive_read_support_filter_xz(archive);
        archive_read_support_filter_zstd(archive);
        archive_read_support_format_zip(archive);
        archive_read_support_format_tar(archive);
        constexpr std::size_t kBlock = 1 << 16;
        return archive_read_open_filename(archive, path.c_str(), kBlock) == ARCHIVE_OK;
    }
    /// Null at the end, and where nothing more can be read; then failed() tells.
    struct archive_entry *next()
    {
        struct archive_entry *entry = nullptr;
        m_status = archive_read_next_header(archive, &entry);
        return m_status == ARCHIVE_OK || m_status == ARCHIVE_WARN ? entry : nullptr;
    }
    bool failed() const { return m_status != ARCHIVE_EOF; }
    QString why() const { return QString::fromLocal8Bit(archive_error_string(archive)); }

private:
    int m_status = ARCHIVE_OK;
};

namespace {

/// Inside the archive, whatever the name says: no root and no way up.
fs::path innerName(struct archive_entry *entry, qint64 position)
{
    const char *text = archive_entry_pathname_utf8(entry);
    if (!text)
        text = archive_entry_pathname(entry);
    std::string name = text ? text : "entry-" + std::to_string(position);
    // Some packers of Windows write its separator, which the format does not allow.
    if (name.find('/') == std::string::npos)
        std::replace(name.begin(), name.end(), '\\', '/');
    fs::path inside;
    // What is shown and sorted by is a name that stays inside, even though nothing is unpacked under it.
    for (const fs::path &part : fs::path(name).relative_path()) {
        if (!part.empty() && part != "." && part != "..")
            inside /= part;
    }
    return inside;
}

bool isHidden(const fs::path &path)
{
    return path.empty() || std::any_of(path.begin(), path.end(), [](const fs::path &part) {
               return isPassedOver(part.native());
           });
}

/// Lists the first folder on the way to an entry that is another program's, once.
void passOverForeignFolder(const fs::path &name, Listing &listing)
{
    fs::path folder;
    for (const fs::path &part : name) {
        folder /= part;
        if (!isOfOtherPrograms(part.native()))
            continue;
        const QString shown = shownPath(folder);
        const auto isIt = [&shown](const SkippedFile &known) { return known.path == shown; };
        if (std::none_of(listing.passedOver.begin(), listing.passedOver.end(), isIt))
            listing.passedOver.append({shown, ofOtherPrograms()});
        return;
    }
}

void takeEntry(struct archive_entry *entry, qint64 position, Listing &listing)
{
    const fs::path name = innerName(entry, position);
    const auto skip = [&](Problem reason) { listing.skipped.append({shownPath(name), std::move(reason)}); };
    // Before the folder's own entry is left: some archives list only files, and the folder is then known by
    // them alone.
    passOverForeignFolder(name, listing);
    if (archive_entry_filetype(entry) == AE_IFDIR || isHidden(name))
        return;
    if (verdictOn(name) == NameVerdict::PassedOver) {
        ++listing.noPictures;
        return;
    }
    // A link's target would have to be looked up elsewhere in the archive, which is read from front to back.
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
        return skip(problem(
            "data.archive_link",
            QT_TRANSLATE_NOOP("forja", "is a link inside the archive, and links are not followed there")));
    if (archive_entry_is_encrypted(entry))
        return skip(problem(
            "data.encrypted",
            QT_TRANSLATE_NOOP("forja",
                              "is encrypted: unpack the archive with its password and open the folder")));
    if (verdictOn(name) == NameVerdict::NotRead)
        return skip(notRead(name));
    FoundFile file{name};
    // Archives that were written to a pipe do not say the size beforehand; read() limits it anyway.
    file.bytes = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : 0;
    file.modified = archive_entry_mtime(entry);
    file.position = position;
    listing.files.push_back(std::move(file));
}

/// An archive mostly holds one folder with everything in it; its sub-folders are the classes then.
void leaveOutCommonFolders(std::vector<FoundFile> &files)
{
    const auto isShared = [&files] {
        const fs::path &first = *files.front().path.begin();
        return std::all_of(files.begin(), files.end(), [&](const FoundFile &file) {
            return file.path.has_parent_path() && *file.path.begin() == first;
        });
    };
    // Several levels at once, as in data/train/cats: each that holds everything says nothing.
    while (!files.empty() && isShared()) {
        for (FoundFile &file : files) {
            fs::path rest;
            for (auto part = std::next(file.path.begin()); part != file.path.end(); ++part)
                rest /= *part;
            file.path = rest;
        }
    }
}

Problem notAnArchive(const fs::path &path, const QString &why)
{
    if (path.extension() == ".csv")
        return problem(
            "data.maybe_points",
            QT_TRANSLATE_NOOP("forja",
                              "%1: holds no pictures. To train on points of the plane, give it as flat:%1."),
            {shownPath(path)});
    return problem("data.not_an_archive",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: is a file, but not a ZIP or tar archive of pictures (%2). Choose a "
                                     "folder or such an archive."),
                   {shownPath(path), why});
}

} // namespace

Result<Listing> ArchiveReader::list(const fs::path &archive, bool classesFromFolders,
                                    const std::function<bool(qint64)> &progress)
{
    Handle handle;
    if (!handle.open(archive))
        return notAnArchive(archive, handle.why());
    Listing listing;
    qint64 position = 0;
    for (; struct archive_entry *entry = handle.next(); ++position) {
        takeEntry(entry, position, listing);
        constexpr qint64 kTellEvery = 1000;
        listing.wasCancelled = position % kTellEvery == 0 && !progress(position);
        if (listing.wasCancelled)
            return listing;
    }
    // What fails at its first entry was no archive; what fails later has entries that can still be used.
    if (handle.failed() && position == 0)
        return notAnArchive(archive, handle.why());
    if (handle.failed()) {
        const QString entries = counted(position, QT_TRANSLATE_NOOP("forja", "1 entry"),
                                        QT_TRANSLATE_NOOP("forja", "%1 entries"));
        listing.skipped.append(
            {shownPath(archive.filename()),
             problem("data.archive_damaged",
                     QT_TRANSLATE_NOOP("forja", "is damaged after %1 (%2); what comes before is used"),
                     {entries, handle.why()})});
    }
    // Classes are the first level of folders, so common ones must be gone before they are looked for.
    leaveOutCommonFolders(listing.files);
    if (classesFromFolders)
        findClasses(listing);
    return listing;
}

ArchiveReader::ArchiveReader(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) { }

ArchiveReader::~ArchiveReader() = default;

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const fs::path &archive)
{
    auto handle = std::make_unique<Handle>();
    if (!handle->open(archive))
        return notAnArchive(archive, handle->why());
    return std::unique_ptr<ArchiveReader>(new ArchiveReader(std::move(handle)));
}

Result<QByteArray> ArchiveReader::read(qint64 position, qint64 mostBytes)
{
    const auto damaged = [this] {
        return problem("data.archive_damaged_here", QT_TRANSLATE_NOOP("forja", "cannot be unpacked (%1)"),
                       {m_handle->why()});
    };
    // An archive cannot be entered in the middle: what lies between is passed without being unpacked by us.
    for (; m_next < position; ++m_next) {
        if (!m_handle->next())
            return damaged();
    }
    ++m_next;
    if (!m_handle->next())
        return damaged();
    // What an entry says of its size is not believed: memory grows with what is really there.
    QByteArray bytes;
    std::vector<char> chunk(1 << 16);
    while (true) {
        const auto got = archive_read_data(m_handle->archive, chunk.data(), chunk.size());
        if (got < 0)
            return damaged();
        if (got == 0)
            return bytes;
        if (bytes.size() + got > mostBytes)
            return problem("data.too_many_bytes", QT_TRANSLATE_NOOP("forja", "is too large: more than %1 MB"),
                           {QString::number(mostBytes >> 20)});
        bytes.append(chunk.data(), got);
    }
}

} // namespace forja
