// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace forja {

/// Whom the lock of a run names.
struct RunWriter
{
    QString host;
    qint64 pid = 0;
    bool isLiving = false; ///< false: it ended without giving the run back; it crashed or was killed, or the
                           ///< power was cut
    bool isElsewhere
        = false; ///< on another host: whether it lives cannot be seen from here, so it counts as living
    bool obeys = false; ///< it does what other programs ask of it (session/internal/children/runcommands.h)

    bool operator==(const RunWriter &) const = default;
};

/// The right to write a run folder: the file `lock` (host, pid, boot id), held by flock. Given back when
/// destroyed, and by the system when the process ends in any way.
class RunLock
{
public:
    /// A lock whose writer is gone (other boot, no such process on this host, or not held any more) is taken
    /// over; a living one is a problem (lock.taken) that names host and pid. `obeys` is for others to read:
    /// whoever takes it so does what they ask. `name` is that of the file, for what else one process at a
    /// time may write.
    static Result<std::unique_ptr<RunLock>> take(const std::filesystem::path &run, bool obeys = false,
                                                 const char *name = "lock");
    /// Who writes the run now: lock.taken with host and pid; nothing where nobody does. Changes nothing.
    static std::optional<Problem> writer(const std::filesystem::path &run);
    /// Whom the lock names, living or not; nothing where there is no lock. Changes nothing.
    static std::optional<RunWriter> named(const std::filesystem::path &run);
    ~RunLock();
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

private:
    class HeldFile;
    RunLock(std::filesystem::path file, std::unique_ptr<HeldFile> held);
    std::filesystem::path m_file;
    std::unique_ptr<HeldFile> m_held;
};

} // namespace forja
