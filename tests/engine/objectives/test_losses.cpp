// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/objectives/loss.h"
#include "engine/training/lossslopes.h"
#include "tests/testmain.h"

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr double kFloatTolerance = 2e-6; // the reference values are float32, printed with 7 decimals

double discriminatorLoss(const Loss &loss, const torch::Tensor &real, const torch::Tensor &fake)
{
    return loss.ofD({real}, {fake}, {}).item<double>();
}

double generatorLoss(const Loss &loss, const torch::Tensor &fake, const torch::Tensor &real)
{
    const Judged onReal{real};
    return loss.ofG({fake}, loss.needs().gNeedsReal ? &onReal : nullptr).mean().item<double>();
}

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchReferenceVector_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("d");
        QTest::addColumn<double>("g");
        QTest::newRow("non-saturating") << u"non-saturating"_s << 1.5943015 << 0.6228791;
        QTest::newRow("minimax") << u"minimax"_s << 1.5943015 << -0.9562125;
        QTest::newRow("hinge") << u"hinge"_s << 2.1666667 << -0.3333333;
        QTest::newRow("least squares") << u"least-squares"_s << 1.2916667 << 0.5833333;
        QTest::newRow("relativistic pairing") << u"relativistic-pairing"_s << 1.0439522 << 1.2106189;
    }
    void matchReferenceVector()
    {
        QFETCH(QString, name);
        QFETCH(double, d);
        QFETCH(double, g);
        const auto named = lossNamed(name);
        const Loss &loss = *named;
        const torch::Tensor real = torch::tensor({2.F, -1.F, 0.5F});
        const torch::Tensor fake = torch::tensor({-0.5F, 1.5F, 0.F});
        QVERIFY(isNear(discriminatorLoss(loss, real, fake), d, kFloatTolerance));
        QVERIFY(isNear(generatorLoss(loss, fake, real), g, kFloatTolerance));
    }

    void balanceIsTheLossOfADThatCannotTell_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("d");
        QTest::addColumn<double>("g");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<bool>("isProbability");
        QTest::newRow("non-saturating") << u"non-saturating"_s << 1.3862944 << 0.6931472 << 0.0 << true;
        QTest::newRow("minimax") << u"minimax"_s << 1.3862944 << -0.6931472 << 0.0 << true;
        QTest::newRow("least squares") << u"least-squares"_s << 0.25 << 0.125 << 0.5 << false;
        QTest::newRow("hinge") << u"hinge"_s << 2.0 << 0.0 << 0.0 << false;
        QTest::newRow("relativistic pairing")
            << u"relativistic-pairing"_s << 0.6931472 << 0.6931472 << 0.0 << false;
    }
    void balanceIsTheLossOfADThatCannotTell()
    {
        QFETCH(QString, name);
        QFETCH(double, d);
        QFETCH(double, g);
        QFETCH(double, threshold);
        QFETCH(bool, isProbability);
        const auto named = lossNamed(name);
        const Loss &loss = *named;
        const torch::Tensor undecided = torch::full({4}, threshold);
        QVERIFY(isNear(discriminatorLoss(loss, undecided, undecided), d, kFloatTolerance));
        QVERIFY(isNear(generatorLoss(loss, undecided, undecided), g, kFloatTolerance));
        QVERIFY(isNear(loss.facts().balanceD, d, kFloatTolerance));
        QVERIFY(isNear(loss.facts().balanceG, g, kFloatTolerance));
        QCOMPARE(loss.facts().threshold, threshold);
        QCOMPARE(loss.facts().isProbability, isProbability);
    }

    void everyLossIsOfferedOnceWithHelp()
    {
        QStringList names;
        for (const LossFamily &loss : lossFamilies()) {
            names.append(loss.choice.value);
            QVERIFY(!loss.choice.label.isEmpty());
            QVERIFY(!loss.choice.help.isEmpty());
        }
        names.sort();
        QCOMPARE(names,
                 QStringList({u"hinge"_s, u"least-squares"_s, u"minimax"_s, u"non-saturating"_s,
                              u"relativistic-pairing"_s}));
    }

    void unknownLossIsNamed()
    {
        try {
            lossNamed(u"guess"_s);
            QFAIL("an unknown loss was accepted");
        } catch (const Error &error) {
            QCOMPARE(error.problem().english(), u"There is no loss called “guess”."_s);
        }
    }

    void extremeOutputsStayFinite()
    {
        const torch::Tensor extreme = torch::tensor({-1e4F, 1e4F});
        for (const LossFamily &family : lossFamilies()) {
            QVERIFY(family.loss->ofD({extreme}, {extreme}, {}).isfinite().item<bool>());
            QVERIFY(std::isfinite(generatorLoss(*family.loss, extreme, extreme)));
        }
    }

    void atItsTargetsALossHasNothingMoreToTeach()
    {
        QStringList aiming;
        for (const LossFamily &family : lossFamilies()) {
            const LossFacts &facts = family.loss->facts();
            if (facts.targets.isEmpty())
                continue;
            aiming << family.choice.value;
            const double generated = facts.targets.constFirst(), real = facts.targets.constLast();
            QCOMPARE(discriminatorLoss(*family.loss, torch::tensor({real}), torch::tensor({generated})), 0.0);
            QCOMPARE(facts.threshold, (generated + real) / 2);
        }
        QCOMPARE(aiming, QStringList({u"hinge"_s, u"least-squares"_s}));
    }

    void slopesAtTheScoresAreThoseOfTheLoss()
    {
        // A batch worked through in parts gets its gradient through these; they must be the loss's own.
        for (const LossFamily &family : lossFamilies()) {
            const torch::Tensor real = torch::tensor({2.F, -1.F, 0.5F}).requires_grad_(true);
            const torch::Tensor fake = torch::tensor({-0.5F, 1.5F, 0.F}).requires_grad_(true);
            const LossSlopes ofD = slopesOfD(*family.loss, {real}, {fake}, {});
            const torch::Tensor lossD = family.loss->ofD({real}, {fake}, {});
            const auto expected = torch::autograd::grad({lossD}, {real, fake});
            QVERIFY(torch::equal(ofD.loss, lossD.detach()) && !ofD.loss.requires_grad());
            QVERIFY2(torch::equal(ofD.onReal, expected[0]), qPrintable(family.choice.value));
            QVERIFY2(torch::equal(ofD.onFake, expected[1]), qPrintable(family.choice.value));

            const Judged onReal{real.detach()};
            const Judged *shown = family.loss->needs().gNeedsReal ? &onReal : nullptr;
            const torch::Tensor lossG = family.loss->ofG({fake}, shown).mean();
            QVERIFY2(torch::equal(slopesOfG(*family.loss, {fake}, shown).onFake,
                                  torch::autograd::grad({lossG}, {fake})[0]),
                     qPrintable(family.choice.value));
        }
    }

    void flippedLabelsGetTheOtherTerm()
    {
        const auto hinge = lossNamed(u"hinge"_s);
        const torch::Tensor real = torch::tensor({0.5F, 0.5F, -3.F, -3.F}).requires_grad_(true);
        const torch::Tensor fake = torch::tensor({-2.F, -2.F, -2.F, -2.F});
        const Flips flips{torch::tensor({false, true, false, true}), {}};
        // Real terms 0.5, (flipped) 1.5, 4, (flipped) 0; the generated ones' are all 0.
        const torch::Tensor loss = hinge->ofD({real}, {fake}, flips);
        QCOMPARE(loss.item<float>(), 6.F / 4);
        loss.backward();
        QVERIFY(torch::equal(real.grad(), torch::tensor({-1.F, 1.F, -1.F, 0.F}) / 4));
    }
};

FORJA_TEST(TestLosses)
#include "test_losses.moc"
