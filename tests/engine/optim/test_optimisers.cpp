// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/family.h"
#include "engine/optim/adam.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

/// Three weights, the first of which does not learn.
class ThreeWeights : public torch::nn::Module
{
public:
    ThreeWeights()
    {
        register_parameter("still", torch::tensor({7.F}));
        register_parameter("weight", torch::tensor({1.F, -2.F}));
    }
};

std::vector<float> numbersOf(const torch::Tensor &tensor)
{
    return {tensor.const_data_ptr<float>(), tensor.const_data_ptr<float>() + tensor.numel()};
}

} // namespace

class TestOptimisers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptimiserIsOfferedOnceWithHelp()
    {
        QStringList names;
        for (const OptimiserFamily &family : optimiserFamilies()) {
            QVERIFY(!names.contains(family.choice.value));
            names << family.choice.value;
            QVERIFY(!family.choice.label.isEmpty());
            QVERIFY(!family.choice.help.isEmpty());
        }
        QVERIFY(names.contains(u"adam"_s));
    }

    void adamTakesTheStepsOfThePaper()
    {
        ThreeWeights net;
        FlatParameters flat(net, false);
        flat.freeze({"still"});
        Adam adam(flat, {.beta1 = 0.5, .beta2 = 0.9});
        double m = 0, v = 0, weight = 1;
        for (int step = 1; step <= 3; ++step) {
            const double gradient = 0.3 * step;
            flat.part(flat.gradients, 0).fill_(5);
            flat.part(flat.gradients, 1).copy_(torch::tensor({gradient, -gradient}));
            adam.step(flat, {.rate = 0.1, .number = step});
            m = 0.5 * m + 0.5 * gradient;
            v = 0.9 * v + 0.1 * gradient * gradient;
            weight -= 0.1 * (m / (1 - std::pow(0.5, step)))
                / (std::sqrt(v / (1 - std::pow(0.9, step))) + 1e-8);
        }
        const auto numbers = numbersOf(flat.part(flat.values, 1));
        QVERIFY(std::abs(numbers[0] - weight) < 1e-6);
        QVERIFY(std::abs(numbers[1] + 1 + weight) < 1e-6);
        QCOMPARE(numbersOf(flat.part(flat.values, 0)).front(), 7.F); // frozen
    }

    void sgdKeepsAShareOfTheStepBefore()
    {
        ThreeWeights net;
        FlatParameters flat(net, false);
        flat.freeze({"still"});
        Experiment e(assembleFields());
        e.set(u"d.optimiser"_s, u"sgd"_s).orThrow();
        e.set(u"d.momentum"_s, 0.5).orThrow();
        const auto sgd = makeOptimiser(e, u"d"_s, flat);
        for (int step = 1; step <= 2; ++step) {
            flat.gradients.fill_(2);
            sgd->step(flat, {.rate = 0.1, .number = step});
        }
        // v is 2, then 3.
        const auto numbers = numbersOf(flat.part(flat.values, 1));
        QVERIFY(std::abs(numbers[0] - (1 - 0.1 * 5)) < 1e-6);
        QCOMPARE(numbersOf(flat.part(flat.values, 0)).front(), 7.F); // frozen
        QCOMPARE(sgd->memories().front().first, u"momentum"_s);
    }

    void aCurveOfABetaIsTakenAtItsKimg()
    {
        ThreeWeights net;
        FlatParameters flat(net, false);
        Experiment e(assembleFields());
        e.set(u"g.beta1"_s, u"0.9:step:0.5@2kimg"_s).orThrow();
        const auto first = [&](double kimg) {
            const auto adam = makeOptimiser(e, u"g"_s, flat);
            flat.gradients.fill_(1);
            adam->step(flat, {.rate = 0, .number = 1, .kimg = kimg});
            return adam->memories().front().second[0].item<float>();
        };
        QVERIFY(std::abs(first(1) - 0.1F) < 1e-6F);
        QVERIFY(std::abs(first(2) - 0.5F) < 1e-6F);
    }
};

FORJA_TEST(TestOptimisers)
#include "test_optimisers.moc"
