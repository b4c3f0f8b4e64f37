// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/partfile.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forja {

namespace fs = std::filesystem;

namespace {

Problem cannotWriteCache(const fs::path &path, int error)
{
    return problem("data.cache_write",
                   QT_TRANSLATE_NOOP("forja", "%1: the picture cache cannot be written (%2). Make room there, or name another folder in FORJA_CACHE."),
                   {shownPath(path.parent_path()), QString::fromLocal8Bit(std::strerror(error))});
}

} // namespace

PartFile::PartFile(int fd, fs::path part, fs::path finalPath) : m_fd(fd), m_part(std::move(part)), m_final(std::move(finalPath)) { }

Result<std::unique_ptr<PartFile>> PartFile::create(const fs::path &finalPath)
{
    // Two programs may write the same cache at once, so each has a name of its own.
    std::string name = (finalPath.parent_path() / ".part-XXXXXX").native();
    const int fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd < 0)
        return cannotWriteCache(finalPath, errno);
    return std::unique_ptr<PartFile>(new PartFile(fd, name, finalPath));
}

PartFile::~PartFile()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    ::unlink(m_part.c_str());
}

Problem PartFile::failed() const
{
    return cannotWriteCache(m_final, errno);
}

Outcome PartFile::append(const void *data, std::size_t size)
{
    const char *from = static_cast<const char *>(data);
    while (size > 0) {
        const auto wrote = ::write(m_fd, from, size);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return failed();
        from += wrote;
        size -= static_cast<std::size_t>(wrote);
    }
    return Done{};
}

Outcome PartFile::writeAtStart(const void *data, std::size_t size)
{
    if (::pwrite(m_fd, data, size, 0) != static_cast<ssize_t>(size))
        return failed();
    return Done{};
}

Outcome PartFile::readBack(std::size_t offset, void *data, std::size_t size) const
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

Outcome PartFile::finish()
{
    if (::fsync(m_fd) != 0 || ::rename(m_part.c_str(), m_final.c_str()) != 0)
        return failed();
    ::close(m_fd);
    m_fd = -1;
    return syncFolder(m_final.parent_path());
}

} // namespace forja
