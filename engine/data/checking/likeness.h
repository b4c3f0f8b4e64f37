// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace forja {

/// A picture reduced for comparing: kSide x kSide luma values, 0…255.
struct GreyPicture
{
    static constexpr int kSide = 32;
    std::array<float, kSide * kSide> values;
};

/// Requires: width * height * channels pixels, interleaved; channels 1 or 3.
GreyPicture greyPicture(std::span<const std::uint8_t> pixels, int width, int height, int channels);

/// 64 bits: which of the 8 x 8 lowest cosine coefficients, the constant ones left out, lie above their median
/// (Zauner 2010, "Implementation and Benchmarking of Perceptual Image Hash Functions", section 3.2).
quint64 perceptualHash(const GreyPicture &grey);

/// Pearson's, -1…1; of two plain pictures 1 if they are about as bright, else 0.
double correlation(const GreyPicture &a, const GreyPicture &b);

/// Groups of at least 2 whose hashes differ in at most `mostBits` (0…15) from the group's first and that
/// `isAlike` confirms; each index is in one group at most, ascending. Pairs that share no band of bits are
/// never looked at, so that a million hashes are no problem. False from `goOn`, asked now and then with how
/// many are done, ends early with what there is.
std::vector<std::vector<int>> likeGroups(const std::vector<quint64> &hashes, int mostBits,
                                         const std::function<bool(int, int)> &isAlike,
                                         const std::function<bool(qint64)> &goOn);

} // namespace forja
