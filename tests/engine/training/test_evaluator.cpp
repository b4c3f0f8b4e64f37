// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/evaluator.h"

#include "engine/session/types/values.h"
#include "engine/training/storedmodule.h"
#include "engine/training/trainer.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Experiment withNorm(const QString &norm)
{
    Experiment e(assembleFields());
    e.set(u"data.sample_count"_s, 60).orThrow();
    e.set(u"data.width"_s, 16).orThrow();
    e.set(u"data.height"_s, 16).orThrow();
    e.set(u"g.dcgan.width"_s, 8).orThrow();
    e.set(u"d.dcgan.width"_s, 8).orThrow();
    e.set(u"d.dcgan.norm"_s, norm).orThrow();
    e.set(u"train.batch"_s, 8).orThrow();
    e.set(u"train.threads"_s, 1).orThrow();
    return e;
}

int classOf(qint64 index)
{
    return static_cast<int>(index % 10);
}

/// A judge of what this training has come to.
std::unique_ptr<Evaluator> judgeOf(const Trainer &trainer)
{
    auto judge = std::make_unique<Evaluator>(trainer.experiment(), trainer.players().shape());
    judge->setReference(trainer.reference());
    judge->load(trainer.snapshot());
    return judge;
}

/// The same file without one tensor.
TensorFile without(TensorFile file, const QString &name)
{
    std::erase_if(file.tensors, [&](const StoredTensor &tensor) { return tensor.name == name; });
    return file;
}

std::vector<float> outputsOfMade(Evaluator &judge, int count)
{
    return judge.outputs(judge.pictures(7, 0, count, classOf), judge.classesFor(0, count, classOf),
                         PictureKind::Generated);
}

} // namespace

/// Rule 5: a picture and its score are functions of the networks and that picture alone.
class TestEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

    void aScoreDoesNotDependOnItsCompany_data()
    {
        QTest::addColumn<QString>("norm");
        for (const char *norm : {"none", "batch", "group", "spectral"})
            QTest::newRow(norm) << QString::fromLatin1(norm);
    }

    void aScoreDoesNotDependOnItsCompany()
    {
        QFETCH(QString, norm);
        const Experiment e = withNorm(norm);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        for (int i = 0; i < 3; ++i)
            trainer.advance();
        Evaluator evaluator(e, trainer.players().shape());
        evaluator.setReference(trainer.reference());
        evaluator.load(trainer.snapshot());

        const torch::Tensor made = evaluator.pictures(7, 0, 40, classOf);
        const torch::Tensor classes = evaluator.classesFor(0, 40, classOf);
        const Batch real = chosenTraining(*data, 31, 1, false, true);
        const auto together = evaluator.outputs(made, classes, PictureKind::Generated);
        for (int i = 0; i < 40; i += 7) {
            const auto alone = evaluator.outputs(made.narrow(0, i, 1), classes.narrow(0, i, 1),
                                                 PictureKind::Generated);
            QCOMPARE(alone.front(), together[static_cast<std::size_t>(i)]);
            const auto amongReal = evaluator.outputs(torch::cat({real.pictures, made.narrow(0, i, 1)}),
                                                     torch::cat({real.classes, classes.narrow(0, i, 1)}),
                                                     PictureKind::Generated);
            QCOMPARE(amongReal.back(), alone.front());
        }
    }

    void aGeneratedPictureIsOnTheSideWhereDPutsItAmongGeneratedOnes_data()
    {
        QTest::addColumn<int>("updates");
        for (const int updates : {0, 1, 10, 20})
            QTest::addRow("after %d updates", updates) << updates;
    }
    /// In training D sees generated pictures among generated ones. By the statistics of real pictures about
    /// half of these were on the other side.
    void aGeneratedPictureIsOnTheSideWhereDPutsItAmongGeneratedOnes()
    {
        QFETCH(int, updates);
        constexpr int kMade = 64;
        Experiment e = withNorm(u"batch"_s);
        e.set(u"data.sample_count"_s, 200).orThrow();
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        for (int i = 0; i < updates; ++i)
            trainer.advance();
        const auto judge = judgeOf(trainer);
        const std::vector<float> shown = outputsOfMade(*judge, kMade);
        torch::NoGradGuard noGrad;
        const torch::Tensor inTraining = trainer.players()
                                             .d()
                                             .net
                                             ->forward(judge->pictures(7, 0, kMade, classOf),
                                                       judge->classesFor(0, kMade, classOf))
                                             .contiguous();
        int same = 0;
        for (int i = 0; i < kMade; ++i)
            same += (shown[static_cast<std::size_t>(i)] > 0) == (inTraining[i].item<float>() > 0) ? 1 : 0;
        QVERIFY2(same >= kMade * 9 / 10, qPrintable(QString::number(same)));
    }

    void aRealPictureIsJudgedAsEverAfterGeneratedOnes()
    {
        const Experiment e = withNorm(u"batch"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        for (int i = 0; i < 3; ++i)
            trainer.advance();
        const Batch real = chosenTraining(*data, 31, 1, false, true);
        const auto judge = judgeOf(trainer);
        const auto before = judge->outputs(real.pictures, real.classes, PictureKind::Real);
        outputsOfMade(*judge, 5);
        QCOMPARE(judge->outputs(real.pictures, real.classes, PictureKind::Real), before);
        // Neither does a G whose pictures are no pictures any more.
        judge->g().parameters().front().data().fill_(std::numeric_limits<float>::quiet_NaN());
        QVERIFY(judge->loadGenerator(judge->generatorFile()));
        QVERIFY(std::isnan(outputsOfMade(*judge, 1).front()));
        QCOMPARE(judge->outputs(real.pictures, real.classes, PictureKind::Real), before);
    }

    void generatedPicturesAreJudgedAmongThoseOfTheGThatMadeThem()
    {
        const Experiment e = withNorm(u"batch"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        const auto early = judgeOf(trainer);
        for (int i = 0; i < 10; ++i)
            trainer.advance();
        const auto late = judgeOf(trainer);
        // The early one has judged before it is given other nets, in either way.
        outputsOfMade(*early, 5);
        const Snapshot now = trainer.snapshot();
        QVERIFY(early->loadGenerator(late->generatorFile()));
        early->loadD(now.d);
        QCOMPARE(outputsOfMade(*early, 5), outputsOfMade(*late, 5));
        trainer.advance();
        early->load(trainer.snapshot());
        QCOMPARE(outputsOfMade(*early, 5), outputsOfMade(*judgeOf(trainer), 5));
    }

    void withoutBatchNormNoKindMatters_data()
    {
        QTest::addColumn<QString>("norm");
        for (const char *norm : {"none", "group", "spectral"})
            QTest::newRow(norm) << QString::fromLatin1(norm);
    }
    void withoutBatchNormNoKindMatters()
    {
        QFETCH(QString, norm);
        const Experiment e = withNorm(norm);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        trainer.advance();
        const Batch real = chosenTraining(*data, 31, 1, false, true);
        const auto judge = judgeOf(trainer);
        QCOMPARE(judge->outputs(real.pictures, real.classes, PictureKind::Generated),
                 judge->outputs(real.pictures, real.classes, PictureKind::Real));
    }

    void aPictureDependsOnItsNumberAlone()
    {
        const Experiment e = withNorm(u"group"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        trainer.advance();
        Evaluator evaluator(e, trainer.players().shape());
        evaluator.load(trainer.snapshot());
        const torch::Tensor all = evaluator.pictures(7, 0, 45, classOf);
        const torch::Tensor one = evaluator.pictures(7, 37, 1, classOf);
        QVERIFY(torch::equal(all[37], one[0]));
        QVERIFY(!torch::equal(all[36], all[37]));
        QVERIFY(!torch::equal(evaluator.pictures(8, 37, 1, classOf)[0], one[0]));
    }

    void aKeptGeneratorMakesTheSamePictures()
    {
        const Experiment e = withNorm(u"group"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        for (int i = 0; i < 4; ++i)
            trainer.advance();
        Evaluator live(e, trainer.players().shape());
        live.load(trainer.snapshot());
        Evaluator kept(e, trainer.players().shape());
        QVERIFY(kept.loadGenerator(live.generatorFile()));
        QVERIFY(torch::equal(live.pictures(7, 0, 5, classOf), kept.pictures(7, 0, 5, classOf)));
        QCOMPARE(kept.network(), live.network());
    }

    void aCheckpointShowsWhatItsSnapshotShows_data()
    {
        QTest::addColumn<QString>("norm");
        for (const char *norm : {"batch", "spectral"})
            QTest::newRow(norm) << QString::fromLatin1(norm);
    }
    void aCheckpointShowsWhatItsSnapshotShows()
    {
        QFETCH(QString, norm);
        const Experiment e = withNorm(norm);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        for (int i = 0; i < 4; ++i)
            trainer.advance();
        const auto live = judgeOf(trainer);
        Evaluator read(e, trainer.players().shape());
        read.setReference(trainer.reference());
        QVERIFY(read.load(trainer.checkpoint()));
        QVERIFY(torch::equal(read.pictures(7, 0, 5, classOf), live->pictures(7, 0, 5, classOf)));
        QCOMPARE(outputsOfMade(read, 5), outputsOfMade(*live, 5));
        QCOMPARE(read.network(), live->network());
        // Whoever looks at one of them alone sees the same.
        Evaluator onlyD(e, trainer.players().shape(), Evaluator::Nets::OnlyD);
        onlyD.setReference(trainer.reference());
        QVERIFY(onlyD.load(trainer.checkpoint()));
        const Batch real = chosenTraining(*data, 31, 1, false, true);
        QCOMPARE(onlyD.outputs(real.pictures, real.classes, PictureKind::Real),
                 live->outputs(real.pictures, real.classes, PictureKind::Real));
        Evaluator onlyG(e, trainer.players().shape(), Evaluator::Nets::OnlyG);
        onlyG.load(trainer.snapshot());
        QCOMPARE(onlyG.network(), live->network());
    }

    /// Its running statistics were left behind, so that nobody could see with G's own eyes.
    void aSnapshotHoldsWhatItsGRemembers()
    {
        const Experiment e = withNorm(u"group"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        for (int i = 0; i < 4; ++i)
            trainer.advance();
        Snapshot now = trainer.snapshot();
        now.g = copyOf(trainer.players().g()).values;
        Evaluator evaluator(e, trainer.players().shape());
        evaluator.loadTrained(now);
        torch::NoGradGuard noGrad;
        Generator &g = *trainer.players().g().net;
        g.eval();
        const torch::Tensor latents
            = torch::linspace(-1, 1, 32 * trainer.players().shape().latent).view({32, -1});
        const torch::Tensor classes = evaluator.classesFor(0, 32, classOf);
        QVERIFY(torch::equal(evaluator.picturesOf(latents, classes), g.forward(latents, classes)));
    }

    void whatIsMissingIsNamedWithItsNet()
    {
        const Experiment e = withNorm(u"batch"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Trainer trainer(e, data);
        trainer.advance();
        const auto judge = judgeOf(trainer);
        const std::vector<float> before = outputsOfMade(*judge, 5);
        CheckpointData checkpoint = trainer.checkpoint();
        const TensorFile whole = checkpoint.tensors;
        // The last tensors of D and G: those before them are there.
        for (const auto &name : {u"D/main.3.running_var"_s, u"D/main.0.weight"_s, u"G_ema/main.0.weight"_s}) {
            checkpoint.tensors = without(whole, name);
            const auto loaded = judge->load(checkpoint);
            QVERIFY(!loaded);
            QVERIFY2(loaded.problem().english().contains(name), qPrintable(loaded.problem().english()));
        }
        const auto kept = judge->loadGenerator(without(judge->generatorFile(), u"main.1.running_mean"_s));
        QVERIFY(!kept);
        QVERIFY(kept.problem().english().contains(u"G/main.1.running_mean"_s));
        QCOMPARE(outputsOfMade(*judge, 5), before);
    }

    void anotherShapeIsSaidBesideTheOneThatIsWanted()
    {
        const Experiment e = withNorm(u"group"_s);
        Experiment wider = e;
        wider.set(u"g.dcgan.width"_s, 16).orThrow();
        const NetShape shape{.channels = 1, .height = 16, .width = 16, .classes = 10, .latent = 8};
        const auto loaded = Evaluator(wider, shape, Evaluator::Nets::OnlyG)
                                .loadGenerator(Evaluator(e, shape, Evaluator::Nets::OnlyG).generatorFile());
        QVERIFY(!loaded);
        const QString said = loaded.problem().english();
        QVERIFY2(said.contains(u"G/main.0.weight"_s) && said.contains(u"18×16×4×4"_s)
                     && said.contains(u"18×32×4×4"_s),
                 qPrintable(said));
    }

    void netsToLookWithDrawNoWeights()
    {
        const NetShape shape{.channels = 1, .height = 16, .width = 16, .classes = 10, .latent = 8};
        Evaluator fresh(withNorm(u"group"_s), shape);
        QCOMPARE(fresh.g().parameters().front().abs().max().item<float>(), 0.0F);
        QCOMPARE(fresh.d(PictureKind::Real).parameters().front().abs().max().item<float>(), 0.0F);
    }

    void percentilesCountTiesHalf()
    {
        const auto ranks = percentiles({-1, 0, 2.5F, 9}, {0, 1, 2, 3});
        QCOMPARE(ranks, (std::vector<float>{0, 12.5F, 75, 100}));
        QVERIFY(percentiles({1}, {}).empty());
    }

    void aNumberFormatThatIsNotKnownIsRefusedAndNotTakenForAnother()
    {
        QVERIFY_THROWS_EXCEPTION(Error, storeTensor(u"w"_s, torch::zeros({2}, torch::kFloat16)));
        TensorFile file;
        file.tensors.push_back({u"half"_s, u"F16"_s, {4}, QByteArray(8, '\0')});
        file.tensors.push_back({u"ints"_s, u"I32"_s, {2}, QByteArray(8, '\0')});
        file.tensors.push_back(storeTensor(u"bytes"_s, torch::tensor({1, 255}, torch::kUInt8)));
        for (const auto &[name, count] : {std::pair{u"half"_s, 4}, std::pair{u"ints"_s, 2}}) {
            const auto refused = loadTensor(file, name, {count});
            QVERIFY(!refused);
            QCOMPARE(refused.problem().code, u"weights.dtype"_s);
        }
        QVERIFY(torch::equal(loadTensor(file, u"bytes"_s, {2}).orThrow(),
                             torch::tensor({1, 255}, torch::kUInt8)));
    }
};

FORJA_TEST(TestEvaluator)
#include "test_evaluator.moc"
