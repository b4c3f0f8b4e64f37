// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/threadchoice.h"

#include "tests/testmain.h"

#include <QTest>

#include <functional>

using namespace forja;

/// Seconds of an update on so many threads.
using Cost = std::function<double(int)>;

/// Updates for so many seconds of training.
static void spend(ThreadChoice &choice, double seconds, const Cost &cost)
{
    while (seconds > 0) {
        const double took = cost(choice.threads());
        choice.note(took);
        seconds -= took;
    }
}

static double shared(int threads)
{
    return 0.040 / threads;
}

static double tooSmall(int threads)
{
    return 0.001 + 0.0002 * threads;
}

/// As if other programs had all cores but one.
static double besideOthers(int threads)
{
    return threads == 1 ? 0.050 : 0.090;
}

class TestThreadChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsTheFastestNumber()
    {
        ThreadChoice many(8, 8);
        spend(many, 5, shared);
        QCOMPARE(many.threads(), 8);
        QCOMPARE(many.atWork().why, ThreadsAtWork::Why::Allowed);
        QCOMPARE(many.atWork().milliseconds.keys(), (QList<int>{1, 2, 4, 8}));

        ThreadChoice few(8, 8);
        spend(few, 2, tooSmall);
        QCOMPARE(few.threads(), 1);
        QCOMPARE(few.atWork().why, ThreadsAtWork::Why::Fastest);
    }

    /// Half a core more for a hundredth of an update is taken from other programs for nothing.
    void aThreadMustBeWorthIt()
    {
        ThreadChoice choice(2, 2);
        spend(choice, 2, [](int threads) { return threads == 2 ? 0.0099 : 0.0100; });
        QCOMPARE(choice.threads(), 1);
    }

    void otherProgramsComeAndGo()
    {
        ThreadChoice choice(2, 4);
        spend(choice, 30, shared);
        QCOMPARE(choice.threads(), 2);

        spend(choice, 100, besideOthers);
        QCOMPARE(choice.threads(), 1);
        QCOMPARE(choice.atWork().why, ThreadsAtWork::Why::Shared);

        spend(choice, 100, shared);
        QCOMPARE(choice.threads(), 2);
        QCOMPARE(choice.atWork().why, ThreadsAtWork::Why::Allowed);
    }

    /// It measures little: what is tried costs next to nothing of an hour.
    void nearlyAllUpdatesRunOnTheChosenNumber()
    {
        ThreadChoice choice(4, 4);
        spend(choice, 10, tooSmall);
        int others = 0;
        int all = 0;
        spend(choice, 600, [&](int threads) {
            ++all;
            others += threads != 1;
            return tooSmall(threads);
        });
        QVERIFY2(others * 50 < all, qPrintable(QStringLiteral("%1 of %2").arg(others).arg(all)));
    }

    void theLimitHolds()
    {
        ThreadChoice choice(3, 8);
        const auto neverMore = [&](int threads) {
            [&] { QVERIFY(threads >= 1 && threads <= 3); }();
            return shared(threads);
        };
        spend(choice, 5, neverMore);
        QCOMPARE(choice.threads(), 3);
        choice.setLimit(1, 8);
        QCOMPARE(choice.threads(), 1);
        QCOMPARE(choice.atWork().why, ThreadsAtWork::Why::Allowed);
        // As many as there are pieces have something to do.
        choice.setLimit(64, 2);
        QCOMPARE(choice.atWork().limit, 2);
    }
};

FORJA_TEST(TestThreadChoice)

#include "test_threadchoice.moc"
