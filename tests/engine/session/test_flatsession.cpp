// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/session/sampler.h"
#include "engine/session/session.h"
#include "engine/session/verification.h"
#include "tests/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment small(const FieldTablePtr &table)
{
    Experiment e = experimentFrom(*presetNamed(u"flat"_s, *table), table);
    e.set(u"data.folder"_s, u"flat:eight-gaussians"_s).orThrow();
    e.set(u"data.sample_count"_s, 300).orThrow();
    e.set(u"train.batch"_s, 16).orThrow();
    e.set(u"run.tick"_s, 10).orThrow();
    e.set(u"run.measure_ticks"_s, 1).orThrow();
    return e;
}

} // namespace

/// A run on points through the only door, and what it leaves in its folder.
class TestFlatSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void pointsHaveNoPixelsToLookInto()
    {
        Session session(m_table);
        QSignalSpy seen(&session.inside(), &InsideLooking::seen);
        session.training().start(small(m_table), m_folder->path(),
                                 {.updates = 10, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        session.inside().look({.update = 10, .index = 0});
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty() && seen.constLast().first().value<InsideView>().isWhole,
                                 kTestPatienceMs);
        const auto view = seen.constLast().first().value<InsideView>();
        QCOMPARE(view.missing.size(), 1);
        QCOMPARE(view.missing.first().code, u"inside.flat"_s);
    }

    void aRunOnPointsIsARunLikeAnyOther()
    {
        Session session(m_table);
        session.training().start(small(m_table), m_folder->path(),
                                 {.updates = 40, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        QCOMPARE(session.run().state(), RunState::Finished);
        const RunFolder run = RunFolder::open(session.run().folder()->path()).orThrow();
        QVERIFY2(run.name().startsWith(u"00001-eight-gaussians-flat-"_s), qPrintable(run.name()));
        QCOMPARE(run.ticks().size(), 4U);
        QCOMPARE(run.sheet(40)->tile, QSize(256, 256));
        QCOMPARE(run.sheet(40)->count, 1);
        QCOMPARE(run.reals().tile, QSize(256, 256));
        QCOMPARE(flatMoments(run).front(), 0);
        QCOMPARE(flatMoments(run).back(), 40);
        QCOMPARE(readFlatView(run, 40)->at.update, 40);
        const MeasureRecord measure = run.measures().back();
        QCOMPARE(measure.protocol, u"flat-js-24x24-2000"_s);
        QCOMPARE(measure.real, 300);
        QVERIFY(measure.distance() > 0 && measure.distance() <= 1);
        QCOMPARE(measure.number(u"more/modes"_s), 8.0);
        QVERIFY(measure.number(u"more/kl"_s) > 0);
        QVERIFY(measure.number(u"more/floor"_s) < measure.distance());
        const VerifyReport verified = verifyRun(run.path(), m_table, {}, {}).orThrow();
        QVERIFY2(verified.isIdentical, qPrintable(verified.firstDifference));
        QCOMPARE(Sampler::open(run, m_table)->pictures(1, 0, 2, {}).size(), 2);
    }

    void aRunThatBeginsPausedHasLearnedNothing()
    {
        Session session(m_table);
        QList<RunState> states;
        connect(&session.run(), &LoadedRun::stateChanged, this,
                [&states](RunState state) { states << state; });
        session.training().startPaused(small(m_table), m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Paused, kTestPatienceMs);
        QVERIFY(!states.contains(RunState::Training)); // not even for an instant: others follow what it says
        QVERIFY(session.run().progress().at == Moment());
        QSignalSpy views(&session.flat(), &FlatLooking::viewed);
        session.flat().look();
        QVERIFY(views.wait(kTestPatienceMs));
        QVERIFY(views.constFirst().constFirst().value<std::shared_ptr<const FlatView>>()->at == Moment());

        QSignalSpy steps(&session.flat(), &FlatLooking::stepped);
        session.flat().step(Player::D);
        QVERIFY(steps.wait(kTestPatienceMs));
        const auto told = steps.constFirst().constFirst().value<QList<FlatStep>>();
        QCOMPARE(told.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(session.run().progress().at.dUpdates, 1, kTestPatienceMs);
        QCOMPARE(session.run().progress().at.gUpdates, 0);
        QCOMPARE(session.run().experiment()->schedule.size(), 1);
        session.training().stop();
        session.training().waitUntilIdle();
    }

    void itGoesOnAsFarAsItIsToldAndNoFarther()
    {
        Session session(m_table);
        session.training().startPaused(small(m_table), m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Paused, kTestPatienceMs);
        for (const qint64 update : {37, 38, 120}) {
            session.training().proceedTo(update);
            QTRY_VERIFY_WITH_TIMEOUT(session.run().state() == RunState::Paused
                                         && session.run().progress().at.update >= update,
                                     kTestPatienceMs);
            QCOMPARE(session.run().progress().at, (Moment{update, update, update}));
        }
        session.training().proceed(); // what was told before no longer counts
        QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update > 200, kTestPatienceMs);
        session.training().stop();
        session.training().waitUntilIdle();
    }

    void lookingLeavesTheRunsOwnMomentsTheirTime()
    {
        Session session(m_table);
        session.training().start(small(m_table), m_folder->path(),
                                 {.updates = 3000, .kimg = {}, .minutes = {}});
        int views = 0;
        qint64 last = -1;
        connect(&session.flat(), &FlatLooking::viewed, &session.run(),
                [&](const std::shared_ptr<const FlatView> &view) {
                    QVERIFY(view->at.update >= last);
                    last = view->at.update;
                    ++views;
                    session.flat().look();
                });
        session.flat().look();
        session.training().waitUntilIdle();
        QVERIFY(views > 2);
        QVERIFY(session.run().folder()->sheets().size() > 2);
    }

    void aFileThatIsWrongEndsTheStartWithItsLine()
    {
        QFile file(m_folder->filePath(u"p.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y\n1,2\n3,four\n");
        file.close();
        Session session(m_table);
        QSignalSpy failed(&session.run(), &LoadedRun::failed);
        Experiment e = small(m_table);
        e.set(u"data.folder"_s, u"flat:"_s + file.fileName()).orThrow();
        session.training().start(e, m_folder->path());
        QVERIFY(failed.wait(kTestPatienceMs));
        QCOMPARE(failed.constFirst().constFirst().value<Problem>().english(),
                 file.fileName()
                     + u", line 3: “four” is not a number. Write one point per line, like 0.5,-0.25."_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;
};

FORJA_TEST(TestFlatSession)
#include "test_flatsession.moc"
