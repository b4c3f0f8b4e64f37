// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/spectrum.h"

#include <cmath>

namespace forja {

namespace {

/// Lines of `logPower` [across, along]: what every two and every four pixels across would leave.
std::pair<double, double> linesAcross(const torch::Tensor &logPower, std::int64_t side)
{
    const auto line = [&](std::int64_t k) { return logPower.index({k}).mean().item<double>(); };
    const std::int64_t half = side / 2;
    const std::int64_t quarter = side / 4;
    // The highest frequency has neighbours on one side only: their own slope is carried on.
    const double every2 = line(half) - (2 * line(half - 1) - line(half - 2));
    const double every4 = line(quarter) - (line(quarter - 1) + line(quarter + 1)) / 2;
    return {every2, every4};
}

} // namespace

torch::Tensor gridLines(const torch::Tensor &pictures)
{
    torch::NoGradGuard noGrad;
    const torch::Tensor grey = pictures.to(torch::kCPU, torch::kFloat32).mean(1);
    // Averaged over the pictures before the logarithm: a grid is in all of them, their content is not.
    const torch::Tensor power = torch::abs(torch::fft_fft2(grey)).square().mean(0).to(torch::kFloat64);
    const torch::Tensor logPower = (power + 1e-9).log();
    const auto [down2, down4] = linesAcross(logPower, logPower.size(0));
    const auto [across2, across4] = linesAcross(logPower.t(), logPower.size(1));
    return torch::tensor({down2, down4, across2, across4}, torch::kFloat64);
}

double combFactor(const torch::Tensor &generatedLines, const torch::Tensor &realLines)
{
    return std::exp((generatedLines - realLines).max().item<double>());
}

} // namespace forja
