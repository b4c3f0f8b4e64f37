// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"

namespace forja {

/// A file written under a hidden name, which takes its final name only when it is whole. Removed if it never does.
class PartFile
{
public:
    static Result<std::unique_ptr<PartFile>> create(const std::filesystem::path &finalPath);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    Outcome append(const void *data, std::size_t size);
    /// Overwrites the first bytes. Requires: as many were appended.
    Outcome writeAtStart(const void *data, std::size_t size);
    /// Reads what was written. Requires: offset + size <= what was appended.
    Outcome readBack(std::size_t offset, void *data, std::size_t size) const;
    /// fsyncs and renames. Nothing may be written afterwards.
    Outcome finish();

private:
    PartFile(int fd, std::filesystem::path part, std::filesystem::path finalPath);
    Problem failed() const;

    int m_fd;
    std::filesystem::path m_part;
    std::filesystem::path m_final;
};

} // namespace forja
