// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/latents.h"

#include "tests/testmain.h"

#include <QTest>

#include <cmath>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

double product(const Latent &a, const Latent &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += double(a[i]) * double(b[i]);
    return sum;
}

double apart(const Latent &a, const Latent &b)
{
    return lengthOf(moved(a, b, -1));
}

} // namespace

class TestLatents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArcKeepsTheLengthAndTheAngle()
    {
        const Latent a{3, 0, 0}, b{0, 3, 0};
        for (const double t : {0.0, 0.25, 0.5, 1.0}) {
            const Latent between = forja::between(a, b, t, Blend::Spherical);
            QVERIFY(std::abs(lengthOf(between) - 3) < 1e-5);
            QVERIFY(std::abs(std::atan2(double(between[1]), double(between[0])) - t * M_PI / 2) < 1e-5);
        }
    }

    void theStraightLineIsShorterInItsMiddle()
    {
        const Latent a{3, 0}, b{0, 3};
        QCOMPARE(forja::between(a, b, 0.5, Blend::Linear), (Latent{1.5F, 1.5F}));
        QVERIFY(lengthOf(forja::between(a, b, 0.5, Blend::Linear)) < 2.2);
    }

    void endsAreExactAndOneRayIsNoProblem()
    {
        const Latent a = latentOf(7, 1, 64), b = latentOf(7, 2, 64);
        QVERIFY(apart(forja::between(a, b, 0, Blend::Spherical), a) < 1e-5);
        QVERIFY(apart(forja::between(a, b, 1, Blend::Spherical), b) < 1e-5);
        QVERIFY(apart(forja::between(a, a, 0.3, Blend::Spherical), a) < 1e-5);
        QVERIFY(std::isfinite(lengthOf(forja::between(a, scaled(a, -1), 0.5, Blend::Spherical))));
        QCOMPARE(lengthOf(forja::between(Latent(4, 0.0F), b, 0.5, Blend::Linear)) > 0, true);
    }

    void aSweepPassesItsStationsEvenly()
    {
        const std::vector<Latent> stations{latentOf(1, 0, 16), latentOf(1, 1, 16), latentOf(1, 2, 16)};
        const auto swept = sweepThrough(stations, 9, Blend::Spherical);
        QCOMPARE(swept.size(), std::size_t(9));
        QVERIFY(apart(swept[0], stations[0]) < 1e-5);
        QVERIFY(apart(swept[4], stations[1]) < 1e-5);
        QVERIFY(apart(swept[8], stations[2]) < 1e-5);
        QVERIFY(apart(swept[2], forja::between(stations[0], stations[1], 0.5, Blend::Spherical)) < 1e-5);
        QCOMPARE(sweepThrough({stations[0]}, 3, Blend::Linear).size(), std::size_t(3));
    }

    void aGridHasItsCorners()
    {
        const std::vector<Latent> corners{{1, 0}, {2, 0}, {0, 1}, {0, 2}};
        QCOMPARE(amongCorners(corners, 0, 0, Blend::Linear), corners[0]);
        QCOMPARE(amongCorners(corners, 1, 0, Blend::Linear), corners[1]);
        QCOMPARE(amongCorners(corners, 0, 1, Blend::Linear), corners[2]);
        QCOMPARE(amongCorners(corners, 1, 1, Blend::Linear), corners[3]);
        QCOMPARE(amongCorners(corners, 0.5, 0.5, Blend::Linear), (Latent{0.75F, 0.75F}));
    }

    void neighboursAreAtTheirDistanceAndDiffer()
    {
        const Latent centre = latentOf(3, 0, 64);
        for (const double distance : {0.5, 4.0})
            QVERIFY(std::abs(apart(neighbourOf(centre, distance, 9, 2), centre) - distance) < 1e-4);
        QCOMPARE(neighbourOf(centre, 2, 9, 2), neighbourOf(centre, 2, 9, 2));
        QVERIFY(neighbourOf(centre, 2, 9, 2) != neighbourOf(centre, 2, 9, 3));
        QVERIFY(neighbourOf(centre, 2, 9, 2) != neighbourOf(centre, 2, 10, 2));
        // Twice as far is the same way.
        QVERIFY(apart(neighbourOf(centre, 4, 9, 2),
                      moved(centre, moved(neighbourOf(centre, 2, 9, 2), centre, -1), 2))
                < 1e-4);
    }

    void aPlaneHasTwoDirectionsAtRightAngles()
    {
        for (const quint64 seed : {0, 1, 77}) {
            const auto [first, second] = drawnPlane(seed, 64);
            QVERIFY(std::abs(lengthOf(first) - 1) < 1e-5);
            QVERIFY(std::abs(lengthOf(second) - 1) < 1e-5);
            QVERIFY(std::abs(product(first, second)) < 1e-5);
        }
        QVERIFY(drawnPlane(0, 64).first != drawnPlane(1, 64).first);
    }

    void numbersComeBackBitForBit()
    {
        const Latent latent = latentOf(5, 3, 64);
        QCOMPARE(latentFromText(latentText(latent)), std::optional(latent));
        QCOMPARE(latentFromText(u"1 2 x"_s), std::nullopt);
        QCOMPARE(latentFromText(u"1 nan"_s), std::nullopt);
        QCOMPARE(latentFromText(QString()), std::nullopt);
    }

    void anOwnLatentIsNoneOfTheGallery()
    {
        QVERIFY(drawnLatent(7, 0, 16) != latentOf(7, 0, 16));
        QVERIFY(drawnLatent(7, 0, 16) != drawnLatent(7, 1, 16));
    }
};

FORJA_TEST(TestLatents)
#include "test_latents.moc"
