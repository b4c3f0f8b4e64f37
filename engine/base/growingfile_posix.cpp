// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/growingfile.h"

#include "engine/base/disk.h"
#include "engine/base/files.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace forja {

namespace fs = std::filesystem;

GrowingFile::GrowingFile(int fd, fs::path part, fs::path finalPath)
    : m_fd(fd), m_part(std::move(part)), m_final(std::move(finalPath))
{
}

Result<std::unique_ptr<GrowingFile>> GrowingFile::create(const fs::path &finalPath)
{
    // Two programs may write the same file at once, so each has a name of its own.
    std::string name = (finalPath.parent_path() / ".part-XXXXXX").native();
    const int fd = disk::openUnique(name.data());
    if (fd < 0)
        return cannotWrite(finalPath, errno);
    // Made for its owner alone; when it is whole it is a file like any other.
    ::fchmod(fd, 0644);
    return std::unique_ptr<GrowingFile>(new GrowingFile(fd, name, finalPath));
}

GrowingFile::~GrowingFile()
{
    if (m_fd < 0)
        return;
    // It was never finished, and half a file must not stay under any name.
    disk::close(m_fd);
    disk::remove(m_part.c_str());
}

Problem GrowingFile::failed() const
{
    return cannotWrite(m_final, errno);
}

Outcome GrowingFile::append(const void *data, std::size_t size)
{
    return writeAll(m_fd, data, size) ? Outcome(Done{}) : Outcome(failed());
}

Outcome GrowingFile::writeAtStart(const void *data, std::size_t size)
{
    return writeAllAt(m_fd, data, size, 0) ? Outcome(Done{}) : Outcome(failed());
}

Outcome GrowingFile::readBack(std::size_t offset, void *data, std::size_t size) const
{
    char *to = static_cast<char *>(data);
    while (size > 0) {
        const auto got = ::pread(m_fd, to, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failed();
        to += got;
        offset += static_cast<std::size_t>(got);
        size -= static_cast<std::size_t>(got);
    }
    return Done{};
}

Outcome GrowingFile::finish()
{
    if (disk::sync(m_fd) != 0 || disk::rename(m_part.c_str(), m_final.c_str()) != 0)
        return failed();
    // Its error is of no use here: the bytes are synced and the name is set.
    disk::close(m_fd);
    m_fd = -1;
    return syncFolder(m_final.parent_path());
}

} // namespace forja
