// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/system.h"

#include "tests/testmain.h"

#include <QTest>

#include <cstring>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace forja;
using namespace Qt::StringLiterals;

/// What the system says of this process and of others.
class TestSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryThatIsTouchedIsCounted()
    {
        const double before = residentMemoryMb();
        QVERIFY(before > 1);
        std::vector<char> block(std::size_t{64} << 20);
        std::memset(block.data(), 1, block.size());
        QVERIFY(block[block.size() / 2] == 1);
        QVERIFY(residentMemoryMb() > before + 48);
        const double most = peakMemoryMb();
        QVERIFY(most >= residentMemoryMb() - 8);
        block = {};
        QVERIFY(peakMemoryMb() >= most); // the most there ever was
    }

    void timeOfAThreadIsItsOwn()
    {
        const double before = threadCpuSeconds();
        std::thread other([] {
            const double start = threadCpuSeconds();
            while (threadCpuSeconds() < start + 0.02) { }
        });
        other.join();
        QVERIFY(threadCpuSeconds() - before < 0.02);
        const double start = threadCpuSeconds();
        while (threadCpuSeconds() < start + 0.01) { }
        QVERIFY(threadCpuSeconds() >= start + 0.01);
    }

    void aProcessThatEndedIsNoneThoughNobodyReapedIt()
    {
        QVERIFY(isProcess(::getpid()));
        QVERIFY(!isProcess(0) && !isProcess(-1));
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        siginfo_t info = {};
        QCOMPARE(::waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT), 0); // ended, not reaped
        QVERIFY(!isProcess(child));
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QVERIFY(!isProcess(child));
    }

    void aNumberTooLargeForAProcessIsNoneThatRuns()
    {
        const qint64 beyond = qint64{1} << 32;
        QVERIFY(!isProcess(beyond)); // cut to 32 bits it would be 0
        QVERIFY(!isProcess(beyond + ::getpid()));
    }

    void theMachineIsDescribed()
    {
        QVERIFY(usableCores() >= 1);
        QVERIFY(usableCores() <= ::sysconf(_SC_NPROCESSORS_CONF));
        QCOMPARE(processorName(), processorName().trimmed());
        QVERIFY(memoryKills() >= 0);
    }
};

FORJA_TEST(TestSystem)
#include "test_system.moc"
