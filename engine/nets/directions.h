// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/nets/family.h"

namespace forja {

/// A way to go in latent space.
struct LatentDirection
{
    torch::Tensor vector; ///< [latent], of length 1; its largest number is positive
    double share = 0; ///< of all that the method weighs, 0…1; the largest first
};

/// Closed-form factorisation (Shen and Zhou 2021, eq. 7): the eigenvectors of W W^T, `weights` W [latent, F]
/// being what z is multiplied with first. Empty where a weight is not finite.
std::vector<LatentDirection> factorisedDirections(const torch::Tensor &weights, int count);

/// Principal directions of G's first layer (Härkönen et al. 2020, sec. 2.1): the principal components of its
/// activations over latents drawn by the seed (Purpose::Exploring), brought back to z by linear regression.
/// Classes in turn. Empty where G has no such layer, or its numbers are not finite.
std::vector<LatentDirection> principalDirections(Generator &g, const NetShape &shape, std::uint64_t seed,
                                                 int count);

} // namespace forja
