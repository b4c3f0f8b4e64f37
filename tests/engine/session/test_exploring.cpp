// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/session/sampler.h"
#include "engine/session/session.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment explorable(const FieldTablePtr &table)
{
    return test::tinyExperiment(table, {{"data.sample_count", 120}});
}

/// The newest answer of this number.
ExploreAnswer answerOf(const QSignalSpy &spy, int number)
{
    ExploreAnswer found;
    for (const auto &arguments : spy) {
        const auto answer = arguments.first().value<ExploreAnswer>();
        if (answer.number == number)
            found = answer;
    }
    return found;
}

} // namespace

/// Latent space through the session's door, over real trainings.
class TestExploring : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FieldTablePtr m_table;

    void train(Session &session, int updates = 10)
    {
        session.training().start(explorable(m_table), m_folder->path(),
                                 {.updates = updates, .kimg = {}, .minutes = {}});
        session.training().waitUntilIdle();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = assembleFields();
    }

    void aGallerysLatentGivesTheGallerysPictureAtAnyKeptMoment()
    {
        Session session(m_table);
        train(session);
        QSignalSpy explored(&session.exploring(), &Exploring::explored);
        const std::vector<qint64> kept = session.run().folder()->generators();
        QVERIFY(kept.size() >= 2);
        const quint64 seed = static_cast<quint64>(session.run().experiment()->integer(u"run.latent_seed"_s));
        for (const qint64 update : {kept.front(), kept.back()}) {
            Sampler sampler = Sampler::open(*session.run().folder(), m_table, update).orThrow();
            const int size = static_cast<int>(session.run().experiment()->integer(u"g.latent"_s));
            const int number = session.exploring().explore(
                {.update = update, .places = {{latentOf(seed, 4, size), 4}, {latentOf(seed, 17, size), 7}}});
            QTRY_COMPARE_WITH_TIMEOUT(answerOf(explored, number).number, number, kTestPatienceMs);
            const ExploreAnswer answer = answerOf(explored, number);
            QVERIFY2(!answer.problem, answer.problem ? qPrintable(answer.problem->english()) : "");
            QCOMPARE(answer.update, update);
            QVERIFY(answer.isKept);
            QCOMPARE(answer.network, sampler.network());
            QCOMPARE(answer.latent, size);
            QCOMPARE(answer.classNames.size(), 10);
            QCOMPARE(answer.pictures.at(0), sampler.pictures(seed, 4, 1, [](qint64) { return 4; }).first());
            QCOMPARE(answer.pictures.at(1), sampler.pictures(seed, 17, 1, [](qint64) { return 7; }).first());
            QCOMPARE(answer.outputs.size(), 2);
        }
        // D of the last moment is that of its checkpoint: the gallery's own numbers.
        const int number = session.exploring().explore(
            {.places = {{latentOf(seed, 4, answerOf(explored, 1).latent), 4}}});
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(explored, number).number, number, kTestPatienceMs);
        QCOMPARE(answerOf(explored, number).update, kept.back());
        QCOMPARE(answerOf(explored, number).judge, kept.back());
        QCOMPARE(answerOf(explored, number).outputs.first(),
                 session.run().folder()->sheet(kept.back())->outputs.at(4));
    }

    void anotherClassOrPlaceIsAnotherPicture()
    {
        Session session(m_table);
        train(session);
        QSignalSpy explored(&session.exploring(), &Exploring::explored);
        const Latent latent = drawnLatent(
            1, 0, static_cast<int>(session.run().experiment()->integer(u"g.latent"_s)));
        const int number = session.exploring().explore(
            {.places = {{latent, 0}, {latent, 1}, {scaled(latent, 0.5), 0}, {latent, 0}}});
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(explored, number).number, number, kTestPatienceMs);
        const QList<QImage> made = answerOf(explored, number).pictures;
        QVERIFY(made.at(0) != made.at(1));
        QVERIFY(made.at(0) != made.at(2));
        QCOMPARE(made.at(0), made.at(3));
    }

    void onlyTheNewestOfManyRequestsIsAnswered()
    {
        Session session(m_table);
        train(session);
        QSignalSpy explored(&session.exploring(), &Exploring::explored);
        const int size = static_cast<int>(session.run().experiment()->integer(u"g.latent"_s));
        int last = 0, around = 0;
        for (int i = 0; i < 200; ++i) {
            last = session.exploring().explore({.places = {{drawnLatent(1, i, size), 0}}});
            if (i == 100)
                around = session.exploring().explore({.kind = ExploreRequest::Kind::Around,
                                                      .places = {{drawnLatent(2, 0, size), 0}}});
        }
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(explored, last).number, last, kTestPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(explored, around).number, around, kTestPatienceMs);
        // All were asked before one could be told; each kind has its own newest.
        QCOMPARE(explored.size(), 2);
        QCOMPARE(answerOf(explored, last).places.first().latent, drawnLatent(1, 199, size));
    }

    void besideATrainingTheNewestGAnswersAndTrainingGoesOnAsItWouldHave()
    {
        QList<QString> runs;
        for (const bool isExplored : {false, true}) {
            Session session(m_table);
            QSignalSpy explored(&session.exploring(), &Exploring::explored),
                seen(&session.inside(), &InsideLooking::seen);
            session.training().start(explorable(m_table), m_folder->path(),
                                     {.updates = 300, .kimg = {}, .minutes = {}});
            if (isExplored) {
                QTRY_VERIFY_WITH_TIMEOUT(session.run().progress().at.update >= 3, kTestPatienceMs);
                session.training().pause();
                QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Paused, kTestPatienceMs);
                const int size = static_cast<int>(session.run().experiment()->integer(u"g.latent"_s));
                const int number = session.exploring().explore({.places = {{drawnLatent(1, 0, size), 2}}});
                QTRY_COMPARE_WITH_TIMEOUT(answerOf(explored, number).number, number, kTestPatienceMs);
                const ExploreAnswer answer = answerOf(explored, number);
                QVERIFY2(!answer.problem, answer.problem ? qPrintable(answer.problem->english()) : "");
                // Of the moment that training waits at, kept or not.
                QCOMPARE(answer.update, session.run().progress().at.update);
                QCOMPARE(answer.judge, answer.update);
                QVERIFY(!answer.isKept);
                QCOMPARE(answer.pictures.size(), 1);
                // A look inside takes a copy of all there is, and lets it learn.
                QTRY_VERIFY_WITH_TIMEOUT(!session.run().folder()->sheets().empty(), kTestPatienceMs);
                session.inside().look({.update = session.run().folder()->sheets().back().update, .index = 3});
                session.training().proceed();
            }
            session.training().waitUntilIdle();
            if (isExplored) {
                const auto isWhole = [&seen] {
                    return !seen.isEmpty() && seen.constLast().first().value<InsideView>().isWhole;
                };
                QTRY_VERIFY_WITH_TIMEOUT(isWhole(), kTestPatienceMs);
                const auto view = seen.constLast().first().value<InsideView>();
                QVERIFY2(view.missing.isEmpty(),
                         view.missing.isEmpty() ? "" : qPrintable(view.missing.first().english()));
                QVERIFY(view.change.has_value());
            }
            runs.append(session.run().folder()->path());
        }
        const auto one = RunFolder::open(runs[0])->ticks(), other = RunFolder::open(runs[1])->ticks();
        QCOMPARE(one.size(), other.size());
        QCOMPARE(one.back().stats.value(u"Loss/D/loss"_s).mean,
                 other.back().stats.value(u"Loss/D/loss"_s).mean);
        QCOMPARE(one.back().stats.value(u"Loss/G/loss"_s).mean,
                 other.back().stats.value(u"Loss/G/loss"_s).mean);
    }

    void aLatentOfAnotherSizeIsSaid()
    {
        Session session(m_table);
        train(session, 4);
        QSignalSpy explored(&session.exploring(), &Exploring::explored);
        const int number = session.exploring().explore({.places = {{Latent(3, 0.0F), 0}}});
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(explored, number).number, number, kTestPatienceMs);
        QVERIFY(answerOf(explored, number).problem.has_value());
        QCOMPARE(answerOf(explored, number).problem->code, u"explore.size"_s);
    }

    void directionsAreFoundInTheGThatIsAsked()
    {
        Session session(m_table);
        train(session);
        QSignalSpy found(&session.exploring(), &Exploring::directionsFound);
        session.exploring().findDirections();
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, kTestPatienceMs);
        const auto newest = found.first().first().value<FoundDirections>();
        QVERIFY(!newest.problem);
        QCOMPARE(newest.update, session.run().folder()->generators().back());
        QCOMPARE(newest.factorised.size(), 8);
        QCOMPARE(newest.principal.size(), 8);
        for (const auto &list : {newest.factorised, newest.principal}) {
            for (qsizetype i = 0; i < list.size(); ++i) {
                QVERIFY(std::abs(lengthOf(list.at(i).vector) - 1) < 1e-4);
                QVERIFY(i == 0 || list.at(i).share <= list.at(i - 1).share);
            }
        }
    }

    void oneLatentIsFollowedThroughAllKeptGenerators()
    {
        Session session(m_table);
        train(session, 20);
        QSignalSpy followed(&session.exploring(), &Exploring::followed);
        const quint64 seed = static_cast<quint64>(session.run().experiment()->integer(u"run.latent_seed"_s));
        session.exploring().follow(
            {latentOf(seed, 5, static_cast<int>(session.run().experiment()->integer(u"g.latent"_s))), 5});
        const auto isWhole = [&followed] {
            return !followed.isEmpty() && followed.constLast().first().value<FollowedLatent>().isWhole;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), kTestPatienceMs);
        const auto latent = followed.constLast().first().value<FollowedLatent>();
        const std::vector<qint64> kept = session.run().folder()->generators();
        QCOMPARE(latent.moments.size(), static_cast<qsizetype>(kept.size()));
        QCOMPARE(latent.kept, static_cast<int>(kept.size()));
        for (std::size_t i = 0; i < kept.size(); ++i) {
            QCOMPARE(latent.moments.at(static_cast<qsizetype>(i)).first, kept[i]);
            Sampler sampler = Sampler::open(*session.run().folder(), m_table, kept[i]).orThrow();
            QCOMPARE(latent.moments.at(static_cast<qsizetype>(i)).second,
                     sampler.pictures(seed, 5, 1, [](qint64) { return 5; }).first());
        }
    }
};

FORJA_TEST(TestExploring)
#include "test_exploring.moc"
