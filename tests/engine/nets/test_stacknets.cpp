// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/base/philox.h"
#include "engine/nets/layers.h"
#include "tests/engine/nets/netstestkit.h"
#include "tests/testmain.h"

#include <cmath>

using namespace forja;
using namespace forja::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t kSeed = 9;

torch::Tensor drawn(Purpose purpose, std::uint64_t place, c10::IntArrayRef sizes)
{
    torch::Tensor out = torch::empty(sizes, torch::kFloat32);
    Draws(kSeed, purpose, place)
        .fillNormal(out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel()));
    return out;
}

bool endsIn(const std::string &name, const std::string &end)
{
    return QString::fromStdString(name).endsWith(QString::fromStdString(end));
}

std::shared_ptr<Discriminator> mlpD(const NetShape &shape, qlonglong layers)
{
    const Experiment e = experimentWith({{u"d.net"_s, u"mlp"_s},
                                         {u"d.mlp.layers"_s, layers},
                                         {u"d.mlp.width"_s, qlonglong{6}},
                                         {u"d.mlp.activation"_s, u"tanh"_s}});
    return netFamily(u"mlp"_s).makeD(e, shape, kSeed);
}

/// Of each parameter, in order: the row of the summary whose modules it is in; -1: in none, or in several.
std::vector<int> rowsOfParameters(const torch::nn::Module &net, const std::vector<LayerSummary> &rows)
{
    std::vector<int> out;
    for (const auto &item : net.named_parameters()) {
        int found = -1, count = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (isWithin(item.key(), rows[row].modules)) {
                found = static_cast<int>(row);
                ++count;
            }
        }
        out.push_back(count == 1 ? found : -1);
    }
    return out;
}

} // namespace

class TestStackNets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initialWeightsAreDrawnByTheirPlaces_data()
    {
        QTest::addColumn<QString>("norm");
        for (const char *norm : {"batch", "group", "none", "spectral"})
            QTest::newRow(norm) << QString::fromLatin1(norm);
    }
    void initialWeightsAreDrawnByTheirPlaces()
    {
        QFETCH(QString, norm);
        const NetShape shape{3, 24, 32, 3, 12};
        const Experiment e = dcgan(8, norm == u"spectral" ? u"batch"_s : norm, norm, u"nearest"_s);
        const auto verify = [](const torch::nn::Module &net, Purpose purpose, Purpose ofVectors) {
            std::uint64_t place = 0;
            for (const auto &item : net.named_parameters()) {
                const torch::Tensor numbers = drawn(purpose, place++, item.value().sizes());
                const bool isFirstOfG = purpose == Purpose::InitG && item.key() == "main.0.weight";
                const torch::Tensor expected = endsIn(item.key(), "bias") ? torch::zeros_like(numbers)
                    : numbers.dim() == 1                                  ? numbers.mul(0.02).add(1)
                    : isFirstOfG                                          ? numbers.mul(0.05)
                                                                          : numbers.mul(0.02);
                QVERIFY2(torch::equal(item.value(), expected), item.key().c_str());
            }
            place = 0;
            for (const auto &item : net.named_buffers()) {
                if (!endsIn(item.key(), "weight_u"))
                    continue;
                const torch::Tensor numbers = drawn(ofVectors, place++, item.value().sizes());
                QVERIFY2(torch::equal(item.value(), numbers / numbers.norm()), item.key().c_str());
            }
        };
        verify(*makeG(e, shape, kSeed), Purpose::InitG, Purpose::SpectralNormG);
        verify(*makeD(e, shape, kSeed), Purpose::InitD, Purpose::SpectralNorm);
    }

    void theEmbeddingOfAnMlpIsTheFirstOfItsParameters()
    {
        const auto d = mlpD({.channels = 1, .height = 4, .width = 4, .classes = 3, .latent = 2}, 2);
        const auto parameters = d->named_parameters();
        QCOMPARE(parameters.keys(),
                 (std::vector<std::string>{"embed", "main.0.weight", "main.0.bias", "main.2.weight",
                                           "main.2.bias", "main.4.weight", "main.4.bias"}));
        QVERIFY(torch::equal(parameters["embed"], drawn(Purpose::InitD, 0, {3, 6}).mul(1 / std::sqrt(6.0))));
        QVERIFY(torch::equal(parameters["main.0.weight"], drawn(Purpose::InitD, 1, {6, 16}).mul(1 / 4.0)));
    }

    void aDOfPicturesInAnyLayoutJudgesThemAlikeWithoutHiddenLayers()
    {
        const NetShape shape{.channels = 2, .height = 4, .width = 3, .classes = 3, .latent = 2};
        const auto d = mlpD(shape, 0);
        const torch::Tensor pictures = wavePictures(3, shape);
        const torch::Tensor last = pictures.contiguous(at::MemoryFormat::ChannelsLast);
        const torch::Tensor classes = torch::arange(3, torch::kInt64);
        const auto p = d->named_parameters();
        const torch::Tensor x = pictures.flatten(1);
        const torch::Tensor expected = (x.mm(p["main.0.weight"].t()) + p["main.0.bias"]).squeeze(1)
            + (x * p["embed"].index_select(0, classes)).sum(1);
        QVERIFY(torch::allclose(d->forward(pictures, classes), expected));
        QVERIFY(torch::allclose(d->forward(last, classes), expected));
        QVERIFY(torch::equal(d->features(last), x));
    }

    /// By rows of the summary `d.frozen` freezes layers: an embedding that is registered first is the last
    /// row all the same.
    void everyParameterIsInTheRowOfItsLayer()
    {
        const NetShape shape{.channels = 1, .height = 16, .width = 16, .classes = 3, .latent = 2};
        const auto d = mlpD(shape, 2);
        QCOMPARE(rowsOfParameters(*d, d->summary()), (std::vector<int>{3, 0, 0, 1, 1, 2, 2}));
        const auto convolutions = makeD(dcgan(8, u"batch"_s, u"batch"_s), shape);
        QCOMPARE(rowsOfParameters(*convolutions, convolutions->summary()),
                 (std::vector<int>{0, 1, 1, 1, 2, 3}));
        const auto g = makeG(dcgan(8, u"group"_s, u"batch"_s), shape);
        QCOMPARE(rowsOfParameters(*g, g->summary()), (std::vector<int>{0, 0, 0, 1, 1, 1, 2}));
    }

    void aSizeThatTheLayersDoNotMakeIsRefusedAtOnce()
    {
        const NetShape shape{3, 50, 50, 0, 8};
        try {
            makeG(dcgan(8, u"batch"_s, u"batch"_s), shape);
            QFAIL("50 pixels are no doubling of a whole number of them");
        } catch (const Error &error) {
            QCOMPARE(error.problem().code, u"nets.output"_s);
            QCOMPARE(error.problem().args, (QStringList{u"main"_s, u"3 × 48 × 48"_s, u"3 × 50 × 50"_s}));
        }
    }
};

FORJA_TEST(TestStackNets)
#include "test_stacknets.moc"
