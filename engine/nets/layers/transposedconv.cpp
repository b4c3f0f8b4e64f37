// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/transposedconv.h"

#include "engine/nets/layers/fewchannels.h"

namespace forja {

TransposedConv::TransposedConv(const ConvOptions &options)
    : m_options(options)
    , m_weight(*this, {options.in, options.out, options.kernel, options.kernel}, options.isSpectral)
{
    if (options.hasBias)
        m_bias = register_parameter("bias", torch::zeros(options.out));
}

Result<MapShape> TransposedConv::outputOf(const MapShape &in) const
{
    const auto side = [this](std::int64_t side) {
        return (side - 1) * m_options.stride + m_options.kernel - 2 * m_options.padding;
    };
    const MapShape out = MapShape::maps(m_options.out, side(in.height), side(in.width));
    if (!in.isMaps() || in.channels != m_options.in || out.height < 1 || out.width < 1)
        return misfit(QStringLiteral("%1 × H × W").arg(m_options.in), in);
    return out;
}

torch::Tensor TransposedConv::forward(const torch::Tensor &input, const Condition &condition)
{
    // In parts of an update, which are differentiated once.
    if (condition.together.pass && fewchannels::suits(m_options.out, input))
        return fewchannels::transposedConv(input, m_weight.value(), m_bias, m_options);
    const std::int64_t stride = m_options.stride;
    const std::int64_t padding = m_options.padding;
    return at::conv_transpose2d(input, m_weight.value(), m_bias, {stride, stride}, {padding, padding});
}

LayerDescription TransposedConv::describe() const
{
    return described("transposed_conv",
                     {{"in", m_options.in},
                      {"out", m_options.out},
                      {"kernel", m_options.kernel},
                      {"stride", m_options.stride},
                      {"padding", m_options.padding}});
}

void TransposedConv::initialise(const InitialDraws &draws)
{
    m_weight.initialise(draws, m_options.std);
}

std::int64_t TransposedConv::multiplyAdds(const MapShape &in) const
{
    // It visits the pixels of its input; a convolution, those of its output.
    return m_options.out * m_options.kernel * m_options.kernel * in.count();
}

} // namespace forja
