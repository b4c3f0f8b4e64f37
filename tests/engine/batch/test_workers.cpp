// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/batch/batchpass.h"
#include "engine/batch/workers.h"

#include "tests/testmain.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace forja;

/// Pieces of one thing on threads.
class TestWorkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPieceIsDoneOnce_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 3, 8})
            QTest::addRow("%d threads", threads) << threads;
    }
    void everyPieceIsDoneOnce()
    {
        QFETCH(int, threads);
        Workers workers;
        workers.setThreads(threads);
        for (int turn = 0; turn < 200; ++turn) {
            std::vector<std::atomic<int>> done(7);
            workers.run(7, [&](int piece) { ++done[static_cast<std::size_t>(piece)]; });
            for (const auto &count : done)
                QCOMPARE(count.load(), 1);
        }
    }

    void partsThatMeetAllKnowWhatTheOthersHave_data() { everyPieceIsDoneOnce_data(); }
    /// With fewer threads than parts, too: one that waits lets another go on.
    void partsThatMeetAllKnowWhatTheOthersHave()
    {
        QFETCH(int, threads);
        Workers workers;
        workers.setThreads(threads);
        constexpr int kParts = 4;
        for (int turn = 0; turn < 50; ++turn) {
            Rendezvous meeting(kParts);
            std::atomic<int> wrong = 0;
            Rendezvous *const meetings[] = {&meeting};
            workers.runTogether(
                kParts,
                [&](int part) {
                    for (int round = 0; round < 20; ++round) {
                        const auto &all = meeting.exchange(part, {100.0 * round + part});
                        for (int other = 0; other < kParts; ++other)
                            wrong += all[static_cast<std::size_t>(other)]
                                != std::vector{100.0 * round + other};
                    }
                },
                meetings);
            QCOMPARE(wrong.load(), 0);
        }
    }

    void noMoreWorkAtOnceThanThereAreThreads()
    {
        Workers workers;
        workers.setThreads(2);
        Rendezvous meeting(6);
        Rendezvous *const meetings[] = {&meeting};
        std::atomic<int> working = 0;
        std::atomic<int> most = 0;
        workers.runTogether(
            6,
            [&](int part) {
                for (int round = 0; round < 50; ++round) {
                    const int now = ++working;
                    int before = most.load();
                    while (now > before && !most.compare_exchange_weak(before, now)) { }
                    --working;
                    meeting.exchange(part, {});
                }
            },
            meetings);
        QVERIFY(most.load() <= 2);
    }

    void theFirstFailureIsToldAndNobodyWaitsForIt_data() { everyPieceIsDoneOnce_data(); }
    void theFirstFailureIsToldAndNobodyWaitsForIt()
    {
        QFETCH(int, threads);
        Workers workers;
        workers.setThreads(threads);
        Rendezvous meeting(4);
        Rendezvous *const meetings[] = {&meeting};
        const auto failing = [&](int part) {
            if (part == 2)
                throw std::runtime_error("part 2");
            meeting.exchange(part, {});
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, workers.runTogether(4, failing, meetings));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, workers.run(3, [](int piece) {
            throw std::runtime_error(std::to_string(piece));
        }));
        // It works on afterwards.
        std::atomic<int> done = 0;
        workers.run(5, [&](int) { ++done; });
        QCOMPARE(done.load(), 5);
    }

    void neighboursAreAddedFirst()
    {
        const auto shown = [](std::vector<std::string> parts) {
            return treeSum(std::move(parts),
                           [](std::string &a, const std::string &b) { a = '(' + a + b + ')'; });
        };
        QCOMPARE(shown({"a"}), std::string("a"));
        QCOMPARE(shown({"a", "b", "c", "d"}), std::string("((ab)(cd))"));
        QCOMPARE(shown({"a", "b", "c"}), std::string("((ab)c)"));
    }
};

FORJA_TEST(TestWorkers)
#include "test_workers.moc"
