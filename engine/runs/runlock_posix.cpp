// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runlock.h"

#include "engine/base/disk.h"
#include "engine/base/files.h"
#include "engine/base/system.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace forja {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxLock = 4096;

QString hostName()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? QString::fromLocal8Bit(name) : u"localhost"_s;
}

/// Files of /proc have no size of their own, so they are read by hand.
QByteArray firstLine(const char *path)
{
    char text[512] = {};
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    const auto got = fd < 0 ? -1 : ::read(fd, text, sizeof text);
    if (fd >= 0)
        ::close(fd);
    return QByteArray(text, std::max<qsizetype>(got, 0)).trimmed();
}

QString bootId()
{
    return QString::fromLatin1(firstLine("/proc/sys/kernel/random/boot_id"));
}

/// When the process started, in ticks since the boot; empty if there is none. Tells a reused process number.
QString startOf(qint64 pid)
{
    const QByteArray stat = firstLine(("/proc/" + QByteArray::number(pid) + "/stat").constData());
    // The program's name stands in parentheses and may hold spaces and parentheses; field 22 is the 20th
    // behind it.
    const qsizetype name = stat.lastIndexOf(')');
    const QList<QByteArray> rest = stat.mid(name + 2).split(' ');
    return name >= 0 && rest.size() > 19 ? QString::fromLatin1(rest[19]) : QString();
}

/// A writer on another host cannot be looked at from here, so it counts as living.
bool isLiving(const QJsonObject &writer)
{
    if (writer.isEmpty())
        return false;
    if (writer[u"host"].toString() != hostName())
        return true;
    const qint64 pid = writer[u"pid"].toInteger();
    // After a reboot no process of before lives, whatever number it had.
    if (writer[u"boot"].toString() != bootId() || pid <= 0)
        return false;
    const QString start = startOf(pid);
    return isProcess(pid) && (start.isEmpty() || start == writer[u"start"].toString());
}

QJsonObject thisProcess()
{
    const qint64 pid = ::getpid();
    return {{u"host"_s, hostName()}, {u"pid"_s, pid}, {u"boot"_s, bootId()}, {u"start"_s, startOf(pid)}};
}

bool isThisProcess(QJsonObject writer)
{
    // What it obeys is not part of who it is.
    writer.remove(u"obeys"_s);
    return writer == thisProcess();
}

Problem cannotLock(const fs::path &file)
{
    return problem("lock.failed",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "%1: cannot be written (%2). Check the free space and the permissions of its folder."),
                   {shownPath(file), QString::fromLocal8Bit(std::strerror(errno))});
}

Problem taken(const fs::path &run, const QJsonObject &writer)
{
    return problem("lock.taken",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: process %2 on %3 is writing this run. Stop it there first; if it "
                                     "is certainly gone, delete the file lock."),
                   {shownPath(run), QString::number(writer[u"pid"].toInteger()), writer[u"host"].toString()});
}

} // namespace

/// The lock file, open; held by flock from its taking to its end.
class RunLock::HeldFile
{
public:
    /// Unsupported: this file system has no flock, so what the file says must do.
    enum class Hold { Mine, Others, Unsupported };

    explicit HeldFile(int fd) : m_fd(fd) { }
    ~HeldFile()
    {
        if (m_fd >= 0)
            disk::close(m_fd);
    }
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;

    bool isOpen() const { return m_fd >= 0; }
    /// `how`: LOCK_EX or LOCK_SH. Does not wait.
    Hold hold(int how) const
    {
        if (::flock(m_fd, how | LOCK_NB) == 0)
            return Hold::Mine;
        return errno == EWOULDBLOCK || errno == EINTR ? Hold::Others : Hold::Unsupported;
    }
    /// Whether `path` still names this file: another may have removed it meanwhile.
    bool isAt(const fs::path &path) const
    {
        struct stat mine = {}, named = {};
        return ::fstat(m_fd, &mine) == 0 && ::stat(path.c_str(), &named) == 0 && mine.st_ino == named.st_ino
            && mine.st_dev == named.st_dev;
    }
    QJsonObject read() const
    {
        QByteArray bytes(kMaxLock, '\0');
        const auto got = ::pread(m_fd, bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
        bytes.truncate(std::max<qsizetype>(got, 0));
        return QJsonDocument::fromJson(bytes).object();
    }
    bool write(const QJsonObject &json) const
    {
        const QByteArray bytes = QJsonDocument(json).toJson();
        return disk::cut(m_fd, 0) == 0
            && writeAllAt(m_fd, bytes.constData(), static_cast<std::size_t>(bytes.size()), 0)
            && disk::sync(m_fd) == 0;
    }
    /// Whether the writer that the file names is at work. This process holds what it writes, so without that
    /// it only failed to remove the file.
    bool isWritten(const QJsonObject &writer, Hold hold) const
    {
        return isLiving(writer) && (hold != Hold::Mine || !isThisProcess(writer));
    }

private:
    int m_fd;
};

RunLock::RunLock(fs::path file, std::unique_ptr<HeldFile> held)
    : m_file(std::move(file)), m_held(std::move(held))
{
}

Result<std::unique_ptr<RunLock>> RunLock::take(const fs::path &run, bool obeys, const char *name)
{
    const fs::path file = run / name;
    for (;;) {
        auto held = std::make_unique<HeldFile>(disk::open(file.c_str(), O_RDWR | O_CREAT));
        if (!held->isOpen())
            return cannotLock(file);
        // First the flock, then the reading: what the file says cannot change any more while this process
        // holds it.
        const auto hold = held->hold(LOCK_EX);
        const QJsonObject writer = held->read();
        // Asked whatever the flock said: on a network disk it may bind only this host, or nobody.
        if (held->isWritten(writer, hold))
            return taken(run, writer);
        // Another is taking or giving it back at this moment, or has just removed it.
        if (hold == HeldFile::Hold::Others || !held->isAt(file)) {
            std::this_thread::yield();
            continue;
        }
        QJsonObject mine = thisProcess();
        if (obeys)
            mine.insert(u"obeys"_s, true);
        if (!held->write(mine))
            return cannotLock(file);
        return std::unique_ptr<RunLock>(new RunLock(file, std::move(held)));
    }
}

std::optional<Problem> RunLock::writer(const fs::path &run)
{
    const HeldFile held(::open((run / "lock").c_str(), O_RDONLY | O_CLOEXEC));
    if (!held.isOpen())
        return {};
    // Shared, so that several that look do not take each other for writers.
    const auto hold = held.hold(LOCK_SH);
    const QJsonObject writer = held.read();
    return held.isWritten(writer, hold) ? std::optional(taken(run, writer)) : std::nullopt;
}

std::optional<RunWriter> RunLock::named(const fs::path &run)
{
    const HeldFile held(::open((run / "lock").c_str(), O_RDONLY | O_CLOEXEC));
    if (!held.isOpen())
        return {};
    // Shared, as in writer(), so that several readers do not take each other for writers.
    const auto hold = held.hold(LOCK_SH);
    const QJsonObject writer = held.read();
    if (writer.isEmpty())
        return {};
    const QString host = writer[u"host"].toString();
    return RunWriter{.host = host,
                     .pid = writer[u"pid"].toInteger(),
                     .isLiving = held.isWritten(writer, hold),
                     .isElsewhere = host != hostName(),
                     .obeys = writer[u"obeys"].toBool()};
}

RunLock::~RunLock()
{
    // Removed while it is held: whoever opens it now finds that its name is gone and tries again.
    if (m_held->isAt(m_file) && isThisProcess(m_held->read()))
        disk::remove(m_file.c_str());
}

} // namespace forja
