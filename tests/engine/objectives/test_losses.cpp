// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/objectives/loss.h"
#include "tests/testmain.h"

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr double kFloatTolerance = 2e-6; // the reference values are float32, printed with 7 decimals

double discriminatorLoss(const Loss &loss, const torch::Tensor &real, const torch::Tensor &fake)
{
    return (loss.realTerm(real).mean() + loss.fakeTerm(fake).mean()).item<double>();
}

double generatorLoss(const Loss &loss, const torch::Tensor &fake)
{
    return loss.gTerm(fake).mean().item<double>();
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
    }
    void matchReferenceVector()
    {
        QFETCH(QString, name);
        QFETCH(double, d);
        QFETCH(double, g);
        const Loss loss = lossNamed(name);
        const torch::Tensor real = torch::tensor({2.F, -1.F, 0.5F});
        const torch::Tensor fake = torch::tensor({-0.5F, 1.5F, 0.F});
        QVERIFY(isNear(discriminatorLoss(loss, real, fake), d, kFloatTolerance));
        QVERIFY(isNear(generatorLoss(loss, fake), g, kFloatTolerance));
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
    }
    void balanceIsTheLossOfADThatCannotTell()
    {
        QFETCH(QString, name);
        QFETCH(double, d);
        QFETCH(double, g);
        QFETCH(double, threshold);
        QFETCH(bool, isProbability);
        const Loss loss = lossNamed(name);
        const torch::Tensor undecided = torch::full({4}, threshold);
        QVERIFY(isNear(discriminatorLoss(loss, undecided, undecided), d, kFloatTolerance));
        QVERIFY(isNear(generatorLoss(loss, undecided), g, kFloatTolerance));
        QVERIFY(isNear(loss.facts.balanceD, d, kFloatTolerance));
        QVERIFY(isNear(loss.facts.balanceG, g, kFloatTolerance));
        QCOMPARE(loss.facts.threshold, threshold);
        QCOMPARE(loss.facts.isProbability, isProbability);
    }

    void everyLossIsOfferedOnceWithHelp()
    {
        QStringList names;
        for (const Loss &loss : losses()) {
            names.append(loss.choice.value);
            QVERIFY(!loss.choice.label.isEmpty());
            QVERIFY(!loss.choice.help.isEmpty());
        }
        names.sort();
        QCOMPARE(names, QStringList({u"hinge"_s, u"least-squares"_s, u"minimax"_s, u"non-saturating"_s}));
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
        for (const Loss &loss : losses()) {
            QVERIFY(loss.realTerm(extreme).isfinite().all().item<bool>());
            QVERIFY(loss.fakeTerm(extreme).isfinite().all().item<bool>());
            QVERIFY(loss.gTerm(extreme).isfinite().all().item<bool>());
        }
    }

    void atItsTargetsALossHasNothingMoreToTeach()
    {
        QStringList aiming;
        for (const Loss &loss : losses()) {
            if (loss.facts.targets.isEmpty())
                continue;
            aiming << loss.choice.value;
            const double generated = loss.facts.targets.constFirst(), real = loss.facts.targets.constLast();
            QCOMPARE(loss.fakeTerm(torch::tensor({generated})).item<double>(), 0.0);
            QCOMPARE(loss.realTerm(torch::tensor({real})).item<double>(), 0.0);
            QCOMPARE(loss.facts.threshold, (generated + real) / 2);
        }
        QCOMPARE(aiming, QStringList({u"hinge"_s, u"least-squares"_s}));
    }

    void flippedLabelsGetTheOtherTerm()
    {
        const Loss hinge = lossNamed(u"hinge"_s);
        const torch::Tensor outputs = torch::tensor({0.5F, 0.5F, -3.F, -3.F}).requires_grad_(true);
        const torch::Tensor flipped = torch::tensor({false, true, false, true});
        const torch::Tensor terms = termWithFlips(hinge.realTerm, hinge.fakeTerm, outputs, flipped);
        QVERIFY(torch::equal(terms.detach(), torch::tensor({0.5F, 1.5F, 4.F, 0.F})));
        terms.sum().backward();
        QVERIFY(torch::equal(outputs.grad(), torch::tensor({-1.F, 1.F, -1.F, 0.F})));
    }
};

FORJA_TEST(TestLosses)
#include "test_losses.moc"
