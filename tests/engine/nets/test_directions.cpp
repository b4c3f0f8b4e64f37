// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/directions.h"

#include "tests/engine/nets/netstestkit.h"
#include "tests/testmain.h"

#include <QTest>

#include <limits>

using namespace forja;
using namespace Qt::StringLiterals;
using namespace forja::testing;

namespace {

/// A G whose first layer is one matrix, and which makes nothing else.
class OneMatrix : public Generator
{
public:
    explicit OneMatrix(torch::Tensor weights) : m_weights(std::move(weights)) { }
    torch::Tensor forward(const torch::Tensor &latents, const Condition &) override { return latents; }
    bool mixesBatch() const override { return false; }
    std::vector<LayerSummary> summary() const override { return {}; }
    torch::Tensor firstWeights() const override { return m_weights; }
    torch::Tensor firstActivations(const torch::Tensor &latents, const torch::Tensor &) override
    {
        return latents.mm(m_weights);
    }

private:
    torch::Tensor m_weights;
};

/// And one that has no such layer.
class Bare : public OneMatrix
{
public:
    Bare() : OneMatrix({}) { }
    torch::Tensor firstActivations(const torch::Tensor &latents, const torch::Tensor &classes) override
    {
        return Generator::firstActivations(latents, classes);
    }
};

/// Known singular values 4, 3, 2, 1 along known axes of z.
struct Known
{
    torch::Tensor axes; ///< [4, 4], orthonormal, a column each
    torch::Tensor weights; ///< [4, 10]
};

Known known()
{
    const torch::Tensor axes = std::get<0>(
        at::linalg_qr((torch::arange(16, torch::kFloat32) * 1.3).sin().view({4, 4})));
    const torch::Tensor there = std::get<0>(
        at::linalg_qr((torch::arange(40, torch::kFloat32) * 0.7).cos().view({10, 4})));
    const torch::Tensor strengths = torch::tensor({4.0F, 3.0F, 2.0F, 1.0F});
    return {axes, (axes * strengths).mm(there.t())};
}

double alike(const torch::Tensor &a, const torch::Tensor &b)
{
    return std::abs(at::dot(a, b).item<double>());
}

} // namespace

class TestDirections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factorisationFindsTheKnownAxesStrongestFirst()
    {
        const Known made = known();
        const auto found = factorisedDirections(made.weights, 4);
        QCOMPARE(found.size(), std::size_t(4));
        const double all = 16 + 9 + 4 + 1;
        const double shares[] = {16 / all, 9 / all, 4 / all, 1 / all};
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(alike(found[i].vector, made.axes.select(1, static_cast<std::int64_t>(i)).contiguous())
                    > 0.9999);
            QVERIFY(std::abs(found[i].share - shares[i]) < 1e-4);
        }
    }

    void directionsOfARealGStandAtRightAnglesAndAreSorted()
    {
        const NetShape shape{.channels = 1, .height = 16, .width = 16, .classes = 10, .latent = 24};
        const auto g = makeG(dcgan(8, u"batch"_s, u"group"_s), shape);
        QCOMPARE(g->firstWeights().size(0), 24);
        const auto found = factorisedDirections(g->firstWeights(), 8);
        QCOMPARE(found.size(), std::size_t(8));
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].vector.size(0), 24);
            for (std::size_t k = 0; k < found.size(); ++k)
                QVERIFY(std::abs(at::dot(found[i].vector, found[k].vector).item<double>() - (i == k ? 1 : 0))
                        < 1e-5);
            QVERIFY(i == 0 || found[i].share <= found[i - 1].share);
        }
        // What a direction is worth is how much a step along it changes the first layer.
        const auto change = [&](const torch::Tensor &way) {
            return way.unsqueeze(0).mm(g->firstWeights()).norm().item<double>();
        };
        QVERIFY(change(found[0].vector) > change(found[7].vector));
    }

    void theSignIsAlwaysTheSame()
    {
        const Known made = known();
        const auto once = factorisedDirections(made.weights, 4),
                   negative = factorisedDirections(-made.weights, 4);
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(at::allclose(once[i].vector, negative[i].vector, 1e-4, 1e-4));
            QVERIFY(once[i].vector[once[i].vector.abs().argmax().item<std::int64_t>()].item<float>() > 0);
        }
    }

    void principalDirectionsFindTheKnownAxes()
    {
        const Known made = known();
        OneMatrix g(made.weights);
        const auto found = principalDirections(
            g, {.channels = 1, .height = 16, .width = 16, .classes = 0, .latent = 4}, 5, 4);
        QCOMPARE(found.size(), std::size_t(4));
        for (std::size_t i = 0; i < 4; ++i) {
            // Found from draws, so near and not exact.
            QVERIFY2(alike(found[i].vector, made.axes.select(1, static_cast<std::int64_t>(i)).contiguous())
                         > 0.98,
                     qPrintable(QString::number(i)));
            QVERIFY(i == 0 || found[i].share <= found[i - 1].share);
        }
        QVERIFY(std::abs(found[0].share - 16.0 / 30) < 0.03);
        const auto again = principalDirections(
            g, {.channels = 1, .height = 16, .width = 16, .classes = 0, .latent = 4}, 5, 4);
        QVERIFY(torch::equal(found[0].vector, again[0].vector));
    }

    void aGWithoutSuchALayerHasNone()
    {
        Bare bare;
        QVERIFY(principalDirections(bare, {.latent = 4}, 0, 4).empty());
    }

    void weightsThatAreNotFiniteHaveNoDirections()
    {
        torch::Tensor weights = torch::ones({4, 6});
        weights[1][2] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(factorisedDirections(weights, 3).empty());
    }
};

FORJA_TEST(TestDirections)
#include "test_directions.moc"
