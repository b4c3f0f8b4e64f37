// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reading/scan.h"

namespace forja {

/// Reads the files of an archive one after the other. One thread at a time.
class ArchiveReader
{
public:
    /// Lists the files of a ZIP or tar archive (plain, or packed with gzip, bzip2, xz or zstd) as
    /// `listFolder` lists a folder, in the archive's own order. Folders that hold everything there is are
    /// left out of the names. Nothing is unpacked, so no name inside can lead anywhere; links and encrypted
    /// files are listed as skipped. A problem: not an archive ("data.not_an_archive").
    static Result<Listing> list(const std::filesystem::path &archive, bool classesFromFolders,
                                const std::function<bool(qint64)> &progress);

    static Result<std::unique_ptr<ArchiveReader>> open(const std::filesystem::path &archive);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    /// The content of the entry at FoundFile::position, at most `mostBytes` of it; more is a problem.
    /// Requires: positions ascend.
    Result<QByteArray> read(qint64 position, qint64 mostBytes);

private:
    struct Handle;
    explicit ArchiveReader(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
    qint64 m_next = 0;
};

} // namespace forja
