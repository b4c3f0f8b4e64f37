// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation.h"

/// What the three augmentations of Zhao et al., "Differentiable Augmentation for Data-Efficient GAN
/// Training", 2020, sec. 3, share.
namespace forja {

/// Places of a row's draws. NOTE: part of what a seed means.
enum DiffAugmentPlace : std::uint32_t {
    Brightness,
    Saturation,
    Contrast,
    ShiftDown,
    ShiftRight,
    CutDown,
    CutRight
};

/// A share of a side in whole pixels.
std::int64_t pixelsOf(std::int64_t side, double share);
/// [N, H] and [N, W] -> [N, 1, H, W].
torch::Tensor crossed(const torch::Tensor &rows, const torch::Tensor &columns);

} // namespace forja
