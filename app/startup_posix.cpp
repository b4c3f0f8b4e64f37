// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

#include "engine/base/disk.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// How long a thread spins at a barrier before it sleeps. libgomp's own default holds the core for
/// milliseconds, which starves whatever else runs on the machine; none at all costs a system call at each of
/// the many barriers of an update.
constexpr const char *kSpinCount = "1000";

/// An update takes and frees the same tensors again and again. By its own measure glibc gives a part of them
/// back to the system each time, which part is a matter of luck, and takes it anew page by page: up to a
/// fifth of a small net's time.
void keepFreedMemory()
{
#ifdef __GLIBC__
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20); // the most that it takes
    ::mallopt(M_TRIM_THRESHOLD, 256 << 20);
    ::mallopt(M_TOP_PAD, 16 << 20);
#endif
}

constexpr const char *kStarted = "FORJA_STARTED";

/// A file that is opened while a standard stream is closed gets that stream's number, and in it all that is
/// printed.
void openStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) >= 0)
            continue;
        // The lowest number that is free is this one. Without it, nothing that is written would be safe.
        if (disk::open("/dev/null", O_RDWR) != stream)
            ::_exit(1);
    }
}

/// In lists of processes (ps, top, pgrep) a program has the name of the file that it was started from, which
/// is "exe" after an exec of /proc/self/exe.
void takeNameOf(const char *program)
{
#ifdef __linux__
    const char *slash = std::strrchr(program, '/');
    ::prctl(PR_SET_NAME, slash ? slash + 1 : program);
#endif
}

} // namespace

void prepareProcess(char **argv)
{
    openStandardStreams();
    // Whoever reads what is printed may leave: then writing fails, and the program goes on. QProcess gives
    // its children the default back.
    std::signal(SIGPIPE, SIG_IGN);
    keepFreedMemory();
    // Without it cuBLAS may add in another order each time, and a run could not be replayed; read when the
    // card is first used.
    ::setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);
    if (::getenv(kStarted)) {
        // A program started from here makes up its own mind.
        ::unsetenv(kStarted);
        takeNameOf(argv[0]);
        return;
    }
    // What a person has chosen holds.
    if (::getenv("OMP_WAIT_POLICY") || ::getenv("GOMP_SPINCOUNT"))
        return;
    ::setenv("GOMP_SPINCOUNT", kSpinCount, 0);
    ::setenv(kStarted, "1", 1);
    // The variables are read when the program is loaded: it has to begin once more to see them.
    ::execv("/proc/self/exe", argv);
    // Without /proc training is slower when the machine is busy, and otherwise the same.
    ::unsetenv(kStarted);
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"forja"_s);
    QCoreApplication::setApplicationName(u"forja"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FORJA_VERSION));
    // The application object takes on the person's locale, and a decimal comma with it. What the C library
    // reads and writes for us, and for the libraries beneath, has a point everywhere; the window's own texts
    // ask QLocale.
    std::setlocale(LC_NUMERIC, "C");
    // What is wrong with a picture is said by name and once, among the skipped files.
    QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s);
}

} // namespace forja
