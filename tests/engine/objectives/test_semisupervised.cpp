// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/objectives/semisupervised.h"
#include "tests/testmain.h"

#include <cmath>

using namespace forja;

namespace {

constexpr double kPrinted = 2e-7; // the reference values are printed with 7 decimals

double semiSupervisedError(const torch::Tensor &value, double expected)
{
    return std::abs(value.item<double>() - expected);
}

/// D's loss of logits of K classes, whose lse is D's output.
torch::Tensor unlabelledLoss(const torch::Tensor &real, const torch::Tensor &generated)
{
    return semiSupervisedLoss()->ofD({real.logsumexp(1)}, {generated.logsumexp(1)}, {});
}

} // namespace

class TestSemiSupervised : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Computed from the formulas of Salimans et al. 2016 in another program.
    void lossesMatchTheReferenceVector()
    {
        const torch::Tensor labelled = torch::tensor({{1.0, 0.0, -1.0}, {0.5, 2.0, 0.0}});
        const torch::Tensor classes = torch::tensor({0, 2}, torch::kInt64);
        QVERIFY(semiSupervisedError(labelledLoss(labelled, classes), 1.3569808) < kPrinted);
        const torch::Tensor real = torch::tensor({{0.2, 0.1, -0.3}});
        const torch::Tensor generated = torch::tensor({{1.0, 1.0, 1.0}});
        QVERIFY(semiSupervisedError(unlabelledLoss(real, generated), 1.2482288) < kPrinted);
    }

    void aSurePictureCostsNothingAndAGeneratedOneThatIsTakenForRealCostsMuch()
    {
        const torch::Tensor sure = torch::tensor({{30.0, -30.0}});
        const torch::Tensor none = torch::tensor({{-30.0, -30.0}});
        QVERIFY(unlabelledLoss(sure, none).item<double>() < 1e-9);
        QVERIFY(unlabelledLoss(none, sure).item<double>() > 25);
    }

    void featureMatchingComparesMeansAlone()
    {
        const torch::Tensor real = torch::tensor({{1.0, 4.0}, {3.0, 0.0}});
        const torch::Tensor sameMeans = torch::tensor({{2.0, 2.0}});
        QCOMPARE(featureMatchingLoss(real, sameMeans).item<double>(), 0.0);
        QCOMPARE(featureMatchingLoss(real, torch::tensor({{3.0, 0.0}})).item<double>(), 1.5);
        const Judged onReal{{}, real};
        QCOMPARE(semiSupervisedLoss()->ofG({{}, torch::tensor({{3.0, 0.0}})}, &onReal).mean().item<double>(),
                 1.5);
    }
};

FORJA_TEST(TestSemiSupervised)
#include "test_semisupervised.moc"
