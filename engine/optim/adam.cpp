// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optim/adam.h"

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

Adam::Adam(const FlatParameters &flat, AdamBetas betas)
    : m_betas(std::move(betas))
    , m_expAvg(torch::zeros_like(flat.values))
    , m_expAvgSq(torch::zeros_like(flat.values))
{
}

void Adam::step(const FlatParameters &flat, const OptimiserStep &step)
{
    torch::NoGradGuard noGrad;
    constexpr double kEps = 1e-8;
    const double beta1 = m_betas.beta1.at(step.kimg);
    const double beta2 = m_betas.beta2.at(step.kimg);
    // Without steps of penalties the settings' own numbers are used: a power of 1 could change their last
    // bits.
    const bool isWhole = step.share == 1;
    const std::vector<torch::Tensor> values = flat.learning(flat.values);
    // The kernel only reads how many steps there were, so all stretches may share one tensor.
    const std::vector<torch::Tensor> numbers(
        values.size(), torch::scalar_tensor(static_cast<double>(step.number), flat.values.options()));
    at::_fused_adam_(values, flat.learning(flat.gradients), flat.learning(m_expAvg),
                     flat.learning(m_expAvgSq), {}, numbers, isWhole ? step.rate : step.rate * step.share,
                     isWhole ? beta1 : std::pow(beta1, step.share),
                     isWhole ? beta2 : std::pow(beta2, step.share), 0.0, kEps, false, false);
}

std::vector<std::pair<QString, torch::Tensor>> Adam::memories()
{
    return {{u"exp_avg"_s, m_expAvg}, {u"exp_avg_sq"_s, m_expAvgSq}};
}

void Adam::follow(const Experiment &now)
{
    if (!m_player.isEmpty())
        m_betas = {now.curve(m_player + u".beta1"_s), now.curve(m_player + u".beta2"_s)};
}

} // namespace forja
