// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/runfollower.h"

#include "engine/base/files.h"
#include "engine/experiment/presets.h"
#include "engine/runs/recorder.h"
#include "engine/session/session.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment tinyToFollow(const FieldTablePtr &table)
{
    return test::tinyExperiment(table);
}

using test::updates;

TickRecord tickAt(qint64 update)
{
    return {.at = {.update = update, .dUpdates = update, .gUpdates = update},
            .kimg = 0,
            .seconds = 1,
            .stats = {}};
}

EventRecord eventOf(EventKind kind)
{
    return {.when = QDateTime::currentDateTimeUtc(),
            .kind = kind,
            .at = {},
            .code = u"run."_s + toText(kind),
            .text = toText(kind),
            .args = {}};
}

QStringList codesOf(const RunFolder &run)
{
    QStringList codes;
    for (const EventRecord &event : run.events())
        codes << event.code;
    return codes;
}

} // namespace

/// A run that another program trains: seen, commanded, lost and found again.
class TestRunFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void aRunThatObeysIsTrainedAsIfItWereHere()
    {
        Session writer(m_table);
        writer.training().setObeying(true);
        writer.training().start(tinyToFollow(m_table), m_folder->path(), updates(1000000));
        QTRY_VERIFY_WITH_TIMEOUT(writer.run().progress().at.update >= 2, kTestPatienceMs);
        Session reader(m_table);
        QSignalSpy finished(&reader.run(), &LoadedRun::finished);
        QSignalSpy schedules(&reader.run(), &LoadedRun::scheduleChanged);
        reader.openRun(writer.run().folder()->path());
        QCOMPARE(reader.following().writer()->code, u"session.controls"_s);
        QCOMPARE(reader.run().state(), RunState::Training);
        QVERIFY(!reader.training().isHere() && reader.training().isControlled());

        reader.training().pause();
        QCOMPARE(reader.run().state(), RunState::Pausing);
        QTRY_COMPARE_WITH_TIMEOUT(writer.run().state(), RunState::Paused, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(reader.run().state(), RunState::Paused, kTestPatienceMs);
        const Moment paused = writer.run().progress().at;
        reader.training().step(Player::D);
        QTRY_COMPARE_WITH_TIMEOUT(writer.run().progress().at.dUpdates, paused.dUpdates + 1, kTestPatienceMs);
        QVERIFY(reader.training().edit(u"d.rate"_s, 2e-4));
        QVERIFY(!reader.training().edit(u"train.batch"_s, 16));
        QTRY_COMPARE_WITH_TIMEOUT(writer.run().currentValue(u"d.rate"_s).toDouble(), 2e-4, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(reader.run().currentValue(u"d.rate"_s).toDouble(), 2e-4, kTestPatienceMs);
        QVERIFY(schedules.count() >= 2);

        reader.training().proceed();
        QTRY_VERIFY_WITH_TIMEOUT(writer.run().progress().at.update > paused.update + 2, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(reader.run().state(), RunState::Training, kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(reader.run().progress().at.update > paused.update
                                     && reader.run().progress().fraction > 0,
                                 kTestPatienceMs);
        reader.training().keepMoment();
        QTRY_VERIFY_WITH_TIMEOUT(!reader.run().folder()->starred().isEmpty(), kTestPatienceMs);

        reader.training().stop();
        QTRY_COMPARE_WITH_TIMEOUT(writer.run().state(), RunState::Finished, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kTestPatienceMs);
        QCOMPARE(reader.run().state(), RunState::Finished);
        QVERIFY(!reader.following().writer());
    }

    void aStopThatCannotBeSentIsTakenBack()
    {
        const RunFolder run = createRun(m_folder->path(), tinyToFollow(m_table)).orThrow();
        append(run, eventOf(EventKind::Start));
        const auto lock = RunLock::take(run.fsPath(), true);
        QVERIFY(lock);
        Session reader(m_table);
        reader.openRun(run.path());
        QCOMPARE(reader.run().state(), RunState::Training);
        // Where its file should be there is a folder: nothing can be asked of this training.
        QVERIFY(QDir(run.path()).mkdir(u"commands.jsonl"_s));
        reader.training().stop();
        QCOMPARE(reader.run().state(), RunState::Stopping);
        QTRY_COMPARE_WITH_TIMEOUT(reader.run().state(), RunState::Training, kTestPatienceMs);
    }

    void commandsForTheLastTrainingAreNotObeyed()
    {
        Session session(m_table);
        session.training().setObeying(true);
        session.training().start(tinyToFollow(m_table), m_folder->path(), updates(2));
        session.training().waitUntilIdle();
        const RunFolder run = *session.run().folder();
        appendLine(run.fsPath() / "commands.jsonl", R"({"command": "stop"})").orThrow();
        session.training().resume(run.path(), updates(4));
        session.training().waitUntilIdle();
        QCOMPARE(run.ticks().back().at.update, 6);
    }

    void whatIsNoCommandIsToldAndTrainingGoesOn()
    {
        Session session(m_table);
        session.training().setObeying(true);
        session.training().start(tinyToFollow(m_table), m_folder->path(), updates(1000000));
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Training, kTestPatienceMs);
        const RunFolder run = *session.run().folder();
        for (const char *line :
             {"paint it black", R"({"command": "edit", "key": "d.rate", "value": 99})",
              R"({"command": "edit", "key": "train.batch", "value": 4})", R"({"command": "stop"})"})
            appendLine(run.fsPath() / "commands.jsonl", line).orThrow();
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const QStringList codes = codesOf(run);
        QCOMPARE(codes.filter(u"command.unknown"_s).size(), 1);
        QVERIFY2(codes.contains(u"experiment.not_live"_s), qPrintable(codes.join(u' ')));
        QCOMPARE(codes.constLast(), u"run.finish"_s);
        QVERIFY(session.run().experiment()->schedule.isEmpty());
    }

    void aFolderThatGoesAndComesBackIsFollowedAgain()
    {
        const RunFolder run = copyFromElsewhere();
        WorkQueue lane;
        RunFollower following(lane, kFast);
        QSignalSpy arrived(&following, &RunFollower::arrived);
        QSignalSpy outdated(&following, &RunFollower::outdated);
        QList<qint64> seen;
        connect(&following, &RunFollower::arrived, this, [&seen](const News &news) {
            for (const TickRecord &tick : news.ticks)
                seen << tick.at.update;
        });
        following.begin(run);
        QCOMPARE(following.writer()->code, u"session.follows"_s);
        QCOMPARE(following.writer()->args.value(2), u"another-machine"_s);
        append(run, tickAt(2));
        QTRY_COMPARE_WITH_TIMEOUT(seen, QList<qint64>{2}, kTestPatienceMs);

        QVERIFY(QDir().rename(run.path(), run.path() + u".gone"_s));
        QTRY_VERIFY_WITH_TIMEOUT(following.absence(), kTestPatienceMs);
        QCOMPARE(following.absence()->code, u"session.away"_s);
        QVERIFY(following.writer());
        // Somebody makes an empty folder, as a drive does whose disk is not mounted.
        QVERIFY(QDir().mkdir(run.path()));
        QTRY_VERIFY_WITH_TIMEOUT(following.absence(), kTestPatienceMs);
        QVERIFY(QDir().rmdir(run.path()));

        QVERIFY(QDir().rename(run.path() + u".gone"_s, run.path()));
        append(run, tickAt(3));
        QTRY_COMPARE_WITH_TIMEOUT(seen, (QList<qint64>{2, 3}), kTestPatienceMs);
        QVERIFY(!following.absence());
        QCOMPARE(outdated.count(), 0);
    }

    void aFolderThatComesBackAsAnotherIsReadAnew()
    {
        const RunFolder run = copyFromElsewhere();
        WorkQueue lane;
        RunFollower following(lane, kFast);
        QSignalSpy outdated(&following, &RunFollower::outdated);
        following.begin(run);
        append(run, tickAt(2));
        QVERIFY(QDir(run.path()).remove(u"stats.jsonl"_s));
        // As long as before, and longer, but not the same.
        for (qint64 update = 5; update < 9; ++update)
            append(run, tickAt(update));
        QTRY_COMPARE_WITH_TIMEOUT(outdated.count(), 1, kTestPatienceMs);
    }

    void aWriterOfWhomNothingIsHeardIsSaidToBeSilent()
    {
        const RunFolder run = copyFromElsewhere();
        WorkQueue lane;
        RunFollowerTimes times = kFast;
        times.silence = std::chrono::milliseconds(30);
        RunFollower following(lane, times);
        following.begin(run);
        QTRY_COMPARE_WITH_TIMEOUT(following.writer()->code, u"session.silent"_s, kTestPatienceMs);
        // Who is paused may be silent.
        append(run, eventOf(EventKind::Pause));
        QTRY_COMPARE_WITH_TIMEOUT(following.writer()->code, u"session.follows"_s, kTestPatienceMs);
    }

    void aCopyOfAnEndedRunHasNoWriter()
    {
        const RunFolder run = copyFromElsewhere();
        WorkQueue lane;
        RunFollower following(lane, kFast);
        following.begin(run);
        QVERIFY(following.writer());
        append(run, eventOf(EventKind::Finish));
        QTRY_VERIFY_WITH_TIMEOUT(!following.writer(), kTestPatienceMs);
        following.begin(run);
        QVERIFY(!following.writer());
    }

private:
    static constexpr RunFollowerTimes kFast{std::chrono::milliseconds(10), std::chrono::hours(1),
                                            std::chrono::hours(1)};

    /// A run with the lock of another machine, as a network drive or rsync brings it.
    RunFolder copyFromElsewhere()
    {
        const RunFolder run = createRun(m_folder->path(), tinyToFollow(m_table)).orThrow();
        append(run, tickAt(1));
        append(run, eventOf(EventKind::Start));
        writeFileAtomically(run.fsPath() / "lock",
                            R"({"host": "another-machine", "pid": 12, "boot": "x", "start": "1"})")
            .orThrow();
        return run;
    }
    static void append(const RunFolder &run, const TickRecord &tick)
    {
        appendLine(run.fsPath() / "stats.jsonl", toLine(tick)).orThrow();
    }
    static void append(const RunFolder &run, const EventRecord &event)
    {
        appendLine(run.fsPath() / "events.jsonl", toLine(event)).orThrow();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;
};

FORJA_TEST(TestRunFollower)
#include "test_runfollower.moc"
