// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/logistic.h"

#include "engine/base/philox.h"
#include "engine/base/result.h"
#include "tests/testmain.h"

#include <QTest>

#include <cmath>

using namespace forja;

namespace {

/// Clouds of `of` points around three corners.
std::pair<torch::Tensor, torch::Tensor> clouds(int of, double width, std::uint64_t draw)
{
    torch::Tensor points = torch::empty({3 * of, 2}, torch::kFloat32);
    Draws(1, Purpose::Test, draw)
        .fillNormal(points.mutable_data_ptr<float>(), static_cast<std::size_t>(points.numel()));
    const torch::Tensor classes = torch::arange(3, torch::kInt64).repeat_interleave(of);
    const torch::Tensor corners = torch::tensor({{0.F, 4.F}, {4.F, 0.F}, {-4.F, -4.F}});
    return {points * width + corners.index_select(0, classes), classes};
}

} // namespace

class TestLogistic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsCloudsApart()
    {
        const auto [points, classes] = clouds(30, 0.7, 0);
        const LogisticModel model = fitLogistic(points, classes, 3, 1);
        const auto [others, theirs] = clouds(50, 0.7, 1);
        QCOMPARE(accuracyOf(model, others, theirs), 1.0);
        QVERIFY2(model.steps < 200, qPrintable(QString::number(model.steps)));
    }

    void labelsThatSayNothingGiveChance()
    {
        const auto [points, classes] = clouds(40, 0.7, 0);
        const torch::Tensor random = torch::arange(120, torch::kInt64).remainder(3);
        const LogisticModel model = fitLogistic(points, random, 3, 1);
        const double accuracy = accuracyOf(model, points, random);
        QVERIFY2(accuracy < 0.5, qPrintable(QString::number(accuracy)));
    }

    /// Where features say nothing, the free bias is the logarithm of how often each class comes.
    void theBiasIsNotPenalised()
    {
        const torch::Tensor classes = torch::cat({torch::zeros({30}, torch::kInt64),
                                                  torch::ones({10}, torch::kInt64)});
        const LogisticModel model = fitLogistic(torch::zeros({40, 3}), classes, 2, 100);
        QVERIFY(std::abs((model.bias[0] - model.bias[1]).item<double>() - std::log(3.0)) < 1e-4);
        QCOMPARE(model.weight.abs().max().item<double>(), 0.0);
    }

    /// At the end the data's pull is balanced by the penalty: X'(softmax - one-hot) + penalty W = 0.
    void isConverged()
    {
        const auto [points, classes] = clouds(20, 3, 2);
        const double penalty = 0.5;
        const LogisticModel model = fitLogistic(points, classes, 3, penalty);
        const torch::Tensor x = points.to(torch::kFloat64);
        const torch::Tensor residual = (x.mm(model.weight) + model.bias).softmax(1)
            - torch::zeros({60, 3}, torch::kFloat64).scatter_(1, classes.unsqueeze(1), 1.0);
        QVERIFY((x.t().mm(residual) + penalty * model.weight).abs().max().item<double>() <= 60 * 1e-5);
        QVERIFY(residual.sum(0).abs().max().item<double>() <= 60 * 1e-5);
    }

    void isTheSameEveryTime()
    {
        const auto [points, classes] = clouds(20, 3, 2);
        QVERIFY(torch::equal(fitLogistic(points, classes, 3, 1).weight,
                             fitLogistic(points, classes, 3, 1).weight));
    }

    void asksBeforeEachStep()
    {
        const auto [points, classes] = clouds(20, 3, 2);
        const auto giveUp = [] { throw Error(problem("lab.cancelled", "Stopped.")); };
        QVERIFY_EXCEPTION_THROWN(fitLogistic(points, classes, 3, 1, giveUp), Error);
    }
};

FORJA_TEST(TestLogistic)
#include "test_logistic.moc"
