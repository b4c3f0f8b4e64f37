// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/nearestupsampling.h"

namespace forja {

Result<MapShape> NearestUpsampling::outputOf(const MapShape &in) const
{
    if (!in.isMaps())
        return misfit(QStringLiteral("C × H × W"), in);
    return MapShape::maps(in.channels, in.height * 2, in.width * 2);
}

torch::Tensor NearestUpsampling::forward(const torch::Tensor &input, const Condition &)
{
    return at::upsample_nearest2d(input, {input.size(2) * 2, input.size(3) * 2});
}

LayerDescription NearestUpsampling::describe() const
{
    return described("nearest_upsampling", {{"factor", 2}});
}

} // namespace forja
