// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/checking/likeness.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace forja {

namespace {

/// One band of bits of all hashes, sorted: those that share it lie side by side.
struct Band
{
    int shift = 0;
    quint64 mask = 0;
    std::vector<int> order; ///< indices by the band's bits

    quint64 of(quint64 hash) const { return hash >> shift & mask; }
};

/// Two hashes that differ in at most n bits are equal in one of n + 1 bands.
std::vector<Band> bandsFor(const std::vector<quint64> &hashes, int mostBits)
{
    std::vector<Band> bands(static_cast<std::size_t>(mostBits + 1));
    int from = 0;
    for (int i = 0; i <= mostBits; ++i) {
        // The 64 bits are dealt out as evenly as they go: a shorter band would let more candidates through.
        const int to = 64 * (i + 1) / (mostBits + 1);
        Band &band = bands[static_cast<std::size_t>(i)];
        band.shift = from;
        band.mask = to - from == 64 ? ~quint64{0} : (quint64{1} << (to - from)) - 1;
        band.order.resize(hashes.size());
        std::iota(band.order.begin(), band.order.end(), 0);
        std::sort(band.order.begin(), band.order.end(), [&](int a, int b) {
            const quint64 x = band.of(hashes[static_cast<std::size_t>(a)]);
            const quint64 y = band.of(hashes[static_cast<std::size_t>(b)]);
            // Ties by index, which makes the groups the same on each machine and lets the search begin behind
            // an index.
            return x != y ? x < y : a < b;
        });
        from = to;
    }
    return bands;
}

} // namespace

std::vector<std::vector<int>> likeGroups(const std::vector<quint64> &hashes, int mostBits,
                                         const std::function<bool(int, int)> &isAlike,
                                         const std::function<bool(qint64)> &goOn)
{
    const std::vector<Band> bands = bandsFor(hashes, mostBits);
    std::vector<char> isTaken(hashes.size(), 0);
    // Which first last looked at an index: in several bands it is met several times.
    std::vector<int> seenBy(hashes.size(), -1);
    std::vector<std::vector<int>> groups;
    for (std::size_t first = 0; first < hashes.size(); ++first) {
        constexpr std::size_t kAskEvery = 256;
        if (first % kAskEvery == 0 && !goOn(static_cast<qint64>(first)))
            break;
        if (isTaken[first])
            continue;
        std::vector<int> group = {static_cast<int>(first)};
        for (const Band &band : bands) {
            const quint64 wanted = band.of(hashes[first]);
            // Smaller indices were firsts themselves.
            auto at = std::upper_bound(
                band.order.begin(), band.order.end(), static_cast<int>(first), [&](int value, int other) {
                    const quint64 bits = band.of(hashes[static_cast<std::size_t>(other)]);
                    return bits != wanted ? wanted < bits : value < other;
                });
            for (; at != band.order.end() && band.of(hashes[static_cast<std::size_t>(*at)]) == wanted; ++at) {
                const auto other = static_cast<std::size_t>(*at);
                if (isTaken[other] || seenBy[other] == static_cast<int>(first))
                    continue;
                seenBy[other] = static_cast<int>(first);
                // The bits are compared first: looking at pixels is the expensive part.
                if (std::popcount(hashes[first] ^ hashes[other]) > mostBits
                    || !isAlike(static_cast<int>(first), *at))
                    continue;
                isTaken[other] = 1;
                group.push_back(*at);
            }
        }
        if (group.size() > 1) {
            std::sort(group.begin(), group.end());
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

} // namespace forja
