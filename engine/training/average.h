// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/curve.h"

#include <torch/types.h>

#include <algorithm>

namespace forja {

/// The exponential moving average of G's weights. Karras et al., "Progressive Growing of GANs", 2018, with
/// the warm-up min(decay, (1 + n) / (10 + n)).
struct Average
{
    torch::Tensor values; ///< flat, in G's layout
    Curve decay = 0.99;
    /// Updates of G that the average had seen before this training began with it: where its warm-up goes on.
    qint64 before = 0;

    /// After G's update number `count`.
    void take(const torch::Tensor &weights, qint64 count, double kimg)
    {
        torch::NoGradGuard noGrad;
        const double n = static_cast<double>(before + count);
        values.lerp_(weights, 1 - std::min(decay.at(kimg), (1 + n) / (10 + n)));
    }
};

} // namespace forja
