// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/memorylayout.h"

namespace forja {

bool liesChannelsLast(const torch::Tensor &maps)
{
    return maps.is_contiguous(at::MemoryFormat::ChannelsLast) && !maps.is_contiguous();
}

torch::Tensor flatMaps(const torch::Tensor &maps, bool isLast)
{
    return isLast ? maps.permute({0, 2, 3, 1}).flatten(1) : maps.flatten(1);
}

} // namespace forja
