// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/adam.h"

#include <cmath>

namespace forja {

void adamStep(const FlatParameters &flat, torch::Tensor &expAvg, torch::Tensor &expAvgSq,
              const AdamSettings &settings, qint64 step)
{
    torch::NoGradGuard noGrad;
    constexpr double kEps = 1e-8;
    const std::vector<torch::Tensor> values = flat.learning(flat.values);
    const std::vector<torch::Tensor> steps(
        values.size(), torch::scalar_tensor(static_cast<double>(step), flat.values.options()));
    at::_fused_adam_(values, flat.learning(flat.gradients), flat.learning(expAvg), flat.learning(expAvgSq),
                     {}, steps, settings.rate, settings.beta1, settings.beta2, 0.0, kEps, false, false);
}

AdamSettings besideLazyPenalty(const AdamSettings &settings, int interval)
{
    const double c = static_cast<double>(interval) / (interval + 1);
    return {settings.rate * c, std::pow(settings.beta1, c), std::pow(settings.beta2, c)};
}

double l2Norm(const torch::Tensor &flat)
{
    return std::sqrt(at::dot(flat, flat).item<double>());
}

} // namespace forja
