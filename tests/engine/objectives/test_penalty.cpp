// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/objectives/gradientpenalty.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// A smooth D whose slope depends on the picture: sum over pixels of a x^3.
torch::Tensor cubic(const torch::Tensor &x, const torch::Tensor &a)
{
    return (a * x * x * x).sum({1, 2, 3});
}

} // namespace

class TestPenalty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linearDHasItsWeightsAsSlope()
    {
        // D(x) = <w, x>: every picture's slope is w, with |w|^2 = 1 + 4 + 9 + 16 = 30.
        const torch::Tensor w = torch::tensor({1.F, 2.F, 3.F, 4.F}).view({1, 1, 2, 2}).requires_grad_(true);
        const torch::Tensor penalty = squaredSlope(
            [&](const torch::Tensor &x) { return (x * w).sum({1, 2, 3}); }, torch::rand({5, 1, 2, 2}));
        QCOMPARE(penalty.item<float>(), 30.F);
        penalty.backward();
        // d/dw of |w|^2 is 2 w.
        QVERIFY(torch::allclose(w.grad().flatten(), torch::tensor({2.F, 4.F, 6.F, 8.F})));
    }

    void picturesAreAveragedAndPixelsSummed()
    {
        // Slope 3 a x^2: pictures of 1s and of 2s, 4 pixels, a = 1: squares 4 * 9 and 4 * 144, mean 306.
        const torch::Tensor a = torch::ones({1, 1, 2, 2}, torch::kFloat64).requires_grad_(true);
        const torch::Tensor pictures = torch::stack({torch::ones({1, 2, 2}, torch::kFloat64),
                                                     torch::full({1, 2, 2}, 2.0, torch::kFloat64)});
        const torch::Tensor penalty = squaredSlope([&](const torch::Tensor &x) { return cubic(x, a); },
                                                   pictures);
        QCOMPARE(penalty.item<double>(), 306.0);
    }

    void gradientEqualsFiniteDifferences()
    {
        const torch::Tensor pictures = torch::arange(24, torch::kFloat64).sin().view({2, 3, 2, 2});
        const auto value = [&](const torch::Tensor &a) {
            return squaredSlope([&](const torch::Tensor &x) { return torch::tanh(cubic(x, a)); }, pictures);
        };
        torch::Tensor a = torch::arange(12, torch::kFloat64).cos().view({1, 3, 2, 2}).requires_grad_(true);
        value(a).backward();
        const double step = 1e-5;
        for (std::int64_t i = 0; i < 12; ++i) {
            torch::Tensor shift = torch::zeros(12, torch::kFloat64);
            shift[i] = step;
            const torch::Tensor up = (a.detach() + shift.view_as(a)).requires_grad_(true);
            const torch::Tensor down = (a.detach() - shift.view_as(a)).requires_grad_(true);
            const double slope = (value(up) - value(down)).item<double>() / (2 * step);
            // Central differences are good to step^2 times the third derivative.
            QVERIFY(std::abs(slope - a.grad().flatten()[i].item<double>()) < 1e-6 * (1 + std::abs(slope)));
        }
    }

    void r2LooksAtGeneratedPicturesAndR1AtRealOnes()
    {
        // Real pictures of 1s have slope 3 at each of 4 pixels, generated ones of 2s slope 12.
        const torch::Tensor a = torch::ones({1, 1, 2, 2}).requires_grad_(true);
        const torch::Tensor real = torch::ones({2, 1, 2, 2});
        const torch::Tensor fake = torch::full({2, 1, 2, 2}, 2.0);
        const auto judge = [&](const torch::Tensor &x) { return cubic(x, a); };
        const Drawn nothing;
        const PenaltyContext context{
            .real = real, .fake = fake, .judgeReal = judge, .judgeFake = judge, .drawn = nothing};
        const Experiment e(assembleFields());
        QMap<QString, float> values;
        for (const PenaltyFamily &family : penaltyFamilies())
            values.insert(family.name, family.make(e)->of(context).item<float>());
        QCOMPARE(values.value(u"r1"_s), 36.F);
        QCOMPARE(values.value(u"r2"_s), 576.F);
    }

    void picturesAreLeftAlone()
    {
        const torch::Tensor pictures = torch::rand({2, 1, 2, 2});
        const torch::Tensor before = pictures.clone();
        const torch::Tensor w = torch::ones({1, 1, 2, 2}).requires_grad_(true);
        squaredSlope([&](const torch::Tensor &x) { return (x * w).sum({1, 2, 3}); }, pictures).backward();
        QVERIFY(!pictures.requires_grad());
        QVERIFY(!pictures.grad().defined());
        QVERIFY(torch::equal(pictures, before));
    }
};

FORJA_TEST(TestPenalty)
#include "test_penalty.moc"
