// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"

#include <array>
#include <cstdint>
#include <vector>

namespace forja {

/// The largest held-out part.
inline constexpr std::size_t kMostHeldOut = 10000;

/// Which pictures D never sees: those whose hash, read as a number between 0 and 1, lies below `share`. So
/// adding files moves nobody and equal files stay on one side.
///
/// At least 1 and at most kMostHeldOut pictures (the smallest hashes win), and at least 1 is left to train
/// on: if all pictures are equal, the first alone is held out. Requires: at least 2 hashes.
std::vector<bool> heldOutPart(const std::vector<std::array<char, 32>> &hashes, double share);
/// The same by the hashes of records. Requires: each has a SHA-256 in hexadecimal.
std::vector<bool> heldOutPart(const std::vector<PictureRecord> &records, double share);

/// How pictures of one class follow each other.
enum class PathOrder { AsListed, Sorted };
/// A report and records with their parts: held out by report.rule.heldOutShare, and each part by class.
/// Counts the pictures. Requires: at least 2 records.
DatasetParts divided(DatasetReport report, std::vector<PictureRecord> records, PathOrder order);

} // namespace forja
