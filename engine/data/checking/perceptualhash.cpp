// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/checking/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace forja {

namespace {

constexpr int kSide = GreyPicture::kSide;
constexpr int kWaves = 8;

/// cosines[wave][x], the DCT-II basis.
std::array<std::array<float, kSide>, kWaves> cosines()
{
    std::array<std::array<float, kSide>, kWaves> table = {};
    for (int wave = 0; wave < kWaves; ++wave) {
        for (int x = 0; x < kSide; ++x)
            // From wave 1: wave 0 is the mean, and brightness should not decide the hash.
            table[static_cast<std::size_t>(wave)][static_cast<std::size_t>(x)] = static_cast<float>(
                std::cos(std::numbers::pi * (x + .5) * (wave + 1) / kSide));
    }
    return table;
}

} // namespace

GreyPicture greyPicture(std::span<const std::uint8_t> pixels, int width, int height, int channels)
{
    GreyPicture grey;
    std::array<float, kSide * kSide> sums = {};
    std::array<int, kSide * kSide> counts = {};
    // Each pixel of the result is the mean of what falls on it; where the picture is smaller, of the nearest.
    const int across = std::max(width, kSide);
    const int down = std::max(height, kSide);
    for (int y = 0; y < down; ++y) {
        for (int x = 0; x < across; ++x) {
            const auto *pixel = &pixels[static_cast<std::size_t>(
                (y * height / down * width + x * width / across) * channels)];
            const auto to = static_cast<std::size_t>(y * kSide / down * kSide + x * kSide / across);
            sums[to] += channels == 1 ? pixel[0] : .299F * pixel[0] + .587F * pixel[1] + .114F * pixel[2];
            ++counts[to];
        }
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        grey.values[i] = sums[i] / static_cast<float>(counts[i]);
    return grey;
}

quint64 perceptualHash(const GreyPicture &grey)
{
    static const auto table = cosines();
    // First along the lines, then down the columns: the transform separates, and only 64 coefficients are
    // wanted.
    std::array<std::array<float, kWaves>, kSide> rows = {};
    for (std::size_t y = 0; y < kSide; ++y) {
        for (std::size_t wave = 0; wave < kWaves; ++wave) {
            float sum = 0;
            for (std::size_t x = 0; x < kSide; ++x)
                sum += table[wave][x] * grey.values[y * kSide + x];
            rows[y][wave] = sum;
        }
    }
    std::array<float, kWaves * kWaves> coefficients = {};
    for (std::size_t down = 0; down < kWaves; ++down) {
        for (std::size_t wave = 0; wave < kWaves; ++wave) {
            float sum = 0;
            for (std::size_t y = 0; y < kSide; ++y)
                sum += table[down][y] * rows[y][wave];
            coefficients[down * kWaves + wave] = sum;
        }
    }
    // Against the median half the bits are always set, so contrast does not decide the hash either.
    auto sorted = coefficients;
    std::nth_element(sorted.begin(), sorted.begin() + kWaves * kWaves / 2, sorted.end());
    const float median = sorted[kWaves * kWaves / 2];
    quint64 hash = 0;
    for (const float value : coefficients)
        hash = hash << 1 | quint64{value > median};
    return hash;
}

double correlation(const GreyPicture &a, const GreyPicture &b)
{
    constexpr auto kCount = static_cast<double>(kSide * kSide);
    double sumA = 0;
    double sumB = 0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    // In double precision: the squares' sum less the mean's square loses most of its digits.
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        const double x = a.values[i];
        const double y = b.values[i];
        sumA += x;
        sumB += y;
        squaresA += x * x;
        squaresB += y * y;
        products += x * y;
    }
    const double spreadA = squaresA - sumA * sumA / kCount;
    const double spreadB = squaresB - sumB * sumB / kCount;
    // Of plain pictures only the brightness is left to compare.
    constexpr double kPlain = kCount;
    if (spreadA < kPlain || spreadB < kPlain)
        return spreadA < kPlain && spreadB < kPlain && std::abs(sumA - sumB) / kCount < 4 ? 1 : 0;
    return (products - sumA * sumB / kCount) / std::sqrt(spreadA * spreadB);
}

} // namespace forja
