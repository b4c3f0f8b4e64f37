// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <memory>

namespace forja {

/// The right to write a run folder: the file `lock` (host, pid, boot id). Given back when destroyed.
class RunLock
{
public:
    /// A lock whose writer is gone (other boot, or no such process on this host) is taken over; a living one is a problem that
    /// names host and pid.
    static Result<std::unique_ptr<RunLock>> take(const std::filesystem::path &run);
    ~RunLock();
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

private:
    explicit RunLock(std::filesystem::path file) : m_file(std::move(file)) { }
    std::filesystem::path m_file;
};

} // namespace forja
