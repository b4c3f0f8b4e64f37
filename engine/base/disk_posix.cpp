// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/disk.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forja {

int disk::open(const char *path, int flags)
{
    return ::open(path, flags | O_CLOEXEC, 0644);
}

int disk::openUnique(char *pattern)
{
    return ::mkostemp(pattern, O_CLOEXEC);
}

ssize_t disk::write(int fd, const void *data, std::size_t size)
{
    return ::write(fd, data, size);
}

ssize_t disk::writeAt(int fd, const void *data, std::size_t size, off_t offset)
{
    return ::pwrite(fd, data, size, offset);
}

int disk::cut(int fd, off_t size)
{
    return ::ftruncate(fd, size);
}

int disk::sync(int fd)
{
    return ::fsync(fd);
}

int disk::close(int fd)
{
    return ::close(fd);
}

int disk::rename(const char *from, const char *to)
{
    return ::rename(from, to);
}

int disk::makeFolder(const char *path)
{
    return ::mkdir(path, 0755);
}

int disk::remove(const char *path)
{
    return std::remove(path);
}

int disk::touch(const char *path)
{
    return ::utimensat(AT_FDCWD, path, nullptr, 0);
}

} // namespace forja
