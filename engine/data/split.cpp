// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.h"

#include <algorithm>
#include <cstring>
#include <numeric>

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
    // The upper 53 bits, which a double holds exactly, as a number from 0 up to but not including 1.
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
    // By value and not by position: equal files move together, also where one must be moved to the other
    // side.
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

DatasetParts divided(DatasetReport report, std::vector<PictureRecord> records, PathOrder order)
{
    DatasetParts parts{std::move(report), std::move(records), {}, {}};
    const std::vector<bool> isHeldOut = heldOutPart(parts.records, parts.report.rule.heldOutShare);
    std::vector<std::uint32_t> inOrder(parts.records.size());
    std::iota(inOrder.begin(), inOrder.end(), 0U);
    // Samples lie in the order they were drawn in and archives in their own; what is promised is class, then
    // path.
    std::stable_sort(inOrder.begin(), inOrder.end(), [&](std::uint32_t a, std::uint32_t b) {
        const PictureRecord &one = parts.records[a];
        const PictureRecord &other = parts.records[b];
        return one.classIndex != other.classIndex ? one.classIndex < other.classIndex
                                                  : order == PathOrder::Sorted && one.path < other.path;
    });
    for (const std::uint32_t record : inOrder) {
        // Indices into the records, which keep the source's order: a record's slot in the cache stays where
        // it is.
        parts.records[record].isHeldOut = isHeldOut[record];
        (isHeldOut[record] ? parts.heldOut : parts.train).push_back(record);
    }
    parts.report.pictures = static_cast<int>(parts.records.size());
    parts.report.heldOut = static_cast<int>(parts.heldOut.size());
    return parts;
}

} // namespace forja
