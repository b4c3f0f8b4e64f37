// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/philox.h"

#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace forja {

namespace {

double toUnit(std::uint32_t bits)
{
    // The middle of each of 2^32 cells: never 0, of which there is no logarithm, and never 1.
    return (bits + 0.5) * 0x1p-32;
}

std::pair<double, double> boxMuller(std::uint32_t a, std::uint32_t b)
{
    const double radius = std::sqrt(-2.0 * std::log(toUnit(a)));
    const double angle = 2.0 * std::numbers::pi * toUnit(b);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

} // namespace

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> c, std::array<std::uint32_t, 2> key)
{
    for (int round = 0; round < 10; ++round) {
        // The multipliers, and the key's increments below, are the paper's.
        const std::uint64_t p0 = std::uint64_t{0xD2511F53} * c[0];
        const std::uint64_t p1 = std::uint64_t{0xCD9E8D57} * c[2];
        c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ key[0], static_cast<std::uint32_t>(p1),
             static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ key[1], static_cast<std::uint32_t>(p0)};
        key[0] += 0x9E3779B9;
        key[1] += 0xBB67AE85;
    }
    return c;
}

Draws::Draws(std::uint64_t seed, Purpose purpose, std::uint64_t count)
    : m_key{static_cast<std::uint32_t>(seed),
            static_cast<std::uint32_t>((seed >> 32) << 11) | static_cast<std::uint32_t>(purpose)}
    , m_count(count)
{
}

std::array<std::uint32_t, 4> Draws::block(std::uint32_t number, std::uint32_t lane) const
{
    return philox4x32({number, lane, static_cast<std::uint32_t>(m_count),
                       static_cast<std::uint32_t>(m_count >> 32)},
                      m_key);
}

std::uint32_t Draws::bits(std::uint32_t index, std::uint32_t lane) const
{
    return block(index / 4, lane)[index % 4];
}

double Draws::uniform(std::uint32_t index, std::uint32_t lane) const
{
    return toUnit(bits(index, lane));
}

std::uint32_t Draws::below(std::uint32_t n, std::uint32_t index, std::uint32_t lane) const
{
    // The upper half of the product instead of a remainder: one multiplication, and a bias of at most n in
    // 2^32.
    return static_cast<std::uint32_t>((std::uint64_t{bits(index, lane)} * n) >> 32);
}

double Draws::normal(std::uint32_t index, std::uint32_t lane) const
{
    const auto b = block(index / 4, lane);
    // Box-Muller makes two at a time, so an index shares its pair with its neighbour; fillNormal() gives the
    // same numbers.
    const std::size_t pair = (index % 4) / 2 * 2;
    const auto [even, odd] = boxMuller(b[pair], b[pair + 1]);
    return index % 2 == 0 ? even : odd;
}

void Draws::fillNormal(float *out, std::size_t size, std::uint32_t lane) const
{
    for (std::size_t at = 0; at < size; at += 4) {
        const auto b = block(static_cast<std::uint32_t>(at / 4), lane);
        const auto first = boxMuller(b[0], b[1]);
        const auto second = boxMuller(b[2], b[3]);
        const double four[] = {first.first, first.second, second.first, second.second};
        for (std::size_t i = 0; i < 4 && at + i < size; ++i)
            out[at + i] = static_cast<float>(four[i]);
    }
}

std::vector<std::uint32_t> Draws::permutation(std::uint32_t n) const
{
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t left = n; left > 1; --left)
        // The place that is filled is the index of its draw: no two draws share a number.
        std::swap(order[left - 1], order[below(left, left)]);
    return order;
}

} // namespace forja
