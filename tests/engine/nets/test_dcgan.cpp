// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/engine/nets/netstestkit.h"

#include "engine/nets/families/dcgan.h"
#include "engine/nets/layers/fromvector.h"
#include "engine/nets/layers/mapscore.h"
#include "tests/testmain.h"

using namespace forja;
using namespace forja::testing;
using namespace Qt::StringLiterals;

class TestDcgan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEqualThePapersNet_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<qint64>("g");
        QTest::addColumn<qint64>("d");
        QTest::newRow("RGB") << 3 << qint64{3576704} << qint64{2765568};
        QTest::newRow("grey") << 1 << qint64{3574656} << qint64{2763520};
    }
    void countsEqualThePapersNet()
    {
        QFETCH(int, channels);
        QFETCH(qint64, g);
        QFETCH(qint64, d);
        const NetShape shape{channels, 64, 64, 0, 100};
        const Experiment experiment = dcgan(64, u"batch"_s, u"batch"_s);
        QCOMPARE(qint64{countParameters(*makeG(experiment, shape))}, g);
        QCOMPARE(qint64{countParameters(*makeD(experiment, shape))}, d);
    }

    void namesAndShapesAreThoseOfPyTorchsExample()
    {
        const NetShape shape{3, 64, 64, 0, 100};
        const Experiment experiment = dcgan(64, u"batch"_s, u"batch"_s);
        const auto g = makeG(experiment, shape);
        const auto d = makeD(experiment, shape);
        QCOMPARE(g->named_parameters()["main.0.weight"].sizes(), (c10::IntArrayRef{100, 512, 4, 4}));
        QCOMPARE(g->named_parameters()["main.3.weight"].sizes(), (c10::IntArrayRef{512, 256, 4, 4}));
        QCOMPARE(g->named_buffers()["main.1.running_mean"].sizes(), (c10::IntArrayRef{512}));
        QCOMPARE(g->named_parameters()["main.12.weight"].sizes(), (c10::IntArrayRef{64, 3, 4, 4}));
        QCOMPARE(d->named_parameters()["main.0.weight"].sizes(), (c10::IntArrayRef{64, 3, 4, 4}));
        QCOMPARE(d->named_parameters()["main.3.bias"].sizes(), (c10::IntArrayRef{128}));
        QCOMPARE(d->named_parameters()["main.11.weight"].sizes(), (c10::IntArrayRef{1, 512, 4, 4}));
    }

    void firstAndLastLayersAreThePapersConvolutions()
    {
        // What is computed as matrix products must equal the convolutions that the paper has there, in both
        // layouts.
        FromVector first(7, MapShape::maps(8, 4, 6), true);
        MapScore last(MapShape::maps(8, 4, 6), true, false);
        torch::NoGradGuard noGrad;
        for (const torch::Tensor &parameter : first.parameters())
            parameter.copy_(torch::rand_like(parameter));
        for (const torch::Tensor &parameter : last.parameters())
            parameter.copy_(torch::rand_like(parameter));
        const torch::Tensor z = torch::rand({3, 7});
        const torch::Tensor maps = torch::rand({3, 8, 4, 6});
        const torch::Tensor expectedMaps = at::conv_transpose2d(z.view({3, 7, 1, 1}),
                                                                first.named_parameters()["weight"],
                                                                first.named_parameters()["bias"]);
        const torch::Tensor expectedScores
            = at::conv2d(maps, last.named_parameters()["weight"], last.named_parameters()["bias"]).flatten();
        for (const auto layout : {at::MemoryFormat::Contiguous, at::MemoryFormat::ChannelsLast}) {
            torch::Tensor weight = first.named_parameters()["weight"];
            weight.set_data(weight.contiguous(layout));
            const torch::Tensor laid = maps.contiguous(layout);
            QVERIFY(torch::allclose(first.forward(z, {}), expectedMaps, 1e-5, 1e-5));
            QVERIFY(first.forward(z, {}).is_contiguous(layout));
            QVERIFY(torch::allclose(last.forward(laid, {}), expectedScores, 1e-5, 1e-5));
        }
    }

    void everySizeIsMadeAndJudged_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("classes");
        QTest::addColumn<QString>("gNorm");
        QTest::addColumn<QString>("dNorm");
        QTest::addColumn<QString>("upsampling");
        const QStringList gNorms{u"batch"_s, u"group"_s, u"none"_s};
        const QStringList dNorms{u"group"_s, u"batch"_s, u"spectral"_s, u"none"_s};
        int row = 0;
        for (const auto &[height, width] : QList<std::pair<int, int>>{{16, 16},
                                                                      {24, 24},
                                                                      {32, 32},
                                                                      {48, 48},
                                                                      {64, 64},
                                                                      {96, 96},
                                                                      {128, 128},
                                                                      {256, 256},
                                                                      {16, 64},
                                                                      {48, 32},
                                                                      {24, 96},
                                                                      {96, 128},
                                                                      {192, 64}}) {
            QTest::addRow("%dx%d", height, width)
                << height << width << (row % 2) * 5 << gNorms[row % 3] << dNorms[row % 4]
                << (row % 3 == 1 ? u"nearest"_s : u"transposed"_s);
            ++row;
        }
    }
    void everySizeIsMadeAndJudged()
    {
        QFETCH(int, height);
        QFETCH(int, width);
        QFETCH(int, classes);
        QFETCH(QString, gNorm);
        QFETCH(QString, dNorm);
        QFETCH(QString, upsampling);
        const NetShape shape{classes ? 1 : 3, height, width, classes, 8};
        const Experiment experiment = dcgan(4, gNorm, dNorm, upsampling);
        const auto g = makeG(experiment, shape);
        const auto d = makeD(experiment, shape);
        const torch::Tensor asked = classes ? torch::tensor({0, 4}, torch::kInt64) : torch::Tensor();
        const torch::Tensor pictures = g->forward(waveLatents(2, 8), asked);
        QCOMPARE(pictures.sizes(), (c10::IntArrayRef{2, shape.channels, height, width}));
        QVERIFY(pictures.abs().max().item<float>() <= 1.F);
        const torch::Tensor scores = d->forward(pictures, asked);
        QCOMPARE(scores.sizes(), (c10::IntArrayRef{2}));
        QVERIFY(scores.isfinite().all().item<bool>());
        const DcganPlan plan = DcganPlan::of(height, width);
        QCOMPARE(d->features(pictures).sizes(),
                 (c10::IntArrayRef{
                     2, (std::int64_t{4} << (plan.stages - 1)) * plan.startHeight * plan.startWidth}));
        QCOMPARE(d->mixesBatch(), dNorm == u"batch"_s);
        for (const auto &layer : {g->summary(), d->summary()})
            QVERIFY(layer.size() >= 3);
        std::int64_t sum = 0;
        for (const LayerSummary &layer : g->summary())
            sum += layer.parameters;
        QCOMPARE(sum, countParameters(*g));
        sum = 0;
        for (const LayerSummary &layer : d->summary())
            sum += layer.parameters;
        QCOMPARE(sum, countParameters(*d));
        scores.sum().backward();
        for (const auto &parameter : g->named_parameters())
            QVERIFY2(parameter.value().grad().defined(), parameter.key().c_str());
    }

    void summaryNamesShapesAndWork()
    {
        const NetShape shape{3, 32, 32, 0, 64};
        const Experiment experiment = dcgan(16, u"batch"_s, u"group"_s);
        const auto g = makeG(experiment, shape)->summary();
        QCOMPARE(g.size(), std::size_t{4});
        QCOMPARE(g[0].name, u"linear"_s);
        QCOMPARE(g[0].multiplyAdds, std::int64_t{64 * 1024});
        QCOMPARE(g[1].name, u"up 1"_s);
        QCOMPARE(g[1].shape, (std::vector<std::int64_t>{32, 8, 8}));
        QCOMPARE(g[1].parameters, std::int64_t{64 * 32 * 16 + 64});
        QCOMPARE(g[1].multiplyAdds,
                 std::int64_t{
                     524288}); // each of 16 pixels of 64 channels spreads over 16 taps of 32 channels
        QCOMPARE(g[3].name, u"to RGB"_s);
        const auto d = makeD(experiment, shape)->summary();
        QCOMPARE(d.size(), std::size_t{4});
        QCOMPARE(d[0].name, u"down 1"_s);
        QCOMPARE(d[0].multiplyAdds, std::int64_t{196608}); // 256 pixels of 16 channels, 48 taps each
        QCOMPARE(d[3].parameters, std::int64_t{1024});
    }

    void startIsAFunctionOfTheSeedAlone()
    {
        const NetShape shape{3, 32, 32, 4, 64};
        const Experiment experiment = dcgan(16, u"batch"_s, u"spectral"_s);
        torch::manual_seed(1);
        const auto d = makeD(experiment, shape, 5);
        const auto g = makeG(experiment, shape, 5);
        torch::manual_seed(2);
        const auto sameD = makeD(experiment, shape, 5);
        const auto sameG = makeG(experiment, shape, 5);
        const auto otherG = makeG(experiment, shape, 6);
        for (const auto &item : g->named_parameters())
            QVERIFY2(torch::equal(item.value(), sameG->named_parameters()[item.key()]), item.key().c_str());
        for (const auto &item : d->named_parameters())
            QVERIFY2(torch::equal(item.value(), sameD->named_parameters()[item.key()]), item.key().c_str());
        for (const auto &item : d->named_buffers())
            QVERIFY2(torch::equal(item.value(), sameD->named_buffers()[item.key()]), item.key().c_str());
        QVERIFY(!torch::equal(g->named_parameters()["main.0.weight"],
                              otherG->named_parameters()["main.0.weight"]));
        QVERIFY(!torch::equal(g->named_parameters()["main.1.weight"],
                              otherG->named_parameters()["main.1.weight"]));
    }

    void startHasThePapersDeviations()
    {
        const NetShape shape{3, 64, 64, 4, 100};
        const auto g = makeG(dcgan(64, u"batch"_s, u"batch"_s), shape)->named_parameters();
        const auto d = makeD(dcgan(64, u"batch"_s, u"batch"_s), shape)->named_parameters();
        const auto deviation = [](const torch::Tensor &t) { return t.std().item<double>(); };
        // A sample of n numbers has a deviation within about 3 / sqrt(2 n) of the true one: 1 % for 50,000
        // numbers.
        QVERIFY(std::abs(deviation(g["main.0.weight"]) - 0.05) < 0.0005);
        QVERIFY(std::abs(deviation(g["main.3.weight"]) - 0.02) < 0.0002);
        QVERIFY(std::abs(deviation(d["main.2.weight"]) - 0.02) < 0.0002);
        QVERIFY(std::abs(deviation(d["embed.weight"]) - 0.02) < 0.0004);
        QVERIFY(std::abs(g["main.1.weight"].mean().item<double>() - 1) < 0.004);
        QVERIFY(std::abs(deviation(g["main.1.weight"]) - 0.02) < 0.003);
        QVERIFY(torch::equal(g["main.1.bias"], torch::zeros(512)));
        Experiment narrow = dcgan(16, u"batch"_s, u"batch"_s);
        QVERIFY(narrow.set(u"g.dcgan.first_std"_s, 0.02));
        QVERIFY(std::abs(deviation(makeG(narrow, shape)->named_parameters()["main.0.weight"]) - 0.02)
                < 0.0003);
    }

    void classesChangePicturesAndScores()
    {
        const NetShape shape{1, 32, 32, 3, 16};
        const Experiment experiment = dcgan(16, u"batch"_s, u"group"_s);
        const auto g = makeG(experiment, shape);
        const auto d = makeD(experiment, shape);
        g->eval();
        const torch::Tensor z = waveLatents(1, 16).expand({3, 16}).contiguous();
        const torch::Tensor classes = torch::arange(3, torch::kInt64);
        const torch::Tensor pictures = g->forward(z, classes);
        QVERIFY(!torch::allclose(pictures[0], pictures[1]) && !torch::allclose(pictures[1], pictures[2]));
        const torch::Tensor same = pictures[0].expand({3, 1, 32, 32}).contiguous();
        const torch::Tensor scores = d->forward(same, classes).detach();
        const torch::Tensor features = d->features(same).detach();
        const torch::Tensor head = d->named_parameters()["main.8.weight"].flatten();
        const torch::Tensor expected = features.mv(head)
            + (features * d->named_parameters()["embed.weight"].flatten(1)).sum(1);
        QVERIFY(torch::allclose(scores, expected.detach(), 1e-4, 1e-5));
        QVERIFY(scores[0].item<float>() != scores[1].item<float>());
    }

    void layoutInMemoryDoesNotChangeTheNumbers()
    {
        const NetShape shape{3, 48, 32, 2, 16};
        const Experiment experiment = dcgan(16, u"batch"_s, u"group"_s);
        const auto g = makeG(experiment, shape);
        const auto d = makeD(experiment, shape);
        const auto lastG = makeG(experiment, shape);
        const auto lastD = makeD(experiment, shape);
        for (torch::nn::Module *net :
             {static_cast<torch::nn::Module *>(lastG.get()), static_cast<torch::nn::Module *>(lastD.get())}) {
            for (torch::Tensor parameter : net->parameters()) {
                if (parameter.dim() == 4)
                    parameter.set_data(parameter.detach().contiguous(at::MemoryFormat::ChannelsLast));
            }
        }
        const torch::Tensor classes = torch::tensor({0, 1, 1}, torch::kInt64);
        const torch::Tensor z = waveLatents(3, 16);
        const torch::Tensor pictures = g->forward(z, classes);
        const torch::Tensor lastPictures = lastG->forward(z, classes);
        QVERIFY(lastPictures.is_contiguous(at::MemoryFormat::ChannelsLast));
        QVERIFY(torch::allclose(pictures, lastPictures, 1e-4, 1e-5));
        QVERIFY(torch::allclose(d->forward(pictures, classes), lastD->forward(lastPictures, classes), 1e-4,
                                1e-5));
        QVERIFY(torch::allclose(d->forward(pictures, classes), d->forward(lastPictures, classes), 1e-4,
                                1e-5));
    }

    void whatCannotBeBuiltIsRefusedInWords()
    {
        const Experiment longOne = experimentWith({{u"data.width"_s, qlonglong{256}},
                                                   {u"data.height"_s, qlonglong{32}}});
        const QList<Problem> problems = validate(longOne);
        QVERIFY(!problems.isEmpty());
        QCOMPARE(
            problems.first().english(),
            u"data.width, data.height: 256 x 32 is more elongated than 4 to 1, which DCGAN does not support. Make the sides more alike."_s);
        const Experiment wide = experimentWith({{u"data.width"_s, qlonglong{256}},
                                                {u"data.height"_s, qlonglong{256}},
                                                {u"d.dcgan.width"_s, qlonglong{512}}});
        QCOMPARE(validate(wide).size(), 1);
        QCOMPARE(
            validate(wide).first().english(),
            u"d.dcgan.width: 512 would become 16384 channels at this size, more than 4096. Use 128 or less."_s);
        QVERIFY(
            validate(experimentWith({{u"data.width"_s, qlonglong{64}}, {u"data.height"_s, qlonglong{16}}}))
                .isEmpty());
    }

    void penaltyOnTheSlopeReachesEveryWeight_data()
    {
        QTest::addColumn<QString>("norm");
        for (const char *norm : {"none", "group", "batch", "spectral"})
            QTest::newRow(norm) << QString::fromLatin1(norm);
    }
    void penaltyOnTheSlopeReachesEveryWeight()
    {
        QFETCH(QString, norm);
        const NetShape shape{1, 16, 16, 0, 8};
        const auto d = makeD(dcgan(8, u"batch"_s, norm), shape);
        d->eval(); // Spectral vectors and statistics stand still, so that differences can be taken.
        d->to(torch::kFloat64);
        const torch::Tensor pictures = wavePictures(3, shape).to(torch::kFloat64);
        const auto penalty = [&] {
            const torch::Tensor x = pictures.clone().requires_grad_(true);
            // Squared, so that D's output bends smoothly even with piecewise linear layers.
            const torch::Tensor total = d->forward(x, {}).square().sum();
            return torch::autograd::grad({total}, {x}, {}, true, true)[0].square().sum();
        };
        penalty().backward();
        torch::Tensor weight = d->parameters()[0];
        const std::int64_t place = 5;
        const double expected = weight.grad().flatten()[place].item<double>();
        const double step = 1e-6;
        const auto moved = [&](double by) {
            torch::NoGradGuard noGrad;
            weight.flatten()[place] += by;
        };
        moved(step);
        const double up = penalty().item<double>();
        moved(-2 * step);
        const double down = penalty().item<double>();
        const double slope = (up - down) / (2 * step);
        QVERIFY(expected != 0);
        QVERIFY2(std::abs(slope - expected) <= 1e-4 * std::abs(expected) + 1e-12,
                 qPrintable(u"%1 %2"_s.arg(slope).arg(expected)));
    }
};

FORJA_TEST(TestDcgan)
#include "test_dcgan.moc"
