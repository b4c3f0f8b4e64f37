// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.h"

#include <algorithm>
#include <cstring>

namespace forja {

namespace {

using Hash = std::array<char, 32>;

/// Compares as the numbers that hashes are.
bool isBelow(const Hash &a, const Hash &b)
{
    return std::memcmp(a.data(), b.data(), a.size()) < 0;
}

double placeOf(const Hash &hash)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = number << 8 | static_cast<unsigned char>(hash[i]);
    return static_cast<double>(number >> 11) * 0x1p-53;
}

/// Holds out the `count` smallest hashes, less those equal to one that no longer fits.
std::vector<bool> smallest(const std::vector<Hash> &hashes, std::size_t count)
{
    std::vector<Hash> sorted = hashes;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(count), sorted.end(),
                     isBelow);
    const Hash edge = sorted[count];
    std::vector<bool> out(hashes.size());
    for (std::size_t i = 0; i < hashes.size(); ++i)
        out[i] = isBelow(hashes[i], edge);
    return out;
}

} // namespace

std::vector<bool> heldOutPart(const std::vector<Hash> &hashes, double share)
{
    std::vector<bool> out(hashes.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        out[i] = placeOf(hashes[i]) < share;
        count += out[i];
    }
    if (count > kMostHeldOut) {
        out = smallest(hashes, kMostHeldOut);
        count = static_cast<std::size_t>(std::count(out.begin(), out.end(), true));
    }
    const auto [low, high] = std::minmax_element(hashes.begin(), hashes.end(), isBelow);
    if (*low == *high) {
        out.assign(hashes.size(), false);
        out.front() = true;
    } else if (count == 0) {
        for (std::size_t i = 0; i < hashes.size(); ++i)
            out[i] = hashes[i] == *low;
    } else if (count == hashes.size()) {
        for (std::size_t i = 0; i < hashes.size(); ++i)
            out[i] = hashes[i] != *high;
    }
    return out;
}

std::vector<bool> heldOutPart(const std::vector<PictureRecord> &records, double share)
{
    std::vector<Hash> hashes;
    hashes.reserve(records.size());
    for (const PictureRecord &record : records) {
        const QByteArray hash = QByteArray::fromHex(record.hash.toLatin1());
        std::copy_n(hash.constData(), 32, hashes.emplace_back().begin());
    }
    return heldOutPart(hashes, share);
}

} // namespace forja
