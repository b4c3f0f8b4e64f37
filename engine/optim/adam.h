// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/flat.h"
#include "engine/training/settings.h"

namespace forja {

/// One step of Adam (Kingma and Ba 2015, algorithm 1) on what learns of flat buffers; `step` counts from 1.
void adamStep(const FlatParameters &flat, torch::Tensor &expAvg, torch::Tensor &expAvgSq,
              const AdamSettings &settings, qint64 step);
/// Adam's settings where a penalty takes a step of its own after every `interval` updates, so that both
/// together do as much as one step an update: rate c, betas to the power of c, c = k / (k + 1). Karras et
/// al., "Analyzing and Improving the Image Quality of StyleGAN", 2020, appendix B.
AdamSettings besideLazyPenalty(const AdamSettings &settings, int interval);

/// L2 norm of a flat buffer.
double l2Norm(const torch::Tensor &flat);

} // namespace forja
