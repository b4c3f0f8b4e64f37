// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"
#include "engine/experiment/experiment.h"

#include <torch/types.h>

namespace forja {

/// What is done to real and generated pictures alike before D sees them. Zhao et al., "Differentiable
/// Augmentation", 2020, sec. 3.
struct Augmentation
{
    bool color = false; ///< brightness, saturation, contrast (saturation only with 3 channels)
    double translation = 0; ///< greatest shift as a share of the side; 0: none
    double cutout = 0; ///< side of the blanked square as a share of the side; 0: none

    bool isOn() const { return color || translation > 0 || cutout > 0; }
};

/// From augment.* of an experiment.
Augmentation augmentation(const Experiment &experiment);

/// Pictures [N, C, H, W] in [-1, 1] -> the same shape, differentiable (twice). `lane` keeps the halves of one
/// update apart; `first` is the place of the first picture in its batch, so that a part of a batch gets what
/// it gets in the whole.
torch::Tensor augment(const torch::Tensor &pictures, const Augmentation &how, const Draws &draws,
                      std::uint32_t lane, std::uint32_t first = 0);

} // namespace forja
