// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers/batchnorm.h"

#include "engine/nets/layers/norm.h"

namespace forja {

BatchNorm::BatchNorm(std::int64_t channels)
    : m_weight(register_parameter("weight", torch::ones(channels)))
    , m_bias(register_parameter("bias", torch::zeros(channels)))
    , m_runningMean(register_buffer("running_mean", torch::zeros(channels)))
    , m_runningVar(register_buffer("running_var", torch::ones(channels)))
{
}

Result<MapShape> BatchNorm::outputOf(const MapShape &in) const
{
    if (!in.isMaps() || in.channels != m_weight.size(0))
        return misfit(QStringLiteral("%1 × H × W").arg(m_weight.size(0)), in);
    return in;
}

torch::Tensor BatchNorm::forward(const torch::Tensor &input, const Condition &)
{
    if (is_training())
        m_lastCount = input.numel() / input.size(1);
    if (is_training() && isStandingStill)
        return at::batch_norm(input, m_weight, m_bias, {}, {}, true, momentum, kNormEpsilon, true);
    return at::batch_norm(input, m_weight, m_bias, m_runningMean, m_runningVar, is_training(), momentum,
                          kNormEpsilon, true);
}

LayerDescription BatchNorm::describe() const
{
    return described("batch_norm", {{"epsilon", kNormEpsilon}});
}

void BatchNorm::initialise(const InitialDraws &draws)
{
    draws.normal(m_weight, kWeightStd, 1);
}

void BatchNorm::useBiasedVariance()
{
    torch::NoGradGuard noGrad;
    const double n = static_cast<double>(m_lastCount);
    m_runningVar.mul_((n - 1) / n);
}

} // namespace forja
