// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/renderer.h"

#include "session/values.h"
#include "testmain.h"
#include "training/runner.h"

#include <QTest>

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

} // namespace

/// Rule 5: a picture and its score are functions of the networks and that picture alone.
class TestRenderer : public QObject
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
        Runner runner(e, data);
        for (int i = 0; i < 3; ++i)
            runner.advance();
        Renderer renderer(e, runner.players().shape());
        renderer.setReference(runner.reference());
        renderer.load(runner.snapshot());

        const auto classOf = [](qint64 i) { return static_cast<int>(i % 10); };
        const torch::Tensor made = renderer.pictures(7, 0, 40, classOf);
        const torch::Tensor classes = renderer.classesFor(0, 40, classOf);
        const Batch real = chosenTraining(*data, 31, 1, false, true);
        const auto together = renderer.outputs(made, classes);
        for (int i = 0; i < 40; i += 7) {
            const auto alone = renderer.outputs(made.narrow(0, i, 1), classes.narrow(0, i, 1));
            QCOMPARE(alone.front(), together[static_cast<std::size_t>(i)]);
            const auto amongReal = renderer.outputs(torch::cat({real.pictures, made.narrow(0, i, 1)}), torch::cat({real.classes, classes.narrow(0, i, 1)}));
            QCOMPARE(amongReal.back(), alone.front());
        }
    }

    void aPictureDependsOnItsNumberAlone()
    {
        const Experiment e = withNorm(u"group"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Runner runner(e, data);
        runner.advance();
        Renderer renderer(e, runner.players().shape());
        renderer.load(runner.snapshot());
        const auto classOf = [](qint64 i) { return static_cast<int>(i % 10); };
        const torch::Tensor all = renderer.pictures(7, 0, 45, classOf);
        const torch::Tensor one = renderer.pictures(7, 37, 1, classOf);
        QVERIFY(torch::equal(all[37], one[0]));
        QVERIFY(!torch::equal(all[36], all[37]));
        QVERIFY(!torch::equal(renderer.pictures(8, 37, 1, classOf)[0], one[0]));
    }

    void aKeptGeneratorMakesTheSamePictures()
    {
        const Experiment e = withNorm(u"group"_s);
        const auto data = Dataset::open(e.text(u"data.folder"_s), pictureRule(e)).orThrow();
        Runner runner(e, data);
        for (int i = 0; i < 4; ++i)
            runner.advance();
        Renderer live(e, runner.players().shape());
        live.load(runner.snapshot());
        Renderer kept(e, runner.players().shape());
        QVERIFY(kept.loadGenerator(live.generatorFile()));
        const auto classOf = [](qint64) { return 3; };
        QVERIFY(torch::equal(live.pictures(7, 0, 5, classOf), kept.pictures(7, 0, 5, classOf)));
        QCOMPARE(kept.network(), live.network());
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
        QVERIFY(torch::equal(loadTensor(file, u"bytes"_s, {2}).orThrow(), torch::tensor({1, 255}, torch::kUInt8)));
    }
};

FORJA_TEST(TestRenderer)
#include "test_renderer.moc"
