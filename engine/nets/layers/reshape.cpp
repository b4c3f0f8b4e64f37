// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/reshape.h"

namespace forja {

Reshape::Reshape(const MapShape &to) : m_to(to) { }

Result<MapShape> Reshape::outputOf(const MapShape &in) const
{
    if (in.count() != m_to.count())
        return misfit(m_to.text(), in);
    return m_to;
}

torch::Tensor Reshape::forward(const torch::Tensor &input, const Condition &)
{
    switch (m_to.kind) {
    case MapShape::Kind::Number:
        return input.squeeze(1);
    case MapShape::Kind::Vector:
        return input.flatten(1);
    case MapShape::Kind::Maps:
        break;
    }
    return input.view({-1, m_to.channels, m_to.height, m_to.width});
}

LayerDescription Reshape::describe() const
{
    return described("reshape",
                     {{"channels", m_to.channels}, {"height", m_to.height}, {"width", m_to.width}});
}

} // namespace forja
