// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/base/safetensors.h"
#include "engine/experiment/presets.h"
#include "engine/runs/checkpoints.h"
#include "engine/session/internal/children/runcommands.h"
#include "engine/session/internal/training/goal.h"
#include "engine/session/verification.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// How long a training goes on, said before it and changed while it is on.
class LengthTest : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();
    std::unique_ptr<QTemporaryDir> m_folder;

    Experiment planned(qint64 updates, double minutes = 0) const
    {
        return test::tinyExperiment(m_table,
                                    {{"train.batch", 4},
                                     {"run.sheet_tiles", 16},
                                     {"run.updates", updates},
                                     {"run.minutes", minutes}});
    }
    /// A training that waits before its first update, so that nothing depends on who is faster.
    void startWaiting(Session &session, qint64 updates)
    {
        session.training().startPaused(planned(updates), m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Paused, kTestPatienceMs);
    }
    QStringList told(const RunFolder &run, EventKind kind) const
    {
        QStringList out;
        for (const EventRecord &event : run.events()) {
            if (event.kind == kind)
                out << Problem{event.code, event.text, event.args}.english();
        }
        return out;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTrainingGoesOnPastItsPlannedEndWithoutAStop()
    {
        Session session(m_table);
        startWaiting(session, 4);
        session.training().setLength({.untilUpdate = 9});
        session.training().proceed();
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        QCOMPARE(session.run().folder()->checkpoints().back(), 9);
        QCOMPARE(told(*session.run().folder(), EventKind::Length),
                 QStringList{u"Training now continues until update 9."_s});
        QCOMPARE(told(*session.run().folder(), EventKind::Finish).size(), 1);
    }

    void anEditedLengthLeavesResumeAndBranchExact()
    {
        Session session(m_table);
        startWaiting(session, 4);
        session.training().setLength({.updates = 7});
        session.training().proceed();
        session.training().waitUntilIdle();
        const QString path = session.run().folder()->path();
        QVERIFY(session.run().experiment()->schedule.isEmpty());
        session.training().resume(path, {.updates = 3});
        session.training().waitUntilIdle();
        const auto report = verifyRun(path, m_table, {}, {});
        QVERIFY(report);
        QVERIFY2(report->isIdentical, qPrintable(report->firstDifference));

        // The same as a run that was to be that long from the start.
        Session other(m_table);
        other.training().start(planned(10), m_folder->path());
        other.training().waitUntilIdle();
        const auto edited = readCheckpoint(RunFolder::open(path).orThrow(), 10).orThrow();
        const auto straight = readCheckpoint(*other.run().folder(), 10).orThrow();
        QVERIFY(!edited.tensors.tensors.empty());
        for (const StoredTensor &tensor : edited.tensors.tensors) {
            const StoredTensor *twin = straight.tensors.find(tensor.name);
            QVERIFY2(twin && twin->data == tensor.data, qPrintable(tensor.name));
        }
    }

    void untilStoppedHasNoEnd()
    {
        Session session(m_table);
        startWaiting(session, 3);
        session.training().setLength({.isEndless = true});
        session.training().proceed();
        QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update > 6, kTestPatienceMs);
        QCOMPARE(session.run().progress().fraction, 0.0);
        QVERIFY(session.run().progress().secondsLeft < 0);
        session.training().stop();
        session.training().waitUntilIdle();
        QCOMPARE(told(*session.run().folder(), EventKind::Length),
                 QStringList{u"Training now continues until it is stopped."_s});
        // And so it would go on.
        Session again(m_table);
        again.openRun(session.run().folder()->path());
        QVERIFY(again.training().continuation(10, 1, 1).said.isEndless);
    }

    void aLengthThatIsReachedAlreadyEndsTheTraining()
    {
        Session session(m_table);
        startWaiting(session, 100000);
        session.training().setLength({.untilUpdate = 2});
        session.training().proceed();
        session.training().waitUntilIdle();
        QCOMPARE(session.run().folder()->checkpoints().back(), 2);
    }

    void theSettingsSayHowLongAgain()
    {
        Session session(m_table);
        startWaiting(session, 3);
        session.training().setLength({.isEndless = true});
        session.training().setLength({});
        session.training().proceed();
        session.training().waitUntilIdle();
        QCOMPARE(session.run().folder()->checkpoints().back(), 3);
    }

    void continueSaysWhatItDoes()
    {
        const Experiment minutes = planned(0, 5);
        const Goal plan = goalOf(minutes, {}, {});
        const auto after = [&](double seconds, bool isOn = false) {
            return continuationOf(minutes, plan, {.updates = 100, .kimg = 1, .seconds = seconds}, isOn);
        };
        QVERIFY(after(60).isRest);
        QCOMPARE(*after(60).said.minutes, 4.0);
        QVERIFY(after(60).length == Length{});
        // Six seconds of a plan of five minutes are no rest that anybody left on purpose.
        QVERIFY(!after(294).isRest);
        QCOMPARE(*after(294).length.minutes, 5.0);
        QVERIFY(!after(300).isRest);
        // While it waits, they are what is left.
        QVERIFY(after(294, true).isRest);
        // Thirty minutes more, of which ten were trained.
        const Goal more = goalOf(minutes, {.minutes = 30}, {.updates = 500, .kimg = 5, .seconds = 300});
        const Continuation rest = continuationOf(minutes, more, {.updates = 900, .kimg = 9, .seconds = 900},
                                                 false);
        QVERIFY(rest.isRest);
        QCOMPARE(*rest.length.minutes, 20.0);
        const Experiment endless = planned(0, 0);
        QVERIFY(continuationOf(endless, goalOf(endless, {}, {}), {.seconds = 1000}, false).said.isEndless);
    }

    void theTimeLeftFollowsTheLength()
    {
        const Goal plan = goalOf(planned(0, 5), {}, {});
        const Goal::Point now{.updates = 100, .kimg = 1, .seconds = 240};
        QCOMPARE(plan.secondsLeft(now), 60.0);
        const Goal longer = changedGoal(plan, planned(0, 5), {.minutes = 30}, now);
        QCOMPARE(longer.secondsLeft(now), 1800.0);
        // The bar does not begin anew.
        QVERIFY(longer.fraction(now) > 0.1);
        const Goal updates = changedGoal(plan, planned(0, 5), {.updates = 100}, now);
        QCOMPARE(updates.secondsLeft(now), 240.0);
    }

    void anotherProgramMayChangeTheLength()
    {
        for (const Length &length : {Length{.updates = 7}, Length{.kimg = 1.5}, Length{.minutes = 30},
                                     Length{.untilUpdate = 9}, Length{.isEndless = true}, Length{}}) {
            const auto read = commandFromLine(toLine(command::ChangeLength{length})).orThrow();
            QVERIFY(std::holds_alternative<command::ChangeLength>(read));
            QVERIFY(std::get<command::ChangeLength>(read).length == length);
        }
        QVERIFY(!commandFromLine(R"({"command": "length", "minutes": -5})"));
        QVERIFY(!commandFromLine(R"({"command": "length", "updates": "many"})"));

        Session session(m_table);
        session.training().setObeying(true);
        startWaiting(session, 4);
        sendCommand(session.run().folder()->fsPath(), command::ChangeLength{{.untilUpdate = 8}}).orThrow();
        sendCommand(session.run().folder()->fsPath(), command::Proceed{}).orThrow();
        session.training().waitUntilIdle();
        QCOMPARE(session.run().folder()->checkpoints().back(), 8);
    }
};

FORJA_TEST(LengthTest)
#include "test_length.moc"
