// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/runqueue.h"

#include "engine/base/files.h"
#include "engine/base/system.h"
#include "engine/experiment/presets.h"
#include "engine/runs/checkpoints.h"
#include "engine/runs/runlock.h"
#include "engine/runs/runstanding.h"
#include "engine/session/session.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace forja;
using namespace Qt::StringLiterals;

/// Experiments that are trained by child processes, over the real program.
class TestRunQueue : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;

    QueueEntry small(const QString &title, qint64 updates) const
    {
        Experiment e = test::tinyExperiment(m_table,
                                            {{"g.dcgan.width", 4},
                                             {"d.dcgan.width", 4},
                                             {"train.batch", 4},
                                             {"run.sheet_tiles", 10},
                                             {"run.minutes", 0.0},
                                             {"run.measure_ticks", 1000},
                                             {"run.updates", updates}});
        return entryFor(e, title);
    }
    QString runs() const { return m_folder->filePath(u"runs"_s); }
    static QueueEntry::State state(const RunQueue &queue, int index) { return queue.entries()[index].state; }
    static RunFolder runOf(const RunQueue &queue, int index)
    {
        return RunFolder::open(queue.runPath(queue.entries()[index])).orThrow();
    }
    static qint64 lastUpdate(const RunFolder &run) { return run.checkpoints().back(); }
    static void waitForUpdate(RunQueue &queue, int index, qint64 update)
    {
        QTRY_VERIFY_WITH_TIMEOUT(queue.entries()[index].progress.at.update >= update, kTestPatienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void whatFailsIsSaidAndTheRestGoesOn()
    {
        RunQueue queue(m_table, runs());
        QVERIFY(queue.open());
        QueueEntry broken = small(u"broken"_s, 2);
        broken.experiment.set(u"data.folder"_s, m_folder->filePath(u"nowhere"_s)).orThrow();
        QVERIFY(queue.add({broken, small(u"a"_s, 4), small(u"b"_s, 6)}));
        QSignalSpy idle(&queue, &RunQueue::idle);
        queue.setAtOnce(2);
        queue.setOn(true);
        QTRY_COMPARE_WITH_TIMEOUT(idle.count(), 1, kTestPatienceMs);
        QCOMPARE(state(queue, 0), QueueEntry::State::Failed);
        QVERIFY2(queue.entries()[0].why->english().contains(u"nowhere"_s),
                 qPrintable(queue.entries()[0].why->english()));
        QCOMPARE(state(queue, 1), QueueEntry::State::Done);
        QCOMPARE(state(queue, 2), QueueEntry::State::Done);
        QCOMPARE(lastUpdate(runOf(queue, 1)), 4);
        QCOMPARE(lastUpdate(runOf(queue, 2)), 6);
        QVERIFY2(!queue.entries()[2].best, "six updates have no best");
        QVERIFY(!queue.secondsLeft());
    }

    void aChildThatIsKilledSaysSoAndGoesOnFromItsCheckpoint()
    {
        RunQueue queue(m_table, runs());
        QVERIFY(queue.open());
        QueueEntry entry = small(u"killed"_s, 1000000);
        QVERIFY(queue.add({entry}));
        queue.setOn(true);
        waitForUpdate(queue, 0, 4);
        const RunFolder run = runOf(queue, 0);
        const auto writer = RunLock::named(run.fsPath());
        QVERIFY(writer && writer->isLiving && writer->obeys);
        ::kill(static_cast<pid_t>(writer->pid), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(state(queue, 0), QueueEntry::State::Failed, kTestPatienceMs);
        QCOMPARE(queue.entries()[0].why->code, u"child.killed"_s);
        const RunStanding standing = standingOf(run);
        QCOMPARE(standing.kind, RunStanding::Kind::Failed);
        QCOMPARE(standing.why->code, u"child.killed"_s);

        queue.again(entry.id);
        QTRY_COMPARE_WITH_TIMEOUT(standingOf(run).kind, RunStanding::Kind::Writing, kTestPatienceMs);
        QCOMPARE(runOf(queue, 0).path(), run.path());
        waitForUpdate(queue, 0, 2);
        queue.stop(entry.id);
        QTRY_COMPARE_WITH_TIMEOUT(state(queue, 0), QueueEntry::State::Stopped, kTestPatienceMs);
        QCOMPARE(standingOf(run).kind, RunStanding::Kind::Ended);
        QVERIFY(lastUpdate(run) > 0);
    }

    void aChildThatIsKilledWhileItStopsIsNotSaidToHaveStopped()
    {
        RunQueue queue(m_table, runs());
        QVERIFY(queue.open());
        const QueueEntry entry = small(u"killed"_s, 1000000);
        QVERIFY(queue.add({entry}));
        queue.setOn(true);
        waitForUpdate(queue, 0, 4);
        const auto pid = static_cast<pid_t>(RunLock::named(runOf(queue, 0).fsPath())->pid);
        // It sleeps, so that it cannot have stopped before it is killed.
        ::kill(pid, SIGSTOP);
        queue.stop(entry.id);
        ::kill(pid, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(state(queue, 0) != QueueEntry::State::Running, kTestPatienceMs);
        QCOMPARE(state(queue, 0), QueueEntry::State::Failed);
        QCOMPARE(queue.entries()[0].why->code, u"child.killed"_s);
        QCOMPARE(standingOf(runOf(queue, 0)).why->code, u"child.killed"_s);
    }

    void anEntryThatIsTakenAwayAsItEndsIsStillToldOf()
    {
        const RunFolder run = createRun(runs(), small(u"x"_s, 4).experiment).orThrow();
        writeCheckpoint(run, {.at = {4, 4, 4}, .scheduleDone = 0, .tensors = {}, .state = {}}).orThrow();
        RunQueue queue(m_table, runs());
        QVERIFY(queue.open());
        QueueEntry done = small(u"done"_s, 4);
        done.run = run.name();
        QVERIFY(queue.add({done, small(u"other"_s, 4)}));
        queue.setAtOnce(1);
        // As a list does that shows only what is still to come.
        connect(&queue, &RunQueue::changed, &queue, [&queue, id = done.id] {
            if (const QueueEntry *entry = queue.find(id); entry && entry->state == QueueEntry::State::Done)
                queue.remove(id);
        });
        QStringList ended;
        connect(&queue, &RunQueue::entryEnded, &queue, [&](const QString &id) {
            ended << id;
            queue.setOn(false);
        });
        queue.setOn(true);
        QCOMPARE(ended.value(0), done.id);
    }

    void theQueueSurvivesItsProgram()
    {
        {
            RunQueue queue(m_table, runs());
            QVERIFY(queue.open());
            QVERIFY(queue.add({small(u"long"_s, 1000000), small(u"later"_s, 3)}));
            queue.setOn(true);
            waitForUpdate(queue, 0, 2);
            RunQueue other(m_table, runs());
            const auto taken = other.open();
            QVERIFY(!taken);
            QCOMPARE(taken.problem().code, u"queue.taken"_s);
            QSignalSpy closed(&queue, &RunQueue::closed);
            queue.close();
            QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, kTestPatienceMs);
        }
        RunQueue queue(m_table, runs());
        QVERIFY(queue.open());
        QCOMPARE(queue.entries().size(), 2);
        QCOMPARE(queue.entries()[0].title, u"long"_s);
        QCOMPARE(state(queue, 0), QueueEntry::State::Waiting);
        QVERIFY(!queue.entries()[0].run.isEmpty());
        QVERIFY(!queue.isOn());
        const QString first = queue.entries()[0].id;
        queue.move(first, 1);
        queue.setOn(true);
        QTRY_COMPARE_WITH_TIMEOUT(state(queue, 0), QueueEntry::State::Done, kTestPatienceMs);
        QCOMPARE(queue.entries()[0].title, u"later"_s);
    }

    void aChildOfAnEarlierProgramIsLookedAfter()
    {
        Session elsewhere(m_table);
        elsewhere.training().setObeying(true);
        Length length;
        length.updates = 1000000;
        elsewhere.training().start(small({}, 0).experiment, runs(), length);
        QTRY_COMPARE_WITH_TIMEOUT(elsewhere.run().state(), RunState::Training, kTestPatienceMs);
        QueueFile file;
        file.entries = {small(u"still at work"_s, 1000000)};
        file.entries[0].state = QueueEntry::State::Running;
        file.entries[0].run = elsewhere.run().folder()->name();
        writeFileAtomically(toPath(runs() + u"/queue.json"_s), QJsonDocument(toJson(file)).toJson())
            .orThrow();

        RunQueue queue(m_table, runs());
        QVERIFY(queue.open());
        QCOMPARE(state(queue, 0), QueueEntry::State::Running);
        waitForUpdate(queue, 0, 2);
        queue.pause(queue.entries()[0].id);
        QTRY_COMPARE_WITH_TIMEOUT(elsewhere.run().state(), RunState::Paused, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(queue.entries()[0].live, RunState::Paused, kTestPatienceMs);
        queue.stop(queue.entries()[0].id);
        QTRY_COMPARE_WITH_TIMEOUT(elsewhere.run().state(), RunState::Finished, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(state(queue, 0), QueueEntry::State::Stopped, kTestPatienceMs);
    }

    void childrenWaitWhileARunTrainsHereIfThatIsWanted()
    {
        RunQueue queue(m_table, runs());
        QVERIFY(queue.open());
        QVERIFY(queue.add({small(u"a"_s, 1000000), small(u"b"_s, 1000000)}));
        queue.setWaitsForLive(true);
        queue.setOn(true);
        waitForUpdate(queue, 0, 2);
        queue.setLive(true);
        QTRY_COMPARE_WITH_TIMEOUT(queue.entries()[0].live, RunState::Paused, kTestPatienceMs);
        queue.setAtOnce(2);
        QCOMPARE(state(queue, 1), QueueEntry::State::Waiting);
        queue.setLive(false);
        QCOMPARE(state(queue, 1), QueueEntry::State::Running);
        QTRY_COMPARE_WITH_TIMEOUT(queue.entries()[0].live, RunState::Training, kTestPatienceMs);
        // Beside it: nothing waits.
        queue.setWaitsForLive(false);
        queue.setLive(true);
        QVERIFY(queue.entries()[0].live == RunState::Training);
    }

    void aDamagedFileIsLeftAsItIs()
    {
        makeFolder(toPath(runs())).orThrow();
        writeFileAtomically(toPath(runs() + u"/queue.json"_s), "{\"format\": 1, \"entries\": [{}]}")
            .orThrow();
        RunQueue queue(m_table, runs());
        const auto opened = queue.open();
        QVERIFY(!opened);
        QCOMPARE(opened.problem().code, u"queue.damaged"_s);
        QVERIFY(!queue.add({small(u"a"_s, 2)}));
        QCOMPARE(readFile(toPath(runs() + u"/queue.json"_s)).orThrow(),
                 QByteArray("{\"format\": 1, \"entries\": [{}]}"));
    }

    void theTimeLeftFollowsLengthsAndSpeeds()
    {
        QueueEntry timed = small(u"timed"_s, 0);
        timed.experiment.set(u"run.minutes"_s, 10.0).orThrow();
        QCOMPARE(*secondsLeft({timed}, 1), 600.0);
        QCOMPARE(*secondsLeft({timed, timed, timed}, 1), 1800.0);
        QCOMPARE(*secondsLeft({timed, timed, timed}, 2), 1200.0);
        // A length in updates can be told once one has shown its speed.
        const QueueEntry counted = small(u"counted"_s, 1000);
        QVERIFY(!secondsLeft({counted}, 1));
        QueueEntry done = counted;
        done.state = QueueEntry::State::Done;
        done.update = 1000;
        done.seconds = 50;
        QCOMPARE(*secondsLeft({done, counted}, 1), 50.0);
        QVERIFY(!secondsLeft({done}, 1));
    }

    void aRunEndsWhenItGetsNoBetter()
    {
        Session session(m_table);
        Experiment experiment = small({}, 100000).experiment;
        // Nothing learns, so nothing gets better.
        test::setAll(experiment,
                     {{"g.rate", 0.0}, {"d.rate", 0.0}, {"run.measure_ticks", 1}, {"run.patience", 4}});
        session.training().start(experiment, runs());
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const auto events = session.run().folder()->events();
        QVERIFY(events.size() > 2);
        QCOMPARE(events[events.size() - 2].code, u"run.patience"_s);
        QCOMPARE(events.back().kind, EventKind::Finish);
        QVERIFY(lastUpdate(*session.run().folder()) < 100000);
    }
};

FORJA_TEST(TestRunQueue)
#include "test_runqueue.moc"
