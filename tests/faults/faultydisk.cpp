// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/faultydisk.h"

#include "engine/base/disk.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace forja {

namespace {

constexpr int kDeath = 77;

/// The one disk behind the free functions below.
struct Orders
{
    std::mutex mutex;
    test::DiskFault fault;
    int calls = 0;
};

Orders &orders()
{
    static Orders all;
    return all;
}

/// The fault that meets this call. Of a short write only the first call gets its half; the next one fails.
test::DiskFault next(const char *path)
{
    Orders &all = orders();
    test::DiskFault met;
    {
        const std::lock_guard lock(all.mutex);
        const bool isMeant = !all.fault.only || (path && std::strstr(path, all.fault.only));
        const int call = isMeant ? all.calls++ : -1;
        const bool isMet = isMeant && call >= all.fault.first && call - all.fault.first < all.fault.count;
        met = isMet ? all.fault : test::DiskFault{};
        met.delayMs = all.fault.delayMs;
        met.isShort = met.isShort && call == all.fault.first;
    }
    if (met.delayMs > 0)
        ::usleep(static_cast<useconds_t>(met.delayMs) * 1000);
    return met;
}

template<typename Call>
auto meet(const char *path, Call call) -> decltype(call())
{
    const test::DiskFault met = next(path);
    if (met.isDeath)
        ::_exit(kDeath);
    if (met.error == 0)
        return call();
    errno = met.error;
    return -1;
}

template<typename Call>
ssize_t meetWrite(std::size_t size, Call call)
{
    const test::DiskFault met = next(nullptr);
    if (met.isDeath) {
        call(size / 2);
        ::_exit(kDeath);
    }
    if (met.error == 0)
        return call(size);
    if (met.isShort && size > 1)
        return call(size / 2);
    errno = met.error;
    return -1;
}

} // namespace

void test::order(const DiskFault &fault)
{
    Orders &all = orders();
    const std::lock_guard lock(all.mutex);
    all.fault = fault;
    all.calls = 0;
}

void test::heal()
{
    order({});
}

int test::calls()
{
    Orders &all = orders();
    const std::lock_guard lock(all.mutex);
    return all.calls;
}

int disk::open(const char *path, int flags)
{
    return meet(path, [&] { return ::open(path, flags | O_CLOEXEC, 0644); });
}

int disk::openUnique(char *pattern)
{
    return meet(pattern, [&] { return ::mkostemp(pattern, O_CLOEXEC); });
}

ssize_t disk::write(int fd, const void *data, std::size_t size)
{
    return meetWrite(size, [&](std::size_t most) { return ::write(fd, data, most); });
}

ssize_t disk::writeAt(int fd, const void *data, std::size_t size, off_t offset)
{
    return meetWrite(size, [&](std::size_t most) { return ::pwrite(fd, data, most, offset); });
}

int disk::cut(int fd, off_t size)
{
    return meet(nullptr, [&] { return ::ftruncate(fd, size); });
}

int disk::sync(int fd)
{
    // What is tested is what a program that ends leaves behind, not what a power cut does: a thousand real
    // ones would take minutes.
    return meet(nullptr, [&] { return ::fcntl(fd, F_GETFD) < 0 ? -1 : 0; });
}

int disk::close(int fd)
{
    // As the system's: the file is closed even where that fails.
    const int closed = ::close(fd);
    return meet(nullptr, [&] { return closed; });
}

int disk::rename(const char *from, const char *to)
{
    return meet(to, [&] { return ::rename(from, to); });
}

int disk::makeFolder(const char *path)
{
    return meet(path, [&] { return ::mkdir(path, 0755); });
}

int disk::remove(const char *path)
{
    return meet(path, [&] { return std::remove(path); });
}

int disk::touch(const char *path)
{
    return meet(path, [&] { return ::utimensat(AT_FDCWD, path, nullptr, 0); });
}

} // namespace forja
