// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/augment/augmentation.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"

#include <cmath>
#include <set>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

Draws drawsOf(std::uint64_t count)
{
    return Draws(11, Purpose::Test, count);
}

/// Pixel (y, x) of every picture is 1 + y * 100 + x: no pixel is 0 and each tells where it came from.
torch::Tensor numberedPictures(std::int64_t n, std::int64_t height, std::int64_t width)
{
    const torch::Tensor grid = torch::arange(height).unsqueeze(1) * 100 + torch::arange(width).unsqueeze(0)
        + 1;
    return grid.to(torch::kFloat32).expand({n, 1, height, width}).contiguous();
}

/// Strengths of the three.
struct How
{
    bool color = false;
    double translation = 0;
    double cutout = 0;
};

How everything()
{
    return {.color = true, .translation = 0.125, .cutout = 0.25};
}

Augmentations augmentationsOf(const How &how)
{
    Experiment e(assembleFields());
    e.set(u"augment.color"_s, how.color).orThrow();
    e.set(u"augment.translation"_s, how.translation).orThrow();
    e.set(u"augment.cutout"_s, how.cutout).orThrow();
    return Augmentations(e);
}

/// As D sees these pictures.
torch::Tensor augment(const torch::Tensor &pictures, const How &how, const Draws &draws, Half half)
{
    const Augmentations all = augmentationsOf(how);
    const PictureSize size{pictures.size(1), pictures.size(2), pictures.size(3)};
    return all.apply(pictures, all.draw(draws, half, pictures.size(0), size, 0));
}

} // namespace

class TestAugment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offChangesNothing()
    {
        const torch::Tensor pictures = torch::rand({3, 3, 8, 8});
        const Augmentations off = augmentationsOf({});
        QVERIFY(off.draw(drawsOf(0), Half::Real, 3, {3, 8, 8}, 0).isOff());
        QVERIFY(torch::equal(augment(pictures, {}, drawsOf(0), Half::Real), pictures));
    }

    void sameDrawsGiveTheSamePicturesAndOthersDoNot()
    {
        const torch::Tensor pictures = torch::rand({4, 3, 16, 16});
        const torch::Tensor first = augment(pictures, everything(), drawsOf(5), Half::Real);
        QVERIFY(torch::equal(first, augment(pictures, everything(), drawsOf(5), Half::Real)));
        QVERIFY(!torch::equal(first, augment(pictures, everything(), drawsOf(6), Half::Real)));
        QVERIFY(!torch::equal(first, augment(pictures, everything(), drawsOf(5), Half::Fake)));
    }

    void aPictureIsTreatedTheSameInAnyBatch()
    {
        const torch::Tensor pictures = torch::rand({4, 3, 16, 16});
        const torch::Tensor all = augment(pictures, everything(), drawsOf(2), Half::Real);
        const torch::Tensor some = augment(pictures.narrow(0, 0, 2), everything(), drawsOf(2), Half::Real);
        QVERIFY(torch::allclose(all.narrow(0, 0, 2), some, 0, 1e-6));
        // … and in any part of it.
        const Augmentations how = augmentationsOf(everything());
        const auto plan = how.draw(drawsOf(2), Half::Real, 4, {3, 16, 16}, 0);
        const Part last{.first = 2, .size = 2, .share = 0.5};
        QVERIFY(torch::equal(how.apply(pictures.narrow(0, 2, 2), plan.of(last)), all.narrow(0, 2, 2)));
    }

    void instanceNoiseHasItsDeviationAndFades()
    {
        Experiment e(assembleFields());
        e.set(u"augment.noise"_s, u"0.5:linear:0@10kimg"_s).orThrow();
        const Augmentations all(e);
        const torch::Tensor pictures = torch::zeros({500, 1, 8, 8});
        const auto deviationAt = [&](double kimg) {
            return all.apply(pictures, all.draw(drawsOf(6), Half::Real, 500, {1, 8, 8}, kimg))
                .std()
                .item<double>();
        };
        // Of 32,000 numbers: good to about 1 %.
        QVERIFY(std::abs(deviationAt(0) - 0.5) < 0.02);
        QVERIFY(std::abs(deviationAt(5) - 0.25) < 0.01);
        QCOMPARE(deviationAt(10), 0.0);
        // Real and generated pictures get numbers of their own.
        const auto of = [&](Half half) {
            return all.apply(pictures, all.draw(drawsOf(6), half, 500, {1, 8, 8}, 0));
        };
        QVERIFY(!torch::equal(of(Half::Real), of(Half::Fake)));
    }

    void shearShiftsTopAndBottomApartAndLeavesTheMiddle()
    {
        Experiment e(assembleFields());
        e.set(u"augment.shear"_s, 0.25).orThrow();
        const Augmentations all(e);
        const std::int64_t n = 200;
        const torch::Tensor pictures = numberedPictures(n, 9, 16);
        const torch::Tensor slanted = all.apply(pictures, all.draw(drawsOf(8), Half::Real, n, {1, 9, 16}, 0));
        std::set<int> shifts;
        for (std::int64_t i = 0; i < n; ++i) {
            const auto shiftOf = [&](int y) {
                return 8 - (static_cast<int>(slanted[i][0][y][8].item<float>()) - 1 - y * 100);
            };
            QCOMPARE(shiftOf(4), 0);
            QCOMPARE(shiftOf(0), -shiftOf(8));
            QVERIFY(std::abs(shiftOf(8)) <= 4);
            shifts.insert(shiftOf(8));
        }
        QCOMPARE(shifts.size(), std::size_t{9});
    }

    void aCurveChangesTheStrength()
    {
        Experiment e(assembleFields());
        e.set(u"augment.cutout"_s, u"0:step:0.5@1kimg"_s).orThrow();
        const Augmentations all(e);
        const torch::Tensor pictures = torch::ones({4, 1, 8, 8});
        const auto at = [&](double kimg) {
            return all.apply(pictures, all.draw(drawsOf(3), Half::Real, 4, {1, 8, 8}, kimg));
        };
        QVERIFY(torch::equal(at(0.99), pictures));
        QVERIFY((at(1) == 0).any().item<bool>());
    }

    void layoutInMemoryDoesNotMatter()
    {
        const torch::Tensor pictures = torch::rand({4, 3, 16, 24});
        const torch::Tensor last = pictures.contiguous(at::MemoryFormat::ChannelsLast);
        QVERIFY(torch::allclose(augment(pictures, everything(), drawsOf(2), Half::Real),
                                augment(last, everything(), drawsOf(2), Half::Real), 0, 1e-6));
    }

    void shiftsStayInRangeReachItsEndsAndFillWithZero()
    {
        const std::int64_t n = 400;
        const torch::Tensor moved = augment(numberedPictures(n, 16, 32), {.translation = 0.125}, drawsOf(1),
                                            Half::Real);
        std::set<int> down;
        std::set<int> right;
        for (std::int64_t i = 0; i < n; ++i) {
            // The middle stays inside under every shift that is allowed: its number says where it came from.
            const int from = static_cast<int>(moved[i][0][8][16].item<float>()) - 1;
            const int dy = 8 - from / 100;
            const int dx = 16 - from % 100;
            down.insert(dy);
            right.insert(dx);
            const auto rows = moved[i][0].sum(1);
            for (int y = 0; y < 16; ++y)
                QCOMPARE(rows[y].item<float>() == 0.F, y - dy < 0 || y - dy > 15);
        }
        QCOMPARE(down, (std::set<int>{-2, -1, 0, 1, 2}));
        QCOMPARE(right, (std::set<int>{-4, -3, -2, -1, 0, 1, 2, 3, 4}));
    }

    void cutoutBlanksOneRectangleOfAtMostTheSize()
    {
        const torch::Tensor cut = augment(numberedPictures(200, 16, 16), {.cutout = 0.5}, drawsOf(3),
                                          Half::Real);
        std::int64_t most = 0;
        for (std::int64_t i = 0; i < 200; ++i) {
            const torch::Tensor blank = cut[i][0] == 0;
            const std::int64_t rows = blank.any(1).sum().item<std::int64_t>();
            const std::int64_t columns = blank.any(0).sum().item<std::int64_t>();
            QCOMPARE(blank.sum().item<std::int64_t>(), rows * columns);
            QVERIFY(rows >= 4 && rows <= 8 && columns >= 4 && columns <= 8);
            most = std::max(most, rows * columns);
        }
        QCOMPARE(most, std::int64_t{64});
    }

    void colorShiftsBrightnessWithinHalfAndVariesContrast()
    {
        // A flat grey picture has neither saturation nor contrast: only brightness is left.
        const torch::Tensor flat
            = augment(torch::zeros({500, 3, 4, 4}), {.color = true}, drawsOf(4), Half::Real).flatten(1);
        QVERIFY(torch::allclose(flat.amax(1), flat.amin(1), 0, 1e-6));
        QVERIFY(flat.abs().max().item<float>() <= 0.5F);
        QVERIFY(flat.max().item<float>() > 0.45F && flat.min().item<float>() < -0.45F);
        // With one channel the deviation is multiplied by the contrast alone, 0.5 to 1.5.
        const torch::Tensor picture
            = torch::arange(16, torch::kFloat32).div(16).view({1, 1, 4, 4}).expand({500, 1, 4, 4});
        const torch::Tensor factor
            = augment(picture, {.color = true}, drawsOf(4), Half::Real).flatten(1).std(1)
            / picture[0].flatten().std();
        QVERIFY(factor.min().item<float>() >= 0.5F && factor.max().item<float>() <= 1.5F);
        QVERIFY(factor.min().item<float>() < 0.55F && factor.max().item<float>() > 1.45F);
    }

    void bothHalvesAreTreatedByTheSameRule()
    {
        // The two halves' lanes give other numbers of the same distribution: means over many pictures agree.
        const torch::Tensor pictures = numberedPictures(2000, 8, 8).div(400).sub(1);
        const torch::Tensor real = augment(pictures, everything(), drawsOf(9), Half::Real).mean(0);
        const torch::Tensor fake = augment(pictures, everything(), drawsOf(9), Half::Fake).mean(0);
        // The standard error of a pixel's mean is about 0.6 / sqrt(2000) = 0.013; five of the difference's.
        QVERIFY((real - fake).abs().max().item<float>() < 0.1F);
    }

    void gradientEqualsFiniteDifferences()
    {
        const torch::Tensor weights = torch::arange(96, torch::kFloat64).sin().view({2, 3, 4, 4});
        const auto value = [&](const torch::Tensor &x) {
            return (augment(x, {.color = true, .translation = 0.25, .cutout = 0.25}, drawsOf(7), Half::Real)
                        .pow(3)
                    * weights)
                .sum();
        };
        torch::Tensor x = torch::arange(96, torch::kFloat64).cos().view({2, 3, 4, 4}).requires_grad_(true);
        const torch::Tensor slope = torch::autograd::grad({value(x)}, {x}, {}, true, true)[0];
        const torch::Tensor direction = torch::arange(96, torch::kFloat64).mul(0.7).sin().view_as(x);
        const double step = 1e-5;
        const double expected
            = (value(x.detach() + step * direction) - value(x.detach() - step * direction)).item<double>()
            / (2 * step);
        QVERIFY(std::abs((slope * direction).sum().item<double>() - expected)
                < 1e-6 * (1 + std::abs(expected)));

        // A second time, as a gradient penalty needs it.
        const torch::Tensor second = torch::autograd::grad({slope.square().sum()}, {x})[0];
        const auto penalty = [&](const torch::Tensor &at) {
            const torch::Tensor leaf = at.detach().requires_grad_(true);
            return torch::autograd::grad({value(leaf)}, {leaf})[0].square().sum().item<double>();
        };
        const double curved = (penalty(x + step * direction) - penalty(x - step * direction)) / (2 * step);
        QVERIFY(std::abs((second * direction).sum().item<double>() - curved) < 1e-5 * (1 + std::abs(curved)));
    }
};

FORJA_TEST(TestAugment)
#include "test_augment.moc"
