// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace forja {

/// Whether a 4-D tensor lies channels-last and not also contiguous.
bool liesChannelsLast(const torch::Tensor &maps);
/// [N, C, H, W] -> [N, C * H * W], in the order H, W, C if `isLast` (no copy for what lies so), else C, H, W.
torch::Tensor flatMaps(const torch::Tensor &maps, bool isLast);

} // namespace forja
