// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>

namespace forja {

/// A file too large to be held in memory: written bit by bit under a hidden name (.part-XXXXXX), visible
/// under its own name once it is whole. Without finish() it goes with this object. Problems are those of
/// writeFileAtomically().
class GrowingFile
{
public:
    static Result<std::unique_ptr<GrowingFile>> create(const std::filesystem::path &finalPath);
    ~GrowingFile();
    GrowingFile(const GrowingFile &) = delete;
    GrowingFile &operator=(const GrowingFile &) = delete;

    Outcome append(const void *data, std::size_t size);
    /// Writes over what was appended first. Requires: `size` <= what was appended.
    Outcome writeAtStart(const void *data, std::size_t size);
    /// Reads what was written. Requires: offset + size <= what was appended.
    Outcome readBack(std::size_t offset, void *data, std::size_t size) const;
    /// fsyncs and renames. Nothing may be written afterwards.
    Outcome finish();

private:
    GrowingFile(int fd, std::filesystem::path part, std::filesystem::path finalPath);
    Problem failed() const;

    int m_fd;
    std::filesystem::path m_part;
    std::filesystem::path m_final;
};

} // namespace forja
