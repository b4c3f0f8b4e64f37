// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"

#include "engine/base/disk.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace forja {

namespace fs = std::filesystem;

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    bool close()
    {
        const bool ok = m_fd < 0 || disk::close(m_fd) == 0;
        m_fd = -1;
        return ok;
    }

private:
    int m_fd;
};

Problem cannotRead(const fs::path &path)
{
    return problem("file.read",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: cannot be read (%2). Check that it exists and its permissions."),
                   {shownPath(path), QString::fromLocal8Bit(std::strerror(errno))});
}

/// `write` gets how much is written so far and says how much more it wrote.
template<typename Write>
bool writeOn(std::size_t size, Write write)
{
    for (std::size_t done = 0; done < size;) {
        const auto wrote = write(done);
        if (wrote < 0 && errno == EINTR)
            continue;
        // A call that writes nothing sets no errno; asked again it might go on so for ever.
        if (wrote == 0)
            errno = ENOSPC;
        if (wrote <= 0)
            return false;
        done += static_cast<std::size_t>(wrote);
    }
    return true;
}

/// Where an appended line begins: behind the last line, or behind half of this very line, which an attempt
/// before left.
std::optional<off_t> beginOfLine(int fd, const QByteArray &line, off_t end)
{
    const auto most = std::min<off_t>(end, line.size());
    QByteArray tail(most, Qt::Uninitialized);
    if (::pread(fd, tail.data(), static_cast<std::size_t>(most), end - most) != most)
        return {};
    // Without an end of line in the tail the last line may be longer than what was read of it, so it proves
    // nothing.
    const QByteArray last = tail.mid(tail.lastIndexOf('\n') + 1);
    const bool isHalfOfThis = !last.isEmpty() && line.startsWith(last) && (last.size() < most || most == end);
    return isHalfOfThis ? end - last.size() : end;
}

} // namespace

bool writeAll(int fd, const void *data, std::size_t size)
{
    const char *from = static_cast<const char *>(data);
    return writeOn(size, [=](std::size_t done) { return disk::write(fd, from + done, size - done); });
}

bool writeAllAt(int fd, const void *data, std::size_t size, off_t offset)
{
    const char *from = static_cast<const char *>(data);
    return writeOn(size, [=](std::size_t done) {
        return disk::writeAt(fd, from + done, size - done, offset + static_cast<off_t>(done));
    });
}

Problem cannotWrite(const fs::path &path, int error)
{
    return problem("file.write",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "%1: cannot be written (%2). Check the free space and the permissions of its folder."),
                   {shownPath(path), QString::fromLocal8Bit(std::strerror(error))});
}

Outcome writeFileAtomically(const fs::path &path, const QByteArray &bytes, Durable durable)
{
    fs::path beside = path;
    beside += ".part";
    {
        Descriptor file(disk::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC));
        // Synced before the rename: after a power cut the name could otherwise stand for an empty file.
        // Closing tells of errors too, on network disks.
        const bool isWritten = file.isOpen()
            && writeAll(file.fd(), bytes.constData(), static_cast<std::size_t>(bytes.size()))
            && (durable == Durable::No || disk::sync(file.fd()) == 0) && file.close();
        // Whoever reads meanwhile has the old file or the new one, never a part.
        if (!isWritten || disk::rename(beside.c_str(), path.c_str()) != 0) {
            const Problem problem = cannotWrite(path, errno);
            disk::remove(beside.c_str());
            return problem;
        }
    }
    return durable == Durable::Yes ? syncFolder(path.parent_path()) : Outcome(Done{});
}

Result<QByteArray> readFile(const fs::path &path, qint64 maxBytes)
{
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info = {};
    if (!file.isOpen() || ::fstat(file.fd(), &info) != 0)
        return cannotRead(path);
    if (S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        return cannotRead(path);
    }
    // Before memory is taken; what the file grows by from here on is not read.
    if (info.st_size > maxBytes) {
        return problem(
            "file.too_large",
            QT_TRANSLATE_NOOP("forja",
                              "%1: %2 bytes, more than the limit of %3. It is not the file it should be."),
            {shownPath(path), QString::number(info.st_size), QString::number(maxBytes)});
    }
    QByteArray bytes(info.st_size, Qt::Uninitialized);
    qint64 have = 0;
    while (have < bytes.size()) {
        const auto got = ::read(file.fd(), bytes.data() + have,
                                static_cast<std::size_t>(bytes.size() - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(path);
        // The file was cut while it was read: what there is is handed on.
        if (got == 0)
            break;
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

Outcome appendLine(const fs::path &path, const QByteArray &line)
{
    Descriptor file(disk::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND));
    if (!file.isOpen())
        return cannotWrite(path, errno);
    QByteArray text = line + '\n';
    const auto end = ::lseek(file.fd(), 0, SEEK_END);
    const auto begin = end > 0 ? beginOfLine(file.fd(), line, end) : std::optional<off_t>(end);
    if (!begin || end < 0 || (*begin < end && disk::cut(file.fd(), *begin) != 0))
        return cannotWrite(path, errno);
    // Half of another line may be left from a crash: it gets its end, so that this line is one of its own.
    char last = '\n';
    if (*begin > 0 && ::pread(file.fd(), &last, 1, *begin - 1) == 1 && last != '\n')
        text.prepend('\n');
    if (!writeAll(file.fd(), text.constData(), static_cast<std::size_t>(text.size()))) {
        const Problem problem = cannotWrite(path, errno);
        // Half a line should not stay; where it must, the next attempt takes it back.
        static_cast<void>(disk::cut(file.fd(), *begin));
        return problem;
    }
    // The line is there, whatever closing says: written again it would be there twice.
    file.close();
    return Done{};
}

Outcome syncFolder(const fs::path &folder)
{
    Descriptor handle(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder (EINVAL); the rename itself has succeeded there.
    if (!handle.isOpen() || (disk::sync(handle.fd()) != 0 && errno != EINVAL))
        return cannotWrite(folder, errno);
    return Done{};
}

Outcome makeFolder(const fs::path &folder)
{
    std::error_code failure;
    if (folder.empty() || fs::is_directory(folder, failure))
        return Done{};
    if (folder.has_relative_path()) {
        if (auto above = makeFolder(folder.parent_path()); !above)
            return above;
    }
    const auto made = makeNewFolder(folder);
    if (!made)
        return made.problem();
    // Somebody else may have made it at the same moment, which is as good; a file of that name is not.
    if (!*made && folder.has_filename() && !fs::is_directory(folder, failure))
        return cannotWrite(folder, ENOTDIR);
    return Done{};
}

Outcome makeFolderBelow(const fs::path &root, const fs::path &folder)
{
    std::error_code failure;
    if (!fs::is_directory(root, failure))
        return cannotWrite(folder, ENOENT);
    return makeFolder(folder);
}

Result<bool> makeNewFolder(const fs::path &folder)
{
    if (disk::makeFolder(folder.c_str()) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    return cannotWrite(folder, errno);
}

Outcome renameEntry(const fs::path &from, const fs::path &to)
{
    if (disk::rename(from.c_str(), to.c_str()) != 0)
        return cannotWrite(to, errno);
    return Done{};
}

Outcome renameFolder(const fs::path &from, const fs::path &to)
{
    if (auto renamed = renameEntry(from, to); !renamed)
        return renamed;
    return syncFolder(to.parent_path());
}

Outcome removeFile(const fs::path &path)
{
    if (disk::remove(path.c_str()) == 0 || errno == ENOENT)
        return Done{};
    return problem("file.remove",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: cannot be removed (%2). Check the permissions of its folder."),
                   {shownPath(path), QString::fromLocal8Bit(std::strerror(errno))});
}

Outcome removeAll(const fs::path &path)
{
    std::error_code failure;
    std::vector<fs::path> inside;
    // A link is removed and not followed: what it leads to belongs to others.
    if (fs::is_directory(fs::symlink_status(path, failure))) {
        for (fs::directory_iterator at(path, failure), end; !failure && at != end; at.increment(failure))
            inside.push_back(at->path());
    }
    for (const fs::path &entry : inside) {
        if (auto removed = removeAll(entry); !removed)
            return removed;
    }
    return removeFile(path);
}

void markAsUsed(const fs::path &path)
{
    static_cast<void>(disk::touch(path.c_str()));
}

struct MappedFile::Mapping
{
    void *data = nullptr;
    std::size_t size = 0;

    Mapping(void *where, std::size_t bytes) : data(where), size(bytes) { }
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;
    ~Mapping()
    {
        if (data)
            ::munmap(data, size);
    }
};

Result<MappedFile> MappedFile::open(const fs::path &path)
{
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info = {};
    if (!file.isOpen() || ::fstat(file.fd(), &info) != 0)
        return cannotRead(path);
    const auto size = static_cast<std::size_t>(info.st_size);
    // mmap refuses a length of 0.
    if (size == 0)
        return MappedFile(std::make_shared<const Mapping>(nullptr, 0));
    // The mapping outlives the descriptor, and a removed file stays readable while it is mapped.
    void *data = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.fd(), 0);
    if (data == MAP_FAILED)
        return cannotRead(path);
    return MappedFile(std::make_shared<const Mapping>(data, size));
}

std::span<const std::byte> MappedFile::bytes() const
{
    return {static_cast<const std::byte *>(m_mapping->data), m_mapping->size};
}

void MappedFile::willNeed(std::size_t offset, std::size_t size) const
{
    // madvise only takes the beginning of a page.
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t begin = offset / page * page;
    if (begin >= m_mapping->size)
        return;
    const std::size_t end = std::min(offset + size, m_mapping->size);
    ::madvise(static_cast<char *>(m_mapping->data) + begin, end - begin, MADV_WILLNEED);
}

} // namespace forja
