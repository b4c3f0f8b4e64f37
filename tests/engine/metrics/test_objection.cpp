// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/objection.h"

#include "tests/engine/nets/netstestkit.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
using namespace forja::testing;

namespace {

/// D(x) = sum of w · x², so that dD/dx = 2 w x; the right half of the picture has no weight.
class HalfBlind : public Discriminator
{
public:
    HalfBlind()
    {
        weights = register_parameter("weights", torch::ones({1, 8, 8}));
        torch::NoGradGuard noGrad;
        weights.narrow(2, 4, 4).zero_();
        weights.narrow(1, 4, 4).mul_(-1);
    }
    torch::Tensor forward(const torch::Tensor &pictures, const Condition &) override
    {
        return (pictures.square() * weights).sum({1, 2, 3});
    }
    torch::Tensor features(const torch::Tensor &pictures, const Condition & = {}) override
    {
        return pictures.flatten(1);
    }
    std::vector<LayerSummary> summary() const override { return {}; }
    bool mixesBatch() const override { return false; }

    torch::Tensor weights;
};

} // namespace

class TestObjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGradientIsTheOneThatIsKnown()
    {
        HalfBlind d;
        const torch::Tensor pictures = torch::linspace(-1, 1, 2 * 64).view({2, 1, 8, 8});
        const torch::Tensor found = outputGradient(d, pictures, {});
        QVERIFY(at::allclose(found, 2 * d.weights.detach() * pictures));
        QVERIFY(!d.weights.grad().defined());
        QVERIFY(!pictures.requires_grad());
    }

    void whereDCannotSeeThereIsNothing()
    {
        HalfBlind d;
        const torch::Tensor found = outputGradient(d, torch::full({1, 1, 8, 8}, 0.5), {});
        QCOMPARE(found.narrow(3, 4, 4).abs().max().item<float>(), 0.0F);
        QVERIFY(found.narrow(3, 0, 4).abs().min().item<float>() > 0);
        // The sign tells towards which side a brighter pixel pushes; smoothing spreads by one pixel, no more.
        const torch::Tensor map = objectionMap(found[0]);
        QCOMPARE(map.sizes().vec(), (std::vector<std::int64_t>{8, 8}));
        QVERIFY(map[0][0].item<float>() > 0);
        QVERIFY(map[7][0].item<float>() < 0);
        QCOMPARE(map.narrow(1, 5, 3).abs().max().item<float>(), 0.0F);
    }

    void aConstantGradientStaysWhatItIsUnderSmoothing()
    {
        const torch::Tensor map = objectionMap(torch::full({3, 64, 64}, 0.25));
        QVERIFY(at::allclose(map, torch::full({64, 64}, 0.75)));
    }

    void onARealDItAgreesWithSmallSteps()
    {
        const NetShape shape{.channels = 1, .height = 16, .width = 16, .classes = 10, .latent = 8};
        const auto d = makeD(dcgan(8, u"batch"_s, u"group"_s), shape);
        d->eval();
        const torch::Tensor picture = wavePictures(1, shape) * 0.8,
                            ofClass = torch::full({1}, 3, torch::kInt64);
        const torch::Tensor gradient = outputGradient(*d, picture, ofClass);
        torch::NoGradGuard noGrad;
        // One step along the gradient changes the output by its length, as far as the step is small.
        const torch::Tensor way = gradient / gradient.norm();
        constexpr double kStep = 1e-2;
        const double up = d->forward(picture + kStep * way, ofClass).item<double>(),
                     down = d->forward(picture - kStep * way, ofClass).item<double>();
        const double slope = (up - down) / (2 * kStep), length = gradient.norm().item<double>();
        QVERIFY2(std::abs(slope - length) < 0.02 * length, qPrintable(u"%1 %2"_s.arg(slope).arg(length)));
    }
};

FORJA_TEST(TestObjection)
#include "test_objection.moc"
