// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/layers/initialdraws.h"

#include <torch/nn/module.h>

namespace forja {

/// A weight that may be divided by its largest singular value (Miyato et al., "Spectral Normalization for
/// GANs", 2018, alg. 1): the matrix is [first dimension, all others]. No forward changes anything:
/// iterateSpectralNorms() does, once an update. Its names in the owner are PyTorch's: "weight", or
/// "weight_orig" with the buffer "weight_u".
class Weight
{
public:
    Weight(torch::nn::Module &owner, c10::IntArrayRef sizes, bool isSpectral);
    /// What the layer computes with.
    torch::Tensor value() const;
    /// What is trained: value() before it is divided.
    const torch::Tensor &parameter() const { return m_weight; }
    bool isSpectral() const { return m_u.defined(); }
    /// N(0, std), and a random spectral vector.
    void initialise(const InitialDraws &draws, double std);

    /// One power iteration, where `module` has a spectral weight of its own.
    static void iterate(torch::nn::Module &module);

private:
    torch::Tensor m_weight;
    torch::Tensor m_u; ///< undefined without spectral normalisation
};

} // namespace forja
