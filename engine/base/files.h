// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

class QFile;

/// Every platform call on files stands behind this header (files_posix.cpp); what changes the disk goes
/// through base/disk.h.
namespace forja {

/// A name as bytes, shown to a person: UTF-8 as it is, other bytes percent-escaped.
QString shownPath(const std::filesystem::path &path);
/// File names are bytes. In a QString each byte that is not UTF-8 is a lone surrogate, U+DC80 to U+DCFF (as
/// in Python and its JSON), which Qt's own classes for files cannot open: what opens, looks at or lists a
/// file takes a std::filesystem::path, and these lead there and back.
std::filesystem::path toPath(const QString &path);
QString fromPath(const std::filesystem::path &path);
/// Where links end; `path` itself where that cannot be told.
std::filesystem::path realPath(const std::filesystem::path &path);
/// Why there is no folder at `path`, for the brackets of a sentence: "it is a device", "there is no such
/// folder"; nothing where there is one.
std::optional<QString> whyNoFolder(const std::filesystem::path &path);
/// QFile::open() for reading, by the bytes of the name.
bool openToRead(QFile &file, const std::filesystem::path &path);

/// file.write: the path and the system's reason (an errno). What to do about it stands in the text.
Problem cannotWrite(const std::filesystem::path &path, int error);

/// Whether what was written must survive a power cut (fsync), or may be made anew.
enum class Durable { Yes, No };
/// Writes beside `path`, fsyncs, renames over it and fsyncs the folder: no half-written file is ever seen
/// under its name.
Outcome writeFileAtomically(const std::filesystem::path &path, const QByteArray &bytes,
                            Durable durable = Durable::Yes);
/// Reads a whole file of at most `maxBytes`; a longer one is a problem, said before anything is allocated.
Result<QByteArray> readFile(const std::filesystem::path &path, qint64 maxBytes = qint64{1} << 30);
/// Appends whole lines with one write call; where that fails, the file is as long as before, or the same line
/// appended again takes the place of its half. A torn last line of an earlier writer is ended first.
Outcome appendLine(const std::filesystem::path &path, const QByteArray &line);
/// fsyncs a folder, so that names created or renamed in it survive a power cut.
Outcome syncFolder(const std::filesystem::path &folder);
/// Creates the folder and its parents.
Outcome makeFolder(const std::filesystem::path &folder);
/// The same for a folder below `root`, which must be there: one that somebody took away is not made anew
/// behind their back.
Outcome makeFolderBelow(const std::filesystem::path &root, const std::filesystem::path &folder);
/// Creates the folder in a parent that exists; false where something of that name is there already.
Result<bool> makeNewFolder(const std::filesystem::path &folder);
/// Renames a file or a folder.
Outcome renameEntry(const std::filesystem::path &from, const std::filesystem::path &to);
/// Renames a finished folder to its final name, which survives a power cut. Requires: `to` does not exist.
Outcome renameFolder(const std::filesystem::path &from, const std::filesystem::path &to);
/// Removes a file or an empty folder; one that is not there is no problem.
Outcome removeFile(const std::filesystem::path &path);
/// Removes a file or a folder with all that is in it, as far as it goes; links are removed, not followed.
Outcome removeAll(const std::filesystem::path &path);
/// Marks a file as used now. Where that is refused, it stays as it was.
void markAsUsed(const std::filesystem::path &path);

/// A file mapped read-only; unmapped with the last copy.
class MappedFile
{
public:
    static Result<MappedFile> open(const std::filesystem::path &path);
    std::span<const std::byte> bytes() const;
    /// Says that `size` bytes from `offset` are wanted soon.
    void willNeed(std::size_t offset, std::size_t size) const;

private:
    struct Mapping;
    explicit MappedFile(std::shared_ptr<const Mapping> mapping) : m_mapping(std::move(mapping)) { }
    std::shared_ptr<const Mapping> m_mapping;
};

} // namespace forja
