// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <torch/types.h>

#include <atomic>
#include <vector>

namespace forja {

struct Neighbour
{
    int index = 0; ///< training picture
    double distance = 0; ///< L2 over pixels in [-1, 1], the smaller of the picture and its mirror image
    bool isMirrored = false;
};

/// The `count` nearest training pictures of each picture [N, C, H, W] in [-1, 1], nearest first; in blocks, so that memory does not grow with
/// the data. Empty if `cancelled` becomes true.
std::vector<std::vector<Neighbour>> nearestTraining(const Dataset &data, const torch::Tensor &pictures, int count,
                                                    const std::atomic<bool> &cancelled);

} // namespace forja
