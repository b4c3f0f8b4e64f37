// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/philox.h"
#include "tests/testmain.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

using namespace forja;

class TestPhilox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVectorsHold()
    {
        using Four = std::array<std::uint32_t, 4>;
        constexpr std::uint32_t kAll = 0xFFFFFFFF;
        QCOMPARE(philox4x32({0, 0, 0, 0}, {0, 0}), (Four{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QCOMPARE(philox4x32({kAll, kAll, kAll, kAll}, {kAll, kAll}),
                 (Four{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QCOMPARE(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
                 (Four{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void normalNumbersHaveMeanZeroAndVarianceOne()
    {
        std::vector<float> numbers(100'000);
        Draws(7, Purpose::Test, 3).fillNormal(numbers.data(), numbers.size());
        double sum = 0, squares = 0;
        for (const float number : numbers) {
            sum += static_cast<double>(number);
            squares += static_cast<double>(number) * static_cast<double>(number);
        }
        // Five standard errors: 5 / sqrt(n) of the mean, 5 sqrt(2 / n) of the variance.
        QVERIFY(std::abs(sum / 1e5) < 0.016);
        QVERIFY(std::abs(squares / 1e5 - 1) < 0.023);
    }

    void oneNormalNumberIsThatOfTheFilledRow()
    {
        const Draws draws(11, Purpose::Test, 1);
        std::vector<float> numbers(103);
        draws.fillNormal(numbers.data(), numbers.size(), 2);
        for (std::uint32_t i = 0; i < 103; ++i)
            QCOMPARE(static_cast<float>(draws.normal(i, 2)), numbers[i]);
    }

    void permutationHoldsEachNumberOnce()
    {
        auto order = Draws(5, Purpose::DataOrder, 0).permutation(1000);
        std::vector<std::uint32_t> sorted(1000);
        std::iota(sorted.begin(), sorted.end(), 0U);
        QVERIFY(order != sorted);
        std::sort(order.begin(), order.end());
        QCOMPARE(order, sorted);
    }

    void aDrawIsWhereTheLayoutPutsIt()
    {
        // What a seed means must never change: key and counter as the header lays them out.
        const std::uint64_t seed = 0x1F'2345'6789'ABCD, count = 0x1'2345'6789;
        const std::array<std::uint32_t, 2> key{0x6789ABCD, 0x1F2345u << 11 | 5};
        const Draws draws(seed, Purpose::DataOrder, count);
        for (const std::uint32_t index : {0u, 1u, 6u, 4'000'000'003u}) {
            for (const std::uint32_t lane : {0u, 3u}) {
                const auto block = philox4x32({index / 4, lane, 0x2345'6789, 1}, key);
                QCOMPARE(draws.bits(index, lane), block[index % 4]);
            }
        }
    }

    void uniformNumbersFillTheirRangeEvenly()
    {
        const Draws draws(21, Purpose::Test, 0);
        std::array<int, 10> tenths{};
        std::array<int, 7> sevenths{};
        constexpr std::uint32_t n = 70'000;
        for (std::uint32_t i = 0; i < n; ++i) {
            const double number = draws.uniform(i);
            QVERIFY(number > 0 && number < 1);
            ++tenths.at(static_cast<std::size_t>(number * 10));
            const std::uint32_t whole = draws.below(7, i, 1);
            QVERIFY(whole < 7);
            ++sevenths.at(whole);
        }
        // Five standard errors of a count.
        for (const int count : tenths)
            QVERIFY(std::abs(count - 7000) < 5 * std::sqrt(7000.0));
        for (const int count : sevenths)
            QVERIFY(std::abs(count - 10'000) < 5 * std::sqrt(10'000.0));
        QCOMPARE(draws.below(1, 5), 0U);
    }

    void everyOrderIsAsLikely()
    {
        std::map<std::vector<std::uint32_t>, int> orders;
        for (std::uint64_t count = 0; count < 6000; ++count)
            ++orders[Draws(9, Purpose::Test, count).permutation(3)];
        QCOMPARE(orders.size(), 6U);
        for (const auto &[order, times] : orders)
            QVERIFY(std::abs(times - 1000) < 5 * std::sqrt(1000.0));
        QVERIFY(Draws(9, Purpose::Test, 0).permutation(0).empty());
        QCOMPARE(Draws(9, Purpose::Test, 0).permutation(1), std::vector<std::uint32_t>{0});
    }

    void countPurposeAndHighBitsOfTheSeedMatter()
    {
        const auto first = Draws(1, Purpose::LatentD, 0).bits(0);
        QVERIFY(first != Draws(1, Purpose::LatentD, 1).bits(0));
        QVERIFY(first != Draws(1, Purpose::LatentG, 0).bits(0));
        QVERIFY(first != Draws(1 + (std::uint64_t{1} << 52), Purpose::LatentD, 0).bits(0));
    }
};

FORJA_TEST(TestPhilox)
#include "test_philox.moc"
