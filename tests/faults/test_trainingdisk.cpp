// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/runs/checkpoints.h"
#include "engine/session/session.h"
#include "engine/session/verification.h"
#include "tests/faults/faultydisk.h"
#include "tests/faults/wholefiles.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment tiny(const FieldTablePtr &table)
{
    return test::tinyExperiment(table,
                                {{"g.dcgan.width", 4},
                                 {"d.dcgan.width", 4},
                                 {"train.batch", 4},
                                 {"run.tick", 1},
                                 {"run.sheet_tiles", 10},
                                 {"run.measure_ticks", 100000}});
}

using test::updates;

/// A training and what it told.
struct Training
{
    explicit Training(const FieldTablePtr &table)
        : session(table)
        , events(&session.records(), &LiveRecords::eventHappened)
        , failed(&session.run(), &LoadedRun::failed)
    {
    }

    QStringList codes() const
    {
        QStringList all;
        for (const auto &event : events)
            all << event.first().value<EventRecord>().code;
        return all;
    }
    bool told(const QString &code) const { return codes().contains(code); }
    EventRecord event(const QString &code) const
    {
        return events[codes().indexOf(code)].first().value<EventRecord>();
    }
    qint64 update() const { return session.run().progress().at.update; }

    Session session;
    QSignalSpy events;
    QSignalSpy failed;
};

/// Two statistics lines are the same but for what is timed.
bool isSame(const TickRecord &a, const TickRecord &b)
{
    for (auto it = a.stats.cbegin(); it != a.stats.cend(); ++it) {
        const bool isTimed = it.key().startsWith(u"Timing/") || it.key().startsWith(u"Resources/");
        const Statistic other = b.stats.value(it.key());
        if (!isTimed && (other.num != it->num || std::memcmp(&other.mean, &it->mean, sizeof it->mean) != 0))
            return false;
    }
    return a.at == b.at && a.stats.keys() == b.stats.keys();
}

} // namespace

/// Training on a disk that refuses, and what it does when the disk is there again.
class TestTrainingDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_table = assembleFields();
        // The cache is not what is tried here.
        Training once(m_table);
        once.session.training().start(tiny(m_table), m_home.path(), updates(m_longest));
        once.session.training().waitUntilIdle();
        QCOMPARE(once.session.run().state(), RunState::Finished);
        m_undisturbed = once.session.run().folder()->ticks();
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { test::heal(); }

    void recordsWaitWhileTheDiskRefusesAndKeepTheirOrder_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("full") << ENOSPC;
        QTest::newRow("gone") << EIO;
    }
    void recordsWaitWhileTheDiskRefusesAndKeepTheirOrder()
    {
        QFETCH(int, error);
        Training training(m_table);
        const qint64 length = 120;
        training.session.training().start(tiny(m_table), m_folder->path(), updates(length));
        QTRY_VERIFY_WITH_TIMEOUT(training.update() >= 6, kTestPatienceMs);
        test::order({.error = error, .isShort = true});
        QTRY_VERIFY_WITH_TIMEOUT(training.told(u"disk.records"_s), kTestPatienceMs);
        QVERIFY(training.event(u"disk.records"_s).args.value(1)
                == QString::fromLocal8Bit(std::strerror(error)));
        const qint64 refusedAt = training.update();
        // It goes on meanwhile, or has come to its end and waits there.
        QTRY_VERIFY_WITH_TIMEOUT(training.update() >= std::min(refusedAt + 10, length), kTestPatienceMs);
        QVERIFY(training.session.run().diskProblem());
        test::heal();
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Finished);
        QVERIFY(training.told(u"disk.recovered"_s));
        QCOMPARE(training.codes().count(u"disk.records"_s), 1);
        QVERIFY(!training.session.run().diskProblem());
        nothingIsLost(*training.session.run().folder());
    }

    void checkpointThatIsRefusedIsSaidAndTriedAgain()
    {
        Experiment experiment = tiny(m_table);
        experiment.set(u"run.checkpoint_minutes"_s, 0.01).orThrow();
        Training training(m_table);
        training.session.training().start(experiment, m_folder->path(), updates(1000000));
        QTRY_VERIFY_WITH_TIMEOUT(training.session.run().folder()
                                     && !training.session.run().folder()->checkpoints().empty(),
                                 kTestPatienceMs);
        test::order({.error = ENOSPC, .only = "checkpoints"});
        QTRY_VERIFY_WITH_TIMEOUT(training.told(u"disk.checkpoint"_s), kTestPatienceMs);
        QCOMPARE(training.session.run().state(), RunState::Training);
        const qint64 before = training.session.run().folder()->checkpoints().back();
        // Continue is the person's word that the cause is gone.
        training.session.training().pause();
        QTRY_COMPARE_WITH_TIMEOUT(training.session.run().state(), RunState::Paused, kTestPatienceMs);
        test::heal();
        training.session.training().proceed();
        QTRY_VERIFY_WITH_TIMEOUT(training.told(u"disk.recovered"_s), kTestPatienceMs);
        QVERIFY(training.session.run().folder()->checkpoints().back() > before);
        training.session.training().stop();
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Finished);
    }

    void tooMuchThatWaitsHoldsTraining()
    {
        Training training(m_table);
        training.session.training().start(tiny(m_table), m_folder->path(), updates(m_longest));
        QTRY_VERIFY_WITH_TIMEOUT(training.update() >= 4, kTestPatienceMs);
        test::order({.error = ENOSPC});
        QTRY_COMPARE_WITH_TIMEOUT(training.session.run().state(), RunState::Paused, kTestPatienceMs);
        QVERIFY(training.told(u"disk.wait"_s));
        QVERIFY(training.update() < m_longest);
        test::heal();
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Finished);
        QVERIFY(training.told(u"disk.recovered"_s));
        nothingIsLost(*training.session.run().folder());
    }

    void atItsEndTrainingWaitsUntilAllIsSaved()
    {
        Training training(m_table);
        training.session.training().start(tiny(m_table), m_folder->path(), updates(12));
        QTRY_VERIFY_WITH_TIMEOUT(training.update() >= 2, kTestPatienceMs);
        test::order({.error = ENOSPC});
        QTRY_VERIFY_WITH_TIMEOUT(training.told(u"disk.end"_s), kTestPatienceMs);
        QCOMPARE(training.session.run().state(), RunState::Stopping);
        test::heal();
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Finished);
        QCOMPARE(training.session.run().folder()->checkpoints().back(), 12);
        QCOMPARE(training.session.run().folder()->events().back().kind, EventKind::Recover);
        nothingIsLost(*training.session.run().folder());
    }

    void whoStopsTwiceLeavesWithoutTheEndAndTheRunGoesOn()
    {
        Training training(m_table);
        training.session.training().start(tiny(m_table), m_folder->path(), updates(1000000));
        // On a busy machine the first checkpoint comes late, and there must be one to go on from.
        QTRY_VERIFY_WITH_TIMEOUT(training.session.run().folder()
                                     && !training.session.run().folder()->checkpoints().empty(),
                                 kTestPatienceMs);
        test::order({.error = EROFS});
        training.session.training().stop();
        QTRY_VERIFY_WITH_TIMEOUT(training.told(u"disk.end"_s), kTestPatienceMs);
        training.session.training().stop();
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Failed);
        QCOMPARE(training.failed.first().first().value<Problem>().code, u"disk.not_saved"_s);
        test::heal();
        const QString path = training.session.run().folder()->path();
        training.session.training().resume(path, updates(20));
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Finished);
        nothingIsLost(*training.session.run().folder());
    }

    void aSessionThatEndsWaitsForNoDisk()
    {
        {
            Training training(m_table);
            training.session.training().start(tiny(m_table), m_folder->path(), updates(1000000));
            QTRY_VERIFY_WITH_TIMEOUT(training.update() >= 2, kTestPatienceMs);
            test::order({.error = EIO});
        }
        test::heal();
        QVERIFY(test::tornFile(toPath(m_folder->path()), false).isEmpty());
    }

    void aRunThatCannotBeginSaysSo()
    {
        test::order({.error = EROFS});
        Training training(m_table);
        training.session.training().start(tiny(m_table), m_folder->path(), updates(4));
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Failed);
        QVERIFY(
            training.failed.first().first().value<Problem>().english().contains(u"Read-only file system"_s));
    }

    void aSlowDiskSlowsNothingDownAndLosesNothing()
    {
        test::order({.delayMs = 5});
        Training training(m_table);
        training.session.training().start(tiny(m_table), m_folder->path(), updates(10));
        training.session.training().waitUntilIdle();
        QCOMPARE(training.session.run().state(), RunState::Finished);
        QVERIFY(!training.told(u"disk.records"_s));
        nothingIsLost(*training.session.run().folder());
    }

    void aSlowDiskLeavesOutNoCheckpointThatWasAskedForAndTrainingStillObeys()
    {
        Experiment experiment = tiny(m_table);
        experiment.set(u"run.checkpoint_updates"_s, 1).orThrow();
        experiment.set(u"run.keep_checkpoints"_s, 100).orThrow();
        test::order({.delayMs = 10});
        Training training(m_table);
        training.session.training().start(experiment, m_folder->path(), updates(1000));
        QTRY_VERIFY_WITH_TIMEOUT(training.update() >= 5, kTestPatienceMs);
        training.session.training().stop();
        training.session.training().waitUntilIdle();
        const std::vector<qint64> kept = training.session.run().folder()->checkpoints();
        // It stopped where it was told to, long before its length, and every update up to there is kept.
        QVERIFY(kept.back() < 1000);
        QCOMPARE(qint64(kept.size()), kept.back() + 1);
    }

    /// FORJA_FAULTS=all tries every call; else a few, other ones in each part of the run.
    void whicheverCallFailsTheRunIsTheSame()
    {
        test::heal();
        QTemporaryDir counted;
        Training healthy(m_table);
        healthy.session.training().start(tiny(m_table), counted.path(), updates(8));
        healthy.session.training().waitUntilIdle();
        const int calls = test::calls();
        QVERIFY(calls > 50);
        const bool isFull = qEnvironmentVariable("FORJA_FAULTS") == u"all";
        const int step = isFull ? 1 : calls / 5;
        QRandomGenerator random(4);
        for (int first = 0; first < calls; first += step) {
            const int call = first + (isFull ? 0 : static_cast<int>(random.bounded(step)));
            m_folder = std::make_unique<QTemporaryDir>();
            Training training(m_table);
            test::order({.first = call, .count = 3, .error = ENOSPC, .isShort = true});
            training.session.training().start(tiny(m_table), m_folder->path(), updates(8));
            training.session.training().waitUntilIdle();
            test::heal();
            const QByteArray at = "call " + QByteArray::number(call);
            QVERIFY2(test::tornFile(toPath(m_folder->path()), false).isEmpty(), at);
            if (training.session.run().state() == RunState::Failed) {
                const Problem why = training.failed.first().first().value<Problem>();
                QVERIFY2(why.english().contains(u"No space left"_s), at + why.english().toUtf8());
                continue;
            }
            QVERIFY2(training.session.run().folder()->checkpoints().back() == 8, at);
            nothingIsLost(*training.session.run().folder());
        }
    }

private:
    /// As if there had been no fault: every tick in its place in the file, the same numbers, and a last
    /// checkpoint that training makes again.
    void nothingIsLost(const RunFolder &run)
    {
        QCOMPARE(test::tornFile(run.fsPath(), false), QString());
        QCOMPARE(test::leftoversUnder(run.fsPath()), QStringList());
        const QList<QByteArray> lines = readFile(run.fsPath() / "stats.jsonl").orThrow().split('\n');
        QVERIFY(lines.size() > 1);
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const auto tick = tickFromLine(lines[i]);
            const auto at = static_cast<std::size_t>(i);
            QVERIFY2(tick && at < m_undisturbed.size() && isSame(*tick, m_undisturbed[at]),
                     "line " + QByteArray::number(i + 1));
        }
        QCOMPARE(run.ticks().back().at.update, run.checkpoints().back());
        if (run.checkpoints().size() < 2) {
            Session session(m_table);
            session.training().resume(run.path(), updates(2));
            session.training().waitUntilIdle();
        }
        const auto report = verifyRun(run.path(), m_table, {}, {});
        QVERIFY2(report, report ? "" : qPrintable(report.problem().english()));
        QVERIFY2(report->isIdentical, qPrintable(report->firstDifference));
    }

    const qint64 m_longest = 900; // far more than may wait, however late a test sees how far it is
    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;
    std::vector<TickRecord> m_undisturbed; ///< of the same experiment, m_longest updates long
};

FORJA_TEST(TestTrainingDisk)
#include "test_trainingdisk.moc"
