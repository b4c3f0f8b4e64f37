// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/values.h"
#include "tests/engine/nets/netstestkit.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace forja::testing;
using namespace Qt::StringLiterals;

namespace {

Experiment mlp(qlonglong layers, qlonglong width, const QString &activation = u"relu"_s)
{
    return experimentWith({{u"g.net"_s, u"mlp"_s},
                           {u"d.net"_s, u"mlp"_s},
                           {u"g.mlp.layers"_s, layers},
                           {u"d.mlp.layers"_s, layers},
                           {u"g.mlp.width"_s, width},
                           {u"d.mlp.width"_s, width},
                           {u"g.mlp.activation"_s, activation},
                           {u"d.mlp.activation"_s, activation}});
}

std::shared_ptr<Generator> generator(const Experiment &e, const NetShape &shape, std::uint64_t seed = 1)
{
    return netFamily(u"mlp"_s).makeG(e, shape, seed);
}

std::shared_ptr<Discriminator> discriminator(const Experiment &e, const NetShape &shape,
                                             std::uint64_t seed = 1)
{
    return netFamily(u"mlp"_s).makeD(e, shape, seed);
}

const NetShape kPoint{.channels = 2, .height = 1, .width = 1, .classes = 0, .latent = 2};
const NetShape kPicture{.channels = 3, .height = 16, .width = 24, .classes = 4, .latent = 8};

qint64 sumOf(const std::vector<LayerSummary> &rows)
{
    qint64 sum = 0;
    for (const LayerSummary &row : rows)
        sum += row.parameters;
    return sum;
}

} // namespace

class TestMlp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Gulrajani et al.'s gan_toy.py: 2-512-512-512-2 and 2-512-512-512-1.
    void theToysParameterCounts()
    {
        const Experiment e = mlp(3, 512);
        QCOMPARE(countParameters(*generator(e, kPoint)), 527874);
        QCOMPARE(countParameters(*discriminator(e, kPoint)), 527361);
        QCOMPARE(generator(e, kPoint)->named_parameters()[0].key(), std::string("main.0.weight"));
        QCOMPARE(generator(e, kPoint)->named_parameters().keys().back(), std::string("main.6.bias"));
    }

    void shapesAndSummariesAgree_data()
    {
        QTest::addColumn<qlonglong>("layers");
        for (const qlonglong layers : {0, 1, 2, 5})
            QTest::newRow(QByteArray::number(layers).constData()) << layers;
    }
    void shapesAndSummariesAgree()
    {
        QFETCH(qlonglong, layers);
        const Experiment e = mlp(layers, 7, u"leaky-relu"_s);
        for (const NetShape &shape : {kPoint, kPicture}) {
            const auto g = generator(e, shape);
            const auto d = discriminator(e, shape);
            const torch::Tensor classes = shape.classes > 0
                ? torch::arange(6, torch::kInt64).remainder(shape.classes)
                : torch::Tensor();
            const torch::Tensor made = g->forward(waveLatents(6, shape.latent), classes);
            QVERIFY(made.sizes() == at::IntArrayRef({6, shape.channels, shape.height, shape.width}));
            QVERIFY(d->forward(made, classes).sizes() == at::IntArrayRef({6}));
            QCOMPARE(sumOf(g->summary()), countParameters(*g));
            QCOMPARE(sumOf(d->summary()), countParameters(*d));
            QCOMPARE(static_cast<qlonglong>(g->summary().size()), layers + 1);
            QVERIFY(!d->mixesBatch());
        }
    }

    /// Two hidden layers by hand.
    void itIsLinearLayersWithTheActivationBetween()
    {
        const auto d = discriminator(mlp(2, 5, u"tanh"_s), kPoint);
        const torch::Tensor x = wavePictures(4, kPoint);
        const auto p = d->named_parameters();
        torch::Tensor y = torch::tanh(x.flatten(1).mm(p["main.0.weight"].t()) + p["main.0.bias"]);
        y = torch::tanh(y.mm(p["main.2.weight"].t()) + p["main.2.bias"]);
        QVERIFY(torch::allclose(d->features(x), y));
        QVERIFY(torch::allclose(d->forward(x, {}),
                                (y.mm(p["main.4.weight"].t()) + p["main.4.bias"]).squeeze(1)));
    }

    void pointsAreFreeAndPicturesBounded()
    {
        const auto point = generator(mlp(0, 4), kPoint);
        const auto picture = generator(
            mlp(0, 4), NetShape{.channels = 1, .height = 16, .width = 16, .classes = 0, .latent = 2});
        const torch::Tensor far = 1000 * waveLatents(8, 2);
        QVERIFY(point->forward(far, {}).abs().max().item<double>() > 10);
        QVERIFY(picture->forward(far, {}).abs().max().item<double>() <= 1);
    }

    void classesChangeWhatIsMadeAndHowItIsJudged()
    {
        const Experiment e = mlp(1, 16);
        const auto g = generator(e, kPicture);
        const auto d = discriminator(e, kPicture);
        const torch::Tensor z = waveLatents(1, kPicture.latent).repeat({2, 1});
        const torch::Tensor made = g->forward(z, torch::tensor({0, 3}, torch::kInt64));
        QVERIFY(!torch::allclose(made[0], made[1]));
        const torch::Tensor same = made.narrow(0, 0, 1).repeat({2, 1, 1, 1});
        const torch::Tensor scores = d->forward(same, torch::tensor({0, 3}, torch::kInt64));
        QVERIFY(scores[0].item<double>() != scores[1].item<double>());
    }

    void theSeedAloneDecidesTheWeightsAndTheirSizeIsHes()
    {
        const Experiment e = mlp(2, 512);
        const auto one = generator(e, kPoint, 5)->named_parameters();
        const auto again = generator(e, kPoint, 5)->named_parameters();
        const auto other = generator(e, kPoint, 6)->named_parameters();
        QVERIFY(one["main.2.weight"].equal(again["main.2.weight"]));
        QVERIFY(!one["main.2.weight"].equal(other["main.2.weight"]));
        QVERIFY(one["main.2.bias"].abs().max().item<double>() == 0);
        // 262,144 numbers: the standard deviation is met to a percent.
        QVERIFY(std::abs(one["main.2.weight"].std().item<double>() / std::sqrt(2.0 / 512) - 1) < 0.01);
        QVERIFY(std::abs(one["main.4.weight"].std().item<double>() / std::sqrt(1.0 / 512) - 1) < 0.1);
        const auto smooth = generator(mlp(2, 512, u"tanh"_s), kPoint, 5)->named_parameters();
        QVERIFY(std::abs(smooth["main.2.weight"].std().item<double>() / std::sqrt(1.0 / 512) - 1) < 0.01);
    }

    void pointsDemandNetsThatTakeThem()
    {
        Experiment e(assembleFields());
        e.set(u"data.folder"_s, u"flat:ring"_s).orThrow();
        e.set(u"d.net"_s, u"mlp"_s).orThrow();
        QCOMPARE(validate(e).size(), 1);
        QCOMPARE(validate(e).constFirst().english(),
                 u"g.net: dcgan makes pictures, and flat:ring are points of the plane. Set g.net to mlp."_s);
        e.set(u"g.net"_s, u"mlp"_s).orThrow();
        QVERIFY(validate(e).isEmpty());
        e.set(u"augment.cutout"_s, 0.25).orThrow();
        QCOMPARE(
            validate(e).constFirst().english(),
            u"augment.cutout: this is for pictures, and flat:ring are points of the plane. Set it to 0."_s);
    }

    void itIsOfferedForPicturesToo()
    {
        Experiment e(assembleFields());
        e.set(u"g.net"_s, u"mlp"_s).orThrow();
        e.set(u"d.net"_s, u"mlp"_s).orThrow();
        QVERIFY(validate(e).isEmpty());
        const auto nets = summarise(e, 1, 10);
        QVERIFY(nets);
        QCOMPARE(nets->g.layers.back().shape, u"1 × 32 × 32"_s);
    }
};

FORJA_TEST(TestMlp)
#include "test_mlp.moc"
