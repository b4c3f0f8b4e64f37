// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/session/session.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment tinyToJudge(const FieldTablePtr &table, const QString &normalisation = {})
{
    Experiment e = test::tinyExperiment(table, {{"data.sample_count", 120}});
    if (!normalisation.isEmpty())
        e.set(u"d.dcgan.norm"_s, normalisation).orThrow();
    return e;
}

} // namespace

/// What D makes of the person's own pictures.
class TestJudging : public QObject
{
    Q_OBJECT

    /// The judgement that nothing follows.
    static Judgement awaited(QSignalSpy &spy)
    {
        for (const auto &arguments : std::as_const(spy)) {
            if (arguments.first().value<Judgement>().isWhole)
                return arguments.first().value<Judgement>();
        }
        return {};
    }
    static bool isThere(QSignalSpy &spy) { return awaited(spy).isWhole; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void everyPictureIsJudgedAndTheMostDoubtedComesFirst()
    {
        Session session(m_table);
        QSignalSpy judged(&session.scoring(), &Scoring::judged),
            judging(&session.scoring(), &Scoring::progressed);
        session.training().start(tinyToJudge(m_table), m_folder->path(),
                                 {.updates = 6, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        session.scoring().begin();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(judged), kTestPatienceMs);
        const Judgement all = awaited(judged);
        QVERIFY2(!all.problem, all.problem ? qPrintable(all.problem->english()) : "");
        QCOMPARE(all.update, 6);
        QCOMPARE(all.judged, 120);
        QCOMPARE(all.chosen, 120);
        QCOMPARE(all.pictures, 120);
        QCOMPARE(all.doubted.size(), 120);
        QVERIFY(std::is_sorted(all.doubted.begin(), all.doubted.end(),
                               [](const JudgedPicture &a, const JudgedPicture &b) {
                                   return a.output < b.output;
                               }));
        QVERIFY(std::is_sorted(all.doubted.begin(), all.doubted.end(),
                               [](const JudgedPicture &a, const JudgedPicture &b) {
                                   return a.percentile < b.percentile;
                               }));
        const auto heldOut = std::count_if(all.doubted.begin(), all.doubted.end(),
                                           [](const JudgedPicture &picture) { return picture.isHeldOut; });
        QCOMPARE(heldOut, session.data().current()->heldOutSize());
        for (const JudgedPicture &picture : all.doubted) {
            QCOMPARE(picture.picture.size(), QSize(16, 16));
            QCOMPARE(picture.className, picture.path.section(u'/', 1, 1));
        }
        QCOMPARE(judging.constLast().at(1), judging.constLast().at(2));
    }

    void whileItTrainsTheNewestDJudgesAndTrainingGoesOnAsItWouldHave()
    {
        // The same training, once left alone and once with a judgement in its middle.
        QList<QString> runs;
        for (const bool isJudged : {false, true}) {
            Session session(m_table);
            QSignalSpy judged(&session.scoring(), &Scoring::judged);
            session.training().start(tinyToJudge(m_table, u"batch"_s), m_folder->path(),
                                     {.updates = 60, .kimg = {}, .minutes = {}});
            if (isJudged) {
                QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update >= 2, kTestPatienceMs);
                session.scoring().begin();
                QTRY_VERIFY_WITH_TIMEOUT(isThere(judged), kTestPatienceMs);
                QVERIFY(awaited(judged).update >= 2);
                QCOMPARE(awaited(judged).judged, 120);
            }
            session.training().waitUntilIdle();
            runs.append(session.run().folder()->path());
        }
        const auto one = RunFolder::open(runs[0])->ticks(), other = RunFolder::open(runs[1])->ticks();
        QCOMPARE(one.size(), other.size());
        QCOMPARE(one.back().stats.value(u"Loss/D/loss"_s).mean,
                 other.back().stats.value(u"Loss/D/loss"_s).mean);
        QCOMPARE(one.back().stats.value(u"Loss/scores/held_out"_s).mean,
                 other.back().stats.value(u"Loss/scores/held_out"_s).mean);
    }

    void aScoreDoesNotDependOnCompany()
    {
        // Batch norm in D: judged while training is paused and from the checkpoint that the pause wrote, each
        // picture gets the same.
        Session session(m_table);
        QSignalSpy judged(&session.scoring(), &Scoring::judged);
        session.training().start(tinyToJudge(m_table, u"batch"_s), m_folder->path(),
                                 {.updates = 100000, .kimg = {}, .minutes = {}});
        QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update >= 3, kTestPatienceMs);
        session.training().pause();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Paused, kTestPatienceMs);
        session.scoring().begin();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(judged), kTestPatienceMs);
        const Judgement live = awaited(judged);
        session.training().stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Finished, kTestPatienceMs);

        Session later(m_table);
        QSignalSpy judgedLater(&later.scoring(), &Scoring::judged);
        later.openRun(session.run().folder()->path());
        later.scoring().begin();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(judgedLater), kTestPatienceMs);
        const Judgement stored = awaited(judgedLater);
        QVERIFY2(!stored.problem, stored.problem ? qPrintable(stored.problem->english()) : "");
        QCOMPARE(stored.update, live.update);
        QCOMPARE(stored.doubted.size(), live.doubted.size());
        for (qsizetype i = 0; i < stored.doubted.size(); ++i) {
            QCOMPARE(stored.doubted[i].path, live.doubted[i].path);
            QCOMPARE(stored.doubted[i].output, live.doubted[i].output);
            QCOMPARE(stored.doubted[i].percentile, live.doubted[i].percentile);
        }
        QVERIFY(later.data().current());
    }

    void aNewerRequestDropsTheOlderAndCancelDropsAll()
    {
        Session session(m_table);
        QSignalSpy judged(&session.scoring(), &Scoring::judged);
        session.training().start(tinyToJudge(m_table), m_folder->path(),
                                 {.updates = 2, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
        for (int i = 0; i < 5; ++i)
            session.scoring().begin();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(judged), kTestPatienceMs);
        QCOMPARE(std::count_if(judged.begin(), judged.end(),
                               [](const auto &arguments) {
                                   return arguments.first().template value<Judgement>().isWhole;
                               }),
                 1);
        judged.clear();
        session.scoring().begin();
        session.scoring().cancel();
        // Another run's request is answered after all that was cancelled.
        QSignalSpy inspected(&session.inspecting(), &Inspecting::inspected);
        session.inspecting().look(2, 0);
        QTRY_COMPARE_WITH_TIMEOUT(inspected.count(), 1, kTestPatienceMs);
        QCOMPARE(judged.count(), 0);
    }

    void picturesThatAreGoneAreSaid()
    {
        QString path;
        {
            Session session(m_table);
            session.training().start(tinyToJudge(m_table), m_folder->path(),
                                     {.updates = 2, .kimg = {}, .minutes = {}});
            session.training().waitUntilIdle();
            path = session.run().folder()->path();
        }
        QFile file(path + u"/experiment.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll().replace("sample:digits", "/nowhere/at/all");
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        file.close();
        Session session(m_table);
        QSignalSpy judged(&session.scoring(), &Scoring::judged);
        session.openRun(path);
        session.scoring().begin();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(judged), kTestPatienceMs);
        QVERIFY(awaited(judged).problem && awaited(judged).problem->english().contains(u"/nowhere/at/all"_s));
        QVERIFY(awaited(judged).doubted.isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;
};

FORJA_TEST(TestJudging)
#include "test_judging.moc"
