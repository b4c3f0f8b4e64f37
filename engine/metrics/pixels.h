// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/picturedataset.h"

#include <torch/types.h>

#include <functional>
#include <vector>

namespace forja {

/// Interleaved bytes -> [C, H, W]-shaped picture `index` of `out`, [-1, 1]; `out` must be [N, C, H, W]
/// contiguous or channels-last.
void fillPicture(torch::Tensor &out, int index, std::span<const std::uint8_t> bytes, bool isMirrored);
/// One of the data's pictures or points, whatever its part, as picture `index` of `out`, which is as above.
void fillPicture(torch::Tensor &out, int index, const Dataset &data, const PictureRecord &record,
                 bool isMirrored = false);
/// Training pictures indexOf(0) … indexOf(count - 1) [count, C, H, W] in [-1, 1].
torch::Tensor trainingPictures(const Dataset &data, int count, const std::function<int(int)> &indexOf);
/// All numbers of a tensor in their order, of points [N, 2, 1, 1] x, y, x, y, …; none where it is undefined.
std::vector<float> numbersIn(const torch::Tensor &tensor);

} // namespace forja
