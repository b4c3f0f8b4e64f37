// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/conv.h"

#include "engine/nets/layers/fewchannels.h"

namespace forja {

Conv::Conv(const ConvOptions &options)
    : m_options(options)
    , m_weight(*this, {options.out, options.in, options.kernel, options.kernel}, options.isSpectral)
{
    if (options.hasBias)
        m_bias = register_parameter("bias", torch::zeros(options.out));
}

Result<MapShape> Conv::outputOf(const MapShape &in) const
{
    const auto side = [this](std::int64_t side) {
        const std::int64_t free = side + 2 * m_options.padding - m_options.kernel;
        return free < 0 ? 0 : free / m_options.stride + 1;
    };
    const MapShape out = MapShape::maps(m_options.out, side(in.height), side(in.width));
    if (!in.isMaps() || in.channels != m_options.in || out.count() == 0)
        return misfit(QStringLiteral("%1 × H × W").arg(m_options.in), in);
    return out;
}

torch::Tensor Conv::forward(const torch::Tensor &input, const Condition &condition)
{
    // In parts of an update, which are differentiated once.
    if (condition.together.pass && fewchannels::suits(m_options.in, input))
        return fewchannels::conv(input, m_weight.value(), m_bias, m_options);
    const std::int64_t stride = m_options.stride;
    const std::int64_t padding = m_options.padding;
    // The pixels that a 1x1 kernel with a stride looks at, and then without one: the same numbers. oneDNN 3's
    // own way back to such weights writes beyond its memory on AVX2 where there are fewer than 8 channels.
    if (m_options.kernel == 1 && stride > 1 && padding == 0) {
        const torch::Tensor seen = input.slice(2, 0, std::nullopt, stride).slice(3, 0, std::nullopt, stride);
        return at::conv2d(seen, m_weight.value(), m_bias);
    }
    return at::conv2d(input, m_weight.value(), m_bias, {stride, stride}, {padding, padding});
}

LayerDescription Conv::describe() const
{
    return described("conv",
                     {{"in", m_options.in},
                      {"out", m_options.out},
                      {"kernel", m_options.kernel},
                      {"stride", m_options.stride},
                      {"padding", m_options.padding}});
}

void Conv::initialise(const InitialDraws &draws)
{
    m_weight.initialise(draws, m_options.std);
}

std::int64_t Conv::multiplyAdds(const MapShape &in) const
{
    return m_options.in * m_options.kernel * m_options.kernel * outputOf(in).orThrow().count();
}

} // namespace forja
