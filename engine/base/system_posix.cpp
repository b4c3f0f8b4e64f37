// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/system.h"

#include "engine/base/disk.h"

#include <QFile>
#include <QProcess>
#include <QSet>

#include <algorithm>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <limits>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace forja {

using namespace Qt::StringLiterals;

double residentMemoryMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2 ? 0 : fields[1].toDouble() * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

double peakMemoryMb()
{
    rusage used = {};
    ::getrusage(RUSAGE_SELF, &used);
    // Linux counts it in KiB.
    return static_cast<double>(used.ru_maxrss) * 1024 / 1e6;
}

void offerToBeEndedFirst()
{
    // Failing changes nothing but who is chosen.
    QFile file(u"/proc/self/oom_score_adj"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("1000");
}

void lowerThreadPriority()
{
    // On Linux a priority set for a thread's id is that thread's own. Failing changes nothing but politeness.
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), 10);
}

void becomeBackground()
{
    // Failing changes nothing but politeness. A batch process takes the processor from nobody when it wakes
    // up; where all cores are busy, this nice value leaves it a tenth of one. (SCHED_IDLE would leave it
    // nothing at all there, and it would never come to its end.)
    const sched_param param = {};
    ::sched_setscheduler(0, SCHED_BATCH, &param);
    ::setpriority(PRIO_PROCESS, 0, 10);
    const int fd = disk::open("/proc/self/oom_score_adj", O_WRONLY);
    if (fd < 0)
        return;
    static_cast<void>(writeAll(fd, "800", 3));
    disk::close(fd);
}

void keepFromTerminal(QProcess &process)
{
    // In a group of its own it does not get the terminal's Ctrl+C, which is meant for the parent.
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
}

qint64 memoryKills()
{
    qint64 kills = 0;
    // Counted for the machine and for its container, as only one of them may be visible from here.
    for (const char *name : {"/proc/vmstat", "/sys/fs/cgroup/memory.events"}) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("oom_kill "))
                kills += line.mid(9).trimmed().toLongLong();
        }
    }
    return kills;
}

double threadCpuSeconds()
{
    timespec used = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

int usableCores()
{
    cpu_set_t set;
    // What this process may use, which is less than the machine has in many containers.
    if (::sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1, CPU_COUNT(&set));
    return std::max(1, static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN)));
}

int physicalCores()
{
    cpu_set_t set;
    if (::sched_getaffinity(0, sizeof set, &set) != 0)
        return usableCores();
    // Siblings tell the same list, whichever of them is asked.
    QSet<QByteArray> cores;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (!CPU_ISSET(cpu, &set))
            continue;
        QFile file(u"/sys/devices/system/cpu/cpu%1/topology/thread_siblings_list"_s.arg(cpu));
        cores.insert(file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray::number(cpu));
    }
    return std::max(1, static_cast<int>(cores.size()));
}

bool isProcess(qint64 pid)
{
    // Cut to pid_t, a larger number would be that of another process, or 0: all of this one's group.
    if (pid <= 0 || pid > std::numeric_limits<pid_t>::max())
        return false;
    // EPERM: it is there, but another user's.
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno != EPERM)
        return false;
    // One that has ended keeps its number until its parent asks how. The name before the state may hold any
    // character.
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QByteArray state = stat.mid(stat.lastIndexOf(')') + 1).trimmed().left(1);
    return state != "Z" && state != "X";
}

QString processorName()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    }
    return {};
}

} // namespace forja
