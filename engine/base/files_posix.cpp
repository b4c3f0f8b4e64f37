// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

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
        const bool ok = m_fd < 0 || ::close(m_fd) == 0;
        m_fd = -1;
        return ok;
    }

private:
    int m_fd;
};

Problem fileProblem(const char *code, const char *text, const fs::path &path)
{
    return problem(code, text, {shownPath(path), QString::fromLocal8Bit(std::strerror(errno))});
}

Problem cannotWrite(const fs::path &path)
{
    return fileProblem("file.write",
                       QT_TRANSLATE_NOOP("forja", "%1: cannot be written (%2). Check the free space and the permissions of its folder."),
                       path);
}

Problem cannotRead(const fs::path &path)
{
    return fileProblem("file.read",
                       QT_TRANSLATE_NOOP("forja", "%1: cannot be read (%2). Check that it exists and its permissions."),
                       path);
}

bool writeAll(int fd, const char *data, qint64 size)
{
    while (size > 0) {
        const auto wrote = ::write(fd, data, static_cast<std::size_t>(size));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        data += wrote;
        size -= wrote;
    }
    return true;
}

} // namespace

QString shownPath(const fs::path &path)
{
    const QByteArray raw = QByteArray::fromStdString(path.native());
    const QString text = QString::fromUtf8(raw);
    if (text.toUtf8() == raw)
        return text;
    QString out;
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x80 && byte != '%' ? QString(QChar::fromLatin1(c))
                                          : QStringLiteral("%%1").arg(byte, 2, 16, QChar(u'0'));
    }
    return out;
}

fs::path toPath(const QString &path)
{
    return fs::path(path.toStdString());
}

Outcome writeFileAtomically(const fs::path &path, const QByteArray &bytes)
{
    fs::path beside = path;
    beside += ".part";
    {
        Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (!file.isOpen() || !writeAll(file.fd(), bytes.constData(), bytes.size())
            || ::fsync(file.fd()) != 0 || !file.close()) {
            const Problem problem = cannotWrite(path);
            ::unlink(beside.c_str());
            return problem;
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0)
        return cannotWrite(path);
    return syncFolder(path.parent_path());
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
    if (info.st_size > maxBytes) {
        return problem("file.too_large",
                       QT_TRANSLATE_NOOP("forja", "%1: %2 bytes, more than the %3 that are read. It is not what it should be."),
                       {shownPath(path), QString::number(info.st_size), QString::number(maxBytes)});
    }
    QByteArray bytes(info.st_size, Qt::Uninitialized);
    qint64 have = 0;
    while (have < bytes.size()) {
        const auto got = ::read(file.fd(), bytes.data() + have, static_cast<std::size_t>(bytes.size() - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(path);
        if (got == 0)
            break;
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

Outcome appendLine(const fs::path &path, const QByteArray &line)
{
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    if (!file.isOpen())
        return cannotWrite(path);
    QByteArray text = line + '\n';
    char last = '\n';
    const auto end = ::lseek(file.fd(), 0, SEEK_END);
    if (end > 0 && ::pread(file.fd(), &last, 1, end - 1) == 1 && last != '\n')
        text.prepend('\n');
    if (!writeAll(file.fd(), text.constData(), text.size()) || !file.close())
        return cannotWrite(path);
    return Done{};
}

Outcome syncFolder(const fs::path &folder)
{
    Descriptor handle(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder (EINVAL); the rename itself has succeeded there.
    if (!handle.isOpen() || (::fsync(handle.fd()) != 0 && errno != EINVAL))
        return cannotWrite(folder);
    return Done{};
}

Outcome makeFolder(const fs::path &folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        errno = failure.value();
        return cannotWrite(folder);
    }
    return Done{};
}

Outcome renameFolder(const fs::path &from, const fs::path &to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return cannotWrite(to);
    return syncFolder(to.parent_path());
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
    if (size == 0)
        return MappedFile(std::make_shared<const Mapping>(nullptr, 0));
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
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t begin = offset / page * page;
    if (begin >= m_mapping->size)
        return;
    const std::size_t end = std::min(offset + size, m_mapping->size);
    ::madvise(static_cast<char *>(m_mapping->data) + begin, end - begin, MADV_WILLNEED);
}

} // namespace forja
