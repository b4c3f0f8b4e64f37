// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "engine/lab/firstupdates.h"
#include "engine/lab/tournament.h"
#include "engine/session/lab/labmeasures.h"
#include "tests/engine/lab/labfixture.h"
#include "tests/testmain.h"

#include <QTest>

#include <algorithm>

using namespace forja;
using namespace Qt::StringLiterals;

/// D against G, and D against a person.
class TestLabJudging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        m_table = assembleFields();
        m_experiment.emplace(testing::smallDigits(m_table));
        m_data = testing::dataOf(*m_experiment);
        m_run.emplace(testing::runWith(m_folder, *m_experiment, m_data, {0, 20, 60}));
    }

    void everyDJudgesEveryG()
    {
        const auto table = tournament(*m_run, m_table, {});
        QVERIFY2(table, table ? "" : qPrintable(table.problem().english()));
        QCOMPARE(table->updatesD, (QList<qint64>{0, 20, 60}));
        QCOMPARE(table->updatesG, (QList<qint64>{0, 20, 60}));
        QCOMPARE(table->auc.size(), 3);
        for (const auto &row : table->auc) {
            QCOMPARE(row.size(), 3);
            QVERIFY(std::all_of(row.begin(), row.end(), [](double area) { return area >= 0 && area <= 1; }));
        }
        // A D that has learned sees through the G that has not.
        QVERIFY2(table->auc[1][0] > 0.95, qPrintable(QString::number(table->auc[1][0])));
        QVERIFY(table->auc[0][0] < table->auc[1][0]);
        QCOMPARE(tournament(*m_run, m_table, {})->auc, table->auc);
    }

    void whatAStopInBetweenLeftDoesNotTakePart()
    {
        Experiment planned = *m_experiment;
        planned.set(u"run.checkpoint_updates"_s, 20).orThrow();
        const QTemporaryDir folder;
        const RunFolder run = testing::runWith(folder, planned, m_data, {0, 13, 20, 33});
        // Which generators are kept beside depends on the clock; what is in it is not asked for.
        makeFolder(run.fsPath() / "generators").orThrow();
        writeFileAtomically(run.generatorPath(15), "kept", Durable::No).orThrow();
        const auto table = tournament(run, m_table, {});
        QVERIFY2(table, table ? "" : qPrintable(table.problem().english()));
        QCOMPARE(table->updatesD, (QList<qint64>{0, 20, 33}));
        QCOMPARE(table->updatesG, table->updatesD);
    }

    void ofManyMomentsTheFirstAndTheLastTakePart()
    {
        QList<qint64> all;
        for (qint64 i = 0; i < 100; ++i)
            all.append(i * 3);
        const auto some = evenlyChosen(all, 7);
        QCOMPARE(some.size(), 7);
        QCOMPARE(some.first(), 0);
        QCOMPARE(some.last(), 297);
        QCOMPARE(evenlyChosen({1, 2}, 7), (QList<qint64>{1, 2}));
    }

    void dKnowsOriginWithinItsFirstUpdates()
    {
        const auto steps = firstSteps(*m_experiment, m_data, 10, {});
        QVERIFY2(steps, steps ? "" : qPrintable(steps.problem().english()));
        QCOMPARE(steps->steps.size(), 10);
        QVERIFY(steps->steps.first().accuracyBefore < 0.8);
        QVERIFY2(steps->steps.last().accuracyAfter > 0.95,
                 qPrintable(QString::number(steps->steps.last().accuracyAfter)));
        for (qsizetype i = 0; i < 10; ++i) {
            const FirstStep &step = steps->steps[i];
            QCOMPARE(step.update, i);
            QCOMPARE(step.shown.size(), 16);
            QVERIFY(step.shown[0].isReal && !step.shown[1].isReal);
            QCOMPARE(step.shown[0].picture.size(), QSize(16, 16));
            if (i > 0)
                QCOMPARE(step.accuracyBefore, steps->steps[i - 1].accuracyAfter);
        }
        QStringList names;
        for (const auto &group : steps->groups) {
            names << group.name;
            QCOMPARE(group.pictures.size(), 64);
            QCOMPARE(group.outputs.size(), 64);
        }
        QCOMPARE(names,
                 (QStringList{u"held-out"_s, u"blurred"_s, u"inverted"_s, u"foreign"_s, u"generated"_s}));
        QVERIFY(steps->groups[0].saysReal > 0.9);
        QVERIFY(steps->groups[1].saysReal > 0.9); // a worse picture, and yet "real"
        QVERIFY(steps->groups[4].saysReal < 0.1);
    }

    /// D learns from the very batches that a training of the same seed would show it.
    void theFirstUpdatesAreThoseOfATraining()
    {
        Experiment alone = testing::smallDigits(m_table, {{"d.first", 3}});
        Trainer trainer(alone, m_data);
        FirstUpdates updates(*m_experiment, m_data);
        for (int i = 0; i < 3; ++i) {
            trainer.advance();
            updates.update();
        }
        Evaluator evaluator(*m_experiment, trainer.players().shape());
        evaluator.setReference(trainer.reference());
        evaluator.load(trainer.snapshot());
        QCOMPARE(updates.outputs(updates.heldOut(), PictureKind::Real),
                 evaluator.outputs(updates.heldOut().pictures, {}, PictureKind::Real));
    }

    void blurringKeepsTheMeanAndLowersTheContrast()
    {
        const torch::Tensor pictures = heldOutBatch(*m_data, 8, false, false).pictures;
        const torch::Tensor soft = blurred(pictures, 1.5);
        QCOMPARE(soft.sizes().vec(), pictures.sizes().vec());
        QVERIFY(std::abs((soft.mean() - pictures.mean()).item<double>()) < 0.02);
        QVERIFY(soft.std().item<double>() < 0.8 * pictures.std().item<double>());
        QVERIFY(torch::allclose(blurred(torch::full({1, 3, 16, 16}, 0.5), 2),
                                torch::full({1, 3, 16, 16}, 0.5)));
    }

    void foreignPicturesAreFacesAmongDigits()
    {
        const Batch foreign = foreignPictures(*m_data, 4, 10);
        QCOMPARE(foreign.pictures.sizes().vec(), (std::vector<std::int64_t>{4, 1, 16, 16}));
        QVERIFY(foreign.pictures.min().item<double>() >= -1 && foreign.pictures.max().item<double>() <= 1);
        QVERIFY(foreign.pictures.mean().item<double>()
                > heldOutBatch(*m_data, 50, false, false).pictures.mean().item<double>()
                    + 0.2); // no black ground
        QCOMPARE(foreign.classes[3].item<int>(), 3);
    }

    void aPersonJudgesRealAndGeneratedPicturesMixedBySeed()
    {
        const auto pairs = picturesToJudge(*m_run, 40, 5, m_table);
        QVERIFY2(pairs, pairs ? "" : qPrintable(pairs.problem().english()));
        QCOMPARE(pairs->size(), 40);
        QCOMPARE(std::count_if(pairs->begin(), pairs->end(),
                               [](const JudgedPair &pair) { return pair.isReal; }),
                 20);
        QVERIFY(std::any_of(pairs->begin(), pairs->begin() + 20,
                            [](const JudgedPair &pair) { return !pair.isReal; }));
        QStringList heldOut;
        for (int i = 0; i < m_data->heldOutSize(); ++i)
            heldOut << QString::number(qHashBits(m_data->heldOutImage(i).constBits(), 256));
        for (const JudgedPair &pair : *pairs) {
            QCOMPARE(heldOut.contains(QString::number(qHashBits(pair.picture.constBits(), 256))),
                     pair.isReal);
            QCOMPARE(pair.saysReal, pair.output > 0);
        }
        const auto same = picturesToJudge(*m_run, 40, 5, m_table),
                   other = picturesToJudge(*m_run, 40, 6, m_table);
        QVERIFY(std::equal(pairs->begin(), pairs->end(), same->begin(),
                           [](const JudgedPair &a, const JudgedPair &b) {
                               return a.picture == b.picture && a.output == b.output;
                           }));
        QVERIFY(!std::equal(pairs->begin(), pairs->end(), other->begin(),
                            [](const JudgedPair &a, const JudgedPair &b) { return a.picture == b.picture; }));
    }

    void nobodyJudgesPointsAsPictures()
    {
        Experiment e = experimentFrom(*presetNamed(u"flat"_s, *m_table), m_table);
        e.set(u"data.folder"_s, u"flat:ring"_s).orThrow();
        e.set(u"data.sample_count"_s, 200).orThrow();
        const RunFolder run = testing::runWith(m_folder, e, testing::dataOf(e), {0});
        const auto pairs = picturesToJudge(run, 4, 0, m_table);
        QVERIFY(!pairs);
        QCOMPARE(pairs.problem().code, u"lab.no_pictures"_s);
    }

    void aRunWithoutACheckpointIsSaid()
    {
        const RunFolder empty = createRun(m_folder.path(), *m_experiment).orThrow();
        for (const Problem &said :
             {tournament(empty, m_table, {}).problem(), picturesToJudge(empty, 4, 0, m_table).problem()}) {
            QCOMPARE(said.code, u"lab.no_checkpoint"_s);
            QVERIFY(said.english().startsWith(empty.name()));
        }
    }

    void givingUpIsAnsweredAtOnce_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("reader") << 0;
        QTest::newRow("probe") << 1;
        QTest::newRow("semi-supervised") << 2;
        QTest::newRow("tournament") << 3;
        QTest::newRow("first steps") << 4;
    }
    void givingUpIsAnsweredAtOnce()
    {
        QFETCH(int, what);
        int calls = 0;
        const LabProgress giveUp = [&calls](const QString &doing) {
            ++calls;
            return doing.isEmpty();
        };
        std::optional<Problem> said;
        const auto keep = [&said](const auto &result) {
            if (!result)
                said = result.problem();
        };
        switch (what) {
        case 0:
            keep(PictureReader::make(m_data, {}, giveUp));
            break;
        case 1:
            keep(probeFeatures(*m_run, *m_data, {5}, 1000, m_table, giveUp));
            break;
        case 2:
            keep(semiSupervised(*m_experiment, *m_data, {5}, giveUp));
            break;
        case 3:
            keep(tournament(*m_run, m_table, giveUp));
            break;
        default:
            keep(firstSteps(*m_experiment, m_data, 100000, giveUp));
        }
        QVERIFY(said);
        QCOMPARE(said->code, u"lab.cancelled"_s);
        QCOMPARE(calls, 1);
    }

private:
    FieldTablePtr m_table;
    std::optional<Experiment> m_experiment;
    std::shared_ptr<const Dataset> m_data;
    QTemporaryDir m_folder;
    std::optional<RunFolder> m_run;
};

FORJA_TEST(TestLabJudging)
#include "test_labjudging.moc"
