// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <torch/types.h>

namespace forja {

/// How nets compute in training.
struct Arithmetic
{
    torch::Device device = torch::kCPU;
    bool isBf16 = false; ///< inside the nets; outputs and losses are float32
    bool isChannelsLast = true; ///< how pictures and kernels lie in memory

    explicit Arithmetic(const Experiment &experiment);
};

/// What every draw of a run begins with.
std::uint64_t seedOf(const Experiment &experiment);

} // namespace forja
