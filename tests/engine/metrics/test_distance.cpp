// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cmath>
#include <limits>

#include "engine/metrics/distance.h"

#include "engine/base/philox.h"
#include "tests/testmain.h"

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

bool isNearly(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

FeatureMoments moments(const torch::Tensor &mean, const torch::Tensor &covariance)
{
    return {mean, covariance, 100};
}

/// X[i][j] = sin(0.7 i (j+1) + 0.3 j), 64 x 4.
torch::Tensor latticeIndex(double step, double offset)
{
    const torch::Tensor i = torch::arange(64, torch::kFloat64).unsqueeze(1);
    const torch::Tensor j = torch::arange(4, torch::kFloat64).unsqueeze(0);
    return step * i * (j + 1) + offset * j;
}

torch::Tensor latticeX()
{
    return latticeIndex(0.7, 0.3).sin();
}

torch::Tensor latticeY()
{
    const torch::Tensor i = torch::arange(64, torch::kFloat64).unsqueeze(1);
    const torch::Tensor j = torch::arange(4, torch::kFloat64).unsqueeze(0);
    return latticeX() + 0.35 * (1.3 * i + 0.5 * j).cos();
}

/// Strokes that look like 0 and 1: a ring or a bar of some place, size and weight, bright on dark, 32 x 32.
torch::Tensor strokes(std::int64_t n, std::uint64_t count)
{
    const Draws draws(3, Purpose::Test, count);
    const torch::Tensor y = torch::arange(32, torch::kFloat32).view({32, 1});
    const torch::Tensor x = torch::arange(32, torch::kFloat32).view({1, 32});
    std::vector<torch::Tensor> pictures;
    for (std::uint32_t i = 0; i < n; ++i) {
        const auto number = [&](std::uint32_t k) { return draws.uniform(i * 8 + k); };
        const double cx = 12 + 8 * number(0);
        const double cy = 12 + 8 * number(1);
        const double thick = 1 + number(2);
        const double size = 6 + 4 * number(3);
        const torch::Tensor away = i % 2 == 0
            ? (((x - cx) / 0.7).square() + (y - cy).square()).sqrt() - size
            : torch::maximum((x - cx + 0.2 * (y - cy)).abs(), (y - cy).abs() - size);
        pictures.push_back(((thick - away.abs()).clamp(0, 1) * 2 - 1).unsqueeze(0));
    }
    return torch::stack(pictures);
}

torch::Tensor noise(std::int64_t n)
{
    torch::Tensor pictures = torch::empty({n, 1, 32, 32});
    Draws(4, Purpose::Test, 0)
        .fillNormal(pictures.data_ptr<float>(), static_cast<std::size_t>(pictures.numel()));
    return pictures.clamp(-1, 1);
}

torch::Tensor blurred(const torch::Tensor &pictures)
{
    return at::avg_pool2d(pictures, {5, 5}, {1, 1}, {2, 2});
}

double distanceBetween(const RandomFeatures &features, const torch::Tensor &a, const torch::Tensor &b)
{
    return frechetDistance(featureMoments(features(a)), featureMoments(features(b)));
}

} // namespace

class TestDistance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rankOneClosedForm()
    {
        const torch::Tensor mean = torch::ones(16, torch::kFloat64);
        const torch::Tensor covariance = torch::ones({16, 16}, torch::kFloat64);
        const double distance = frechetDistance(moments(mean, covariance), moments(2 * mean, 2 * covariance));
        // Fifteen eigenvalues are 0 and come out as rounding, 1e-15, whose roots are 3e-8.
        QVERIFY(isNearly(distance, 18.745166004061, 1e-5));
    }

    void latticeSetsMatchReference()
    {
        QVERIFY(isNearly(latticeX().sum().item<double>(), 2.206317461538, 1e-11));
        QVERIFY(isNearly(latticeY().sum().item<double>(), 3.090522483410, 1e-11));
        const torch::Tensor y2 = 1.1 * latticeIndex(0.9, 0.1).sin() + 0.2;
        const FeatureMoments x = featureMoments(latticeX());
        QCOMPARE(x.count, std::int64_t{64});
        QVERIFY(isNearly(frechetDistance(x, featureMoments(latticeY())), 0.017213722328, 1e-11));
        QVERIFY(isNearly(frechetDistance(x, featureMoments(y2)), 0.2481877552599, 1e-11));
        QVERIFY(isNearly(frechetDistance(featureMoments(y2), x), 0.2481877552599, 1e-11));
        QVERIFY(isNearly(frechetDistance(x, x), 0, 1e-11));
    }

    void realBeatsBlurredBeatsNoise()
    {
        const RandomFeatures features(1);
        const torch::Tensor real = strokes(400, 0);
        const torch::Tensor others = strokes(400, 1);
        const double floor = distanceBetween(features, real, others);
        const double blur = distanceBetween(features, real, blurred(others));
        const double far = distanceBetween(features, real, noise(400));
        const QString seen = u"%1 %2 %3"_s.arg(floor).arg(blur).arg(far);
        QVERIFY2(floor * 10 < blur, qPrintable(seen));
        QVERIFY2(blur * 2 < far, qPrintable(seen));
    }

    void oneRepeatedPictureIsFar()
    {
        const RandomFeatures features(1);
        const torch::Tensor real = strokes(400, 0);
        const double floor = distanceBetween(features, real, strokes(400, 1));
        const double collapsed = distanceBetween(features, real,
                                                 real.narrow(0, 0, 1).expand({400, 1, 32, 32}));
        QVERIFY2(floor * 10 < collapsed, qPrintable(u"%1 %2"_s.arg(floor).arg(collapsed)));
    }

    void featuresAreTheSameEverywhere()
    {
        const torch::Tensor pictures = strokes(6, 2);
        const RandomFeatures features(1);
        const torch::Tensor found = features(pictures);
        QCOMPARE(found.sizes(), (c10::IntArrayRef{6, features.dimension()}));
        torch::manual_seed(5);
        QVERIFY(torch::equal(found, RandomFeatures(1)(pictures)));
        // Another batch size may sum in another order.
        QVERIFY(torch::allclose(found.narrow(0, 2, 1), features(pictures.narrow(0, 2, 1)), 1e-5, 1e-5));
    }

    void otherSizesAreBroughtToOne()
    {
        const torch::Tensor pictures = strokes(4, 2);
        const RandomFeatures features(1);
        const torch::Tensor twice = at::upsample_nearest2d(pictures, {64, 64});
        QVERIFY(torch::allclose(features(pictures), features(twice), 1e-5, 1e-5));
        QCOMPARE(features(at::avg_pool2d(pictures, {2, 2})).sizes(),
                 (c10::IntArrayRef{4, features.dimension()}));
        QCOMPARE(RandomFeatures(3)(torch::zeros({2, 3, 48, 24})).sizes(),
                 (c10::IntArrayRef{2, features.dimension()}));
    }

    void pairDistanceIsTheMeanOverOppositePairs()
    {
        // Pairs (0, 2) and (1, 3): distances 2 * sqrt(4) and 0.
        const torch::Tensor pictures
            = torch::tensor({-1.F, 0.5F, 1.F, 0.5F}).view({4, 1, 1, 1}).expand({4, 1, 2, 2}).contiguous();
        QCOMPARE(meanPairDistance(pictures), 2.0);
        QCOMPARE(meanPairDistance(pictures.narrow(0, 0, 1)), 0.0);
    }

    void aDistanceToTooFewOrToNumbersThatAreNoneIsNoNumber()
    {
        const FeatureMoments good = featureMoments(torch::rand({8, 4}));
        torch::Tensor broken = torch::rand({8, 4});
        broken[3][1] = std::numeric_limits<float>::infinity();
        for (const torch::Tensor &rows : {torch::rand({1, 4}), broken}) {
            QVERIFY(std::isnan(frechetDistance(featureMoments(rows), good)));
            QVERIFY(std::isnan(frechetDistance(good, featureMoments(rows))));
        }
    }
};

FORJA_TEST(TestDistance)
#include "test_distance.moc"
