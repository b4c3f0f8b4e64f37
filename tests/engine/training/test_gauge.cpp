// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/gauge.h"

#include "engine/metrics/copying.h"
#include "engine/metrics/distance.h"
#include "engine/metrics/spectrum.h"
#include "engine/session/types/values.h"
#include "engine/training/trainer.h"
#include "tests/support/settings.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// Measures that are taken in pieces.
class TestGauge : public QObject
{
    Q_OBJECT

    static Experiment tiny(const FieldTablePtr &table)
    {
        Experiment e(table);
        test::setAll(e,
                     {{"data.folder", u"sample:faces"_s},
                      {"data.sample_count", 300},
                      {"data.width", 16},
                      {"data.height", 16},
                      {"g.dcgan.width", 8},
                      {"d.dcgan.width", 8},
                      {"train.batch", 8},
                      {"train.threads", 1}});
        return e;
    }

    /// All at once, as by the definitions.
    static MeasureRecord uncut(const Dataset &data, const torch::Tensor &pictures, bool mirrors)
    {
        const RandomFeatures features(data.channels());
        const torch::Tensor real = chosenTraining(data, 1000, 0, false, false).pictures;
        MeasureRecord out;
        out.numbers[u"distance"_s] = frechetDistance(featureMoments(features(pictures)),
                                                     featureMoments(features(real)));
        out.numbers[u"diversity"_s] = meanPairDistance(pictures) / meanPairDistance(real);
        out.numbers[u"comb"_s] = combFactor(
            gridLines(pictures.narrow(0, 0, 256)),
            gridLines(real.narrow(0, 0, std::min<std::int64_t>(256, real.size(0)))));
        const CopyingTest copying(chosenTraining(data, 4000, 0, false, false).pictures,
                                  heldOutBatch(data, 200, false, false).pictures, mirrors);
        out.numbers[u"copied"_s] = copying.share(pictures.narrow(0, 0, 200));
        out.real = static_cast<int>(real.size(0));
        return out;
    }

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); } // as in the lane

    void cutIntoPiecesItMeasuresTheSameNumbers()
    {
        const Experiment experiment = tiny(assembleFields());
        const auto data = Dataset::open(u"sample:faces"_s, pictureRule(experiment)).orThrow();
        Trainer trainer(experiment, data);
        trainer.advance();
        Evaluator evaluator(experiment, netShape(experiment, *data));
        evaluator.load(trainer.snapshot());
        const auto classOf = [classes = evaluator.shape().classes](qint64 index) {
            return static_cast<int>(index % std::max(1, classes));
        };
        const MeasureRecord whole = uncut(*data, evaluator.pictures(Gauge::kSeed, 0, 1000, classOf),
                                          experiment.flag(u"data.mirror"_s));

        Gauge gauge(experiment, data, measureFamiliesOf(false, u"random-features"_s));
        for (int round = 0; round < 2; ++round) { // the second one has the real pictures' side already
            gauge.begin(evaluator.generatorFile(), 7, 1.5);
            while (!gauge.next())
                continue;
            const MeasureRecord cut = gauge.record().orThrow();
            QCOMPARE(cut.numbers.keys(), whole.numbers.keys());
            for (auto it = whole.numbers.begin(); it != whole.numbers.end(); ++it)
                QVERIFY2(cut.number(it.key()) == it.value(), qPrintable(it.key()));
            QCOMPARE(cut.real, whole.real);
            QCOMPARE(cut.generated, 1000);
            QCOMPARE(cut.update, 7);
            QCOMPARE(cut.seconds, 1.5);
        }
    }

    void anotherMomentTakesThePlaceOfTheOneUnderWay()
    {
        const Experiment experiment = tiny(assembleFields());
        const auto data = Dataset::open(u"sample:faces"_s, pictureRule(experiment)).orThrow();
        Trainer trainer(experiment, data);
        Evaluator evaluator(experiment, netShape(experiment, *data));
        evaluator.load(trainer.snapshot());
        const TensorFile before = evaluator.generatorFile();
        for (int i = 0; i < 3; ++i)
            trainer.advance();
        evaluator.load(trainer.snapshot());
        const auto measured = [](Gauge &gauge, const TensorFile &generator) {
            gauge.begin(generator, 0, 0);
            while (!gauge.next())
                continue;
            return gauge.record().orThrow().distance();
        };
        Gauge alone(experiment, data), interrupted(experiment, data);
        const double expected = measured(alone, evaluator.generatorFile());
        // First while the real pictures' side is prepared, then, once that is there, among the generated
        // pictures.
        for (int round = 0; round < 2; ++round) {
            interrupted.begin(before, 0, 0);
            static_cast<void>(interrupted.next());
            QCOMPARE(measured(interrupted, evaluator.generatorFile()), expected);
        }
    }
};

FORJA_TEST(TestGauge)
#include "test_gauge.moc"
