// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/metrics/copying.h"
#include "engine/metrics/distance.h"
#include "engine/metrics/spectrum.h"

#include "tests/testmain.h"

#include <cmath>

using namespace forja;

namespace {

/// Smooth pictures with a little noise, as photographs are.
torch::Tensor pictures(int count, std::uint64_t seed)
{
    torch::manual_seed(seed);
    const torch::Tensor rough = torch::randn({count, 1, 4, 4});
    return torch::upsample_bilinear2d(rough, {32, 32}, false) + 0.05 * torch::randn({count, 1, 32, 32});
}

/// What an up-sampling layer leaves behind: every so many columns are a little off, in each row by as much as
/// it happens.
torch::Tensor gridded(torch::Tensor pictures, int period)
{
    pictures = pictures.clone();
    const torch::Tensor strength = 0.2 * torch::randn({pictures.size(0), 1, 32});
    for (int x = 0; x < 32; x += period)
        pictures.select(3, x) += strength;
    return pictures;
}

} // namespace

/// What the doctor of a run measures on pictures.
class TestArtefacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGridStandsOutAndOtherPicturesDoNot()
    {
        const torch::Tensor real = gridLines(pictures(128, 1));
        const torch::Tensor other = pictures(128, 2);
        QVERIFY(combFactor(gridLines(other), real) < 1.5);
        QVERIFY(combFactor(gridLines(gridded(other, 2)), real) > 3);
        QVERIFY(combFactor(gridLines(gridded(other, 4)), real) > 3);
        QVERIFY(combFactor(gridLines(gridded(other, 4).transpose(2, 3)), real) > 3);
        // A grid that real pictures have, too, is none of G's.
        QVERIFY(combFactor(gridLines(gridded(other, 2)), gridLines(gridded(pictures(128, 1), 2))) < 1.5);
    }

    void copiesAreToldFromBlur()
    {
        const torch::Tensor training = pictures(200, 1);
        const CopyingTest test(training, pictures(100, 2), false);
        QVERIFY(test.share(pictures(100, 3)) < 0.15);
        QVERIFY(test.share(training.narrow(0, 0, 100) + 0.02 * torch::randn({100, 1, 32, 32})) > 0.95);
        // Near to everything, like to nothing.
        QVERIFY(test.share(0.1 * pictures(100, 3)) < 0.15);
    }

    void aMirroredCopyCountsWhereTrainingMirrors()
    {
        const torch::Tensor training = pictures(200, 1);
        const torch::Tensor mirrored = training.narrow(0, 0, 100).flip(3);
        QVERIFY(CopyingTest(training, pictures(100, 2), false).share(mirrored) < 0.3);
        QVERIFY(CopyingTest(training, pictures(100, 2), true).share(mirrored) > 0.95);
    }

    void distancesWithinABatchKeepToTheClass()
    {
        // Two classes that lie 10 apart (4 pixels, 5 each), and are each all the same.
        torch::Tensor batch = torch::zeros({8, 1, 2, 2});
        batch.narrow(0, 4, 4) += 5;
        const torch::Tensor classes = torch::tensor({0, 0, 0, 0, 1, 1, 1, 1}, torch::kInt64);
        QCOMPARE(*meanDistanceWithin(batch, classes), 0.0);
        QVERIFY(*meanDistanceWithin(batch, {}) > 4);
        // No two of a class: nothing to say.
        QVERIFY(!meanDistanceWithin(batch, torch::arange(8, torch::kInt64)));
        // Of the 8 pairs that lie 1, 2, 3 or 4 places from each other, round the end, 2, 4, 6 and 8 are of
        // both classes.
        QCOMPARE(*meanDistanceWithin(batch, {}), 10.0 * (2 + 4 + 6 + 8) / 32);
    }
};

FORJA_TEST(TestArtefacts)
#include "test_artefacts.moc"
