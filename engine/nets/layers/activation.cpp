// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/activation.h"

#include <cmath>

namespace forja {

Activation::Activation(Kind kind, bool isInPlace) : m_kind(kind), m_isInPlace(isInPlace) { }

torch::Tensor Activation::forward(const torch::Tensor &input, const Condition &)
{
    torch::Tensor x = input;
    switch (m_kind) {
    case Kind::LeakyRelu:
        return m_isInPlace ? torch::leaky_relu_(x, kSlope) : torch::leaky_relu(x, kSlope);
    case Kind::Tanh:
        return m_isInPlace ? x.tanh_() : x.tanh();
    case Kind::Relu:
        break;
    }
    return m_isInPlace ? x.relu_() : x.relu();
}

LayerDescription Activation::describe() const
{
    switch (m_kind) {
    case Kind::LeakyRelu:
        return described("leaky_relu", {{"slope", kSlope}});
    case Kind::Tanh:
        return described("tanh");
    case Kind::Relu:
        break;
    }
    return described("relu");
}

double Activation::gainOf(Kind kind)
{
    switch (kind) {
    case Kind::LeakyRelu:
        return std::sqrt(2 / (1 + kSlope * kSlope));
    case Kind::Tanh:
        return 1;
    case Kind::Relu:
        break;
    }
    return std::sqrt(2.0);
}

} // namespace forja
