// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace forja {

/// How far the lines of a grid of 2 and of 4 pixels stand out of the mean spectrum of pictures [N, C, H, W]:
/// for each of the four lines (every 2 or 4 pixels, across or down) the logarithm of its power over that of
/// its neighbours, averaged along the line. [4], float64.
torch::Tensor gridLines(const torch::Tensor &pictures);
/// How many times more a line stands out in generated pictures than in real ones, of the four the one that
/// does so most: near 1 without a pattern. Up-sampling layers leave such patterns (Odena et al. 2016; their
/// traces in the spectrum: Durall et al. 2020).
double combFactor(const torch::Tensor &generatedLines, const torch::Tensor &realLines);

} // namespace forja
