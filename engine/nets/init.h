// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/philox.h"

#include <torch/nn/module.h>

#include <string>

namespace forja {

inline constexpr double kWeightStd
    = 0.02; ///< Radford, Metz, Chintala, "Unsupervised Representation Learning with DCGANs", 2016, sec. 4

/// Fills every parameter as a function of (seed, purpose, its place among the parameters): biases 0, norms'
/// weights N(1, 0.02), all other weights N(0, 0.02), the parameter called `special` N(0, specialStd).
/// Spectral vectors (buffers "…weight_u") become random unit vectors.
void initialise(torch::nn::Module &net, std::uint64_t seed, Purpose purpose, const std::string &special = {},
                double specialStd = kWeightStd);

} // namespace forja
