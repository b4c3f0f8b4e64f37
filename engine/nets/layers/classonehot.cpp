// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/classonehot.h"

namespace forja {

namespace {

constexpr double kClassGain = 2;

} // namespace

ClassOneHot::ClassOneHot(std::int64_t classes) : m_classes(classes) { }

Result<MapShape> ClassOneHot::outputOf(const MapShape &in) const
{
    if (in.kind != MapShape::Kind::Vector)
        return misfit(QStringLiteral("L"), in);
    return MapShape::vector(in.channels + m_classes);
}

torch::Tensor ClassOneHot::forward(const torch::Tensor &input, const Condition &condition)
{
    const torch::Tensor oneHot = torch::zeros({input.size(0), m_classes},
                                              input.options().requires_grad(false))
                                     .scatter_(1, condition.classes.unsqueeze(1), kClassGain);
    return torch::cat({input, oneHot}, 1);
}

LayerDescription ClassOneHot::describe() const
{
    return described("class_one_hot", {{"classes", m_classes}, {"gain", kClassGain}});
}

} // namespace forja
