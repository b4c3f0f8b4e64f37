// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/probing.h"

#include "engine/lab/semisupervision.h"
#include "engine/nets/bodyclassifier.h"
#include "engine/objectives/semisupervised.h"
#include "engine/session/lab/labmeasures.h"
#include "tests/engine/lab/labfixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

double valueAt(const QList<LabRow> &rows, const QString &arm, double x,
               const QString &measure = u"accuracy"_s)
{
    for (const LabRow &row : rows) {
        if (row.place.arm == arm && row.place.x == x)
            return row.values.value(measure, -1);
    }
    return -2;
}

const Probing kShortProbing{.most = 300, .supervised = {.updates = 15, .batch = 16}, .supervisedDraws = 2};

} // namespace

class TestProbing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        m_table = assembleFields();
        m_experiment.emplace(testing::smallDigits(m_table));
        m_data = testing::dataOf(*m_experiment);
        m_run.emplace(testing::runWith(m_folder, *m_experiment, m_data, {60}));
    }

    void theFeaturesOfATrainedDBeatChance()
    {
        LabWatch watch;
        const CheckpointData checkpoint = readCheckpoint(*m_run, 60).orThrow();
        const auto rows = probeDiscriminator(*m_experiment, checkpoint, *m_data, {2, 10}, 3, kShortProbing,
                                             watch);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 10);
        for (const char *arm : {"d", "untrained", "pixels", "pca"}) {
            const double few = valueAt(*rows, QString::fromLatin1(arm), 2),
                         more = valueAt(*rows, QString::fromLatin1(arm), 10);
            QVERIFY2(more > 0.25, arm); // of ten classes
            QVERIFY2(more > few, arm);
            QCOMPARE(valueAt(*rows, QString::fromLatin1(arm), 10, u"draws"_s), 3.0);
        }
        QVERIFY(valueAt(*rows, u"d"_s, 10) != valueAt(*rows, u"untrained"_s, 10));
        QCOMPARE(valueAt(*rows, u"supervised"_s, 10, u"draws"_s), 2.0);
        QCOMPARE(valueAt(*rows, u"d"_s, 2, u"tested"_s), static_cast<double>(m_data->heldOutSize()));
        QVERIFY(valueAt(*rows, u"d"_s, 2, u"accuracy_std"_s) > 0);

        const auto again = probeDiscriminator(*m_experiment, checkpoint, *m_data, {2, 10}, 3, kShortProbing,
                                              watch);
        QCOMPARE(*again, *rows);
    }

    void standardisedFeaturesHaveMeanZeroAndDeviationOne()
    {
        const torch::Tensor numbers = torch::arange(30, torch::kFloat32).view({10, 3})
                * torch::tensor({1.F, 50.F, 0.F})
            + 4;
        const auto [train, test] = standardised({numbers, numbers.narrow(0, 9, 1)});
        QVERIFY(train.mean(0).abs().max().item<double>() < 1e-6);
        QVERIFY((train.std(0, false) - torch::tensor({1.F, 1.F, 0.F})).abs().max().item<double>() < 1e-5);
        QVERIFY(torch::equal(test[0], train[9]));
    }

    /// Points on a plane in five dimensions with a little noise beside it: two directions keep nearly
    /// everything, distances included.
    void principalDirectionsKeepWhatDiffers()
    {
        torch::Tensor numbers = torch::empty({200, 5});
        Draws(1, Purpose::Test, 0).fillNormal(numbers.mutable_data_ptr<float>(), 1000);
        numbers = numbers * torch::tensor({8.F, 0.01F, 6.F, 0.01F, 0.01F});
        const auto [train, test] = principal({numbers, numbers.narrow(0, 0, 20)}, 2, [] { });
        QCOMPARE(train.size(1), 2);
        const double scale = (train[0] - train[1]).norm().item<double>()
            / (numbers[0] - numbers[1]).norm().item<double>();
        for (int i = 2; i < 20; ++i)
            QVERIFY(std::abs((train[i] - train[0]).norm().item<double>()
                                 / (numbers[i] - numbers[0]).norm().item<double>() / scale
                             - 1)
                    < 1e-3);
        QVERIFY(std::abs(train.square().mean().item<double>() - 1) < 1e-4);
        QVERIFY(torch::allclose(test, train.narrow(0, 0, 20)));
    }

    void aDThatKnowsTheClassesIsRefused()
    {
        const Experiment e = testing::smallDigits(m_table, {{"g.classes", true}});
        const RunFolder run = testing::runWith(m_folder, e, m_data, {0});
        const auto refused = probeFeatures(run, *m_data, {2}, 1, m_table, {});
        QVERIFY(!refused);
        QCOMPARE(refused.problem().code, u"lab.knows_classes"_s);
        QVERIFY(refused.problem().english().contains(u"g.classes"_s));
    }

    void bothTwinsLearnAndTellHowSureTheirNumbersAre()
    {
        LabWatch watch;
        const TwinTraining training{.updates = 60, .batch = 16};
        const auto rows = semiSupervisedRows(*m_experiment, *m_data, {10}, training, watch);
        QCOMPARE(rows.size(), 2);
        for (const char *arm : {"supervised", "semi-supervised"}) {
            const double accuracy = valueAt(rows, QString::fromLatin1(arm), 10);
            QVERIFY2(accuracy > 0.2, arm); // of ten classes
            QVERIFY(valueAt(rows, QString::fromLatin1(arm), 10, u"accuracy_low"_s) < accuracy);
            QVERIFY(valueAt(rows, QString::fromLatin1(arm), 10, u"accuracy_high"_s) > accuracy);
        }
        QCOMPARE(semiSupervisedRows(*m_experiment, *m_data, {10}, training, watch), rows);
    }

    void aTwinThatMixesItsBatchIsTestedWithFixedStatistics()
    {
        const Experiment e = testing::smallDigits(m_table, {{"d.dcgan.norm", u"batch"_s}});
        const LabPictures train = LabPictures::training(*m_data, 300, 10, 0),
                          test = LabPictures::heldOut(*m_data, 120);
        for (const bool isSemi : {false, true}) {
            TwinTrainer twin(e, train, 10, drawLabels(train.classes(), 10, 10, 0, 0),
                             {.updates = 60, .batch = 16}, isSemi);
            LabWatch watch;
            twin.train(watch, u"%1 of %2"_s);
            QVERIFY(twin.rightOf(test) > 24);
        }
    }

    /// The semi-supervised twin had a loop of its own, and its numbers were those of no other training.
    void anUpdateOfTheCoreIsTheGameOfKPlusOneClasses()
    {
        const Experiment e = testing::smallDigits(m_table);
        const NetShape shape{.channels = 1, .height = 16, .width = 16, .classes = 0, .latent = 64};
        const auto classifier = [&] {
            return std::make_shared<BodyClassifier>(netFamily(u"dcgan"_s).makeD(e, shape, 0), shape, 10, 0);
        };
        Players players(e, shape, *m_data, {classifier(), semiSupervisedLoss()});
        const LabPictures train = LabPictures::training(*m_data, 300, 10, 0);
        const Batch labelled = train.batch(0, 5);
        const Batch real{train.batch(100, 16).pictures, {}};
        const auto report = players.updateD(players.drawD(0, 0, real, labelled), true);
        const torch::Tensor taken = players.d().flat.gradients.clone();

        // The same by the formulas of Salimans et al. 2016, sec. 5, with all K + 1 logits written out.
        Learner<BodyClassifier> again(classifier(), true, torch::kCPU);
        const auto logProbabilities = [&again](const torch::Tensor &pictures) {
            const torch::Tensor logits = again.net->classLogits(pictures);
            return torch::cat({logits, torch::zeros({logits.size(0), 1})}, 1).log_softmax(1);
        };
        const torch::Tensor ofReal = logProbabilities(real.pictures).select(1, 10);
        const torch::Tensor ofMade = logProbabilities(players.generated()).select(1, 10);
        const torch::Tensor unlabelled = -0.5 * ((-ofReal.expm1()).log().mean() + ofMade.mean());
        const torch::Tensor known = -again.net->classLogits(labelled.pictures)
                                         .log_softmax(1)
                                         .gather(1, labelled.classes.unsqueeze(1))
                                         .mean();
        (unlabelled + known).backward();
        QVERIFY(torch::allclose(taken, again.flat.gradients, 1e-4, 1e-6));
        QVERIFY(std::abs(report.loss - unlabelled.item<double>()) < 1e-5);

        // G matches the mean features of the D that has just learned.
        const torch::Tensor made = players.generated();
        Discriminator &d = *players.d().net;
        const double apart = featureMatchingLoss(d.features(real.pictures), d.features(made)).item<double>();
        QVERIFY(std::abs(players.updateG(0, 0, true, real).loss - apart) < 1e-6);
    }

    void testingATwinDoesNotEndItsTraining()
    {
        const LabPictures train = LabPictures::training(*m_data, 300, 10, 0),
                          test = LabPictures::heldOut(*m_data, 120);
        for (const bool isSemi : {false, true}) {
            TwinTrainer looked(*m_experiment, train, 10, drawLabels(train.classes(), 10, 10, 0, 0),
                               {.updates = 20, .batch = 16}, isSemi);
            TwinTrainer left(*m_experiment, train, 10, drawLabels(train.classes(), 10, 10, 0, 0),
                             {.updates = 20, .batch = 16}, isSemi);
            LabWatch watch;
            looked.train(watch, u"%1 of %2"_s);
            looked.rightOf(test);
            for (TwinTrainer *twin : {&looked, &left})
                twin->train(watch, u"%1 of %2"_s);
            left.train(watch, u"%1 of %2"_s);
            QCOMPARE(looked.rightOf(test), left.rightOf(test));
        }
    }

private:
    FieldTablePtr m_table;
    std::optional<Experiment> m_experiment;
    std::shared_ptr<const Dataset> m_data;
    QTemporaryDir m_folder;
    std::optional<RunFolder> m_run;
};

FORJA_TEST(TestProbing)
#include "test_probing.moc"
