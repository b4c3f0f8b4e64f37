// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace forja {

/// Finds out whether generated pictures are copies of single training pictures. What counts is how much
/// nearer the nearest training picture is than the fifth nearest: that tells a copy from a picture that is
/// near to everything because it is blurred. Pixels, seen 16 x 16 at most.
class CopyingTest
{
public:
    /// Pictures [N, C, H, W] of training and held out, as they are or as they are seen(). Requires:
    /// hasEnough().
    CopyingTest(const torch::Tensor &training, const torch::Tensor &heldOut, bool mirrors);
    /// 16 x 16 at most: all that is looked at, and little to keep.
    static torch::Tensor seen(const torch::Tensor &pictures);
    static bool hasEnough(std::int64_t training, std::int64_t heldOut)
    {
        return training >= 8 && heldOut >= 8;
    }

    /// The share of these pictures that are nearer to a single training picture than 19 of 20 held-out
    /// pictures are; .05 where nothing is copied.
    double share(const torch::Tensor &generated) const;

private:
    torch::Tensor nearness(const torch::Tensor &pictures) const;

    torch::Tensor m_rows; ///< [training, F]
    bool m_mirrors; ///< a mirror image of a training picture is a copy, too
    double m_limit = 0; ///< nearness of one held-out picture in twenty
};

} // namespace forja
