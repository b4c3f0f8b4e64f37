// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturedataset.h"

#include <torch/types.h>

#include <atomic>
#include <memory>
#include <vector>

namespace forja {

struct Neighbour
{
    int index = 0; ///< training picture
    double distance = 0; ///< L2 over pixels in [-1, 1], the smaller of the picture and its mirror image
    bool isMirrored = false;
};

/// Looks for the `count` nearest training pictures of each picture [N, C, H, W] in [-1, 1], a block of the
/// data at a time: memory does not grow with the data, and what is more urgent can come between.
class NearestSearch
{
public:
    NearestSearch(std::shared_ptr<const PictureDataset> data, const torch::Tensor &pictures, int count);
    /// Does the next piece; true: found() is whole.
    bool next();
    /// Nearest first.
    const std::vector<std::vector<Neighbour>> &found() const { return m_found; }

private:
    void rankBlock();

    std::shared_ptr<const PictureDataset> m_data;
    int m_count;
    torch::Tensor m_plain, m_mirrored; ///< [N, C * H * W]
    std::vector<std::vector<Neighbour>> m_found;
    int m_first = 0; ///< training picture that is not looked at yet
    std::size_t m_refined = 0;
};

/// The `count` nearest training pictures of each picture [N, C, H, W] in [-1, 1], nearest first; in blocks,
/// so that memory does not grow with the data. Empty if `cancelled` becomes true.
std::vector<std::vector<Neighbour>> nearestTraining(const PictureDataset &data, const torch::Tensor &pictures,
                                                    int count, const std::atomic<bool> &cancelled);

} // namespace forja
