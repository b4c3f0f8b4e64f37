// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <vector>

/// Batch normalisation (Ioffe and Szegedy 2015, algorithm 1) with the activation behind it, over rows: maps
/// that lie channels-last are [N * H * W, C]. Sums are taken in a fixed order and in float64 from block to
/// block. Computed in float32 whatever the type of the maps, which is float32 or bfloat16.
namespace forja::batchnorm {

/// Of some rows: count, then mean and sum of squared deviations of each channel.
struct Moments
{
    double count = 0;
    std::vector<double> mean;
    std::vector<double> squares;

    std::vector<double> packed() const;
    static Moments unpacked(const std::vector<double> &numbers);
    /// Adds those of other rows. Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for
    /// computing sample variances", 1979, eq. 2.1.
    void add(const Moments &other);
};

/// What each channel is normalised with: y = a(x * scale + shift), a(v) = v for v > 0, else slope * v.
struct Affine
{
    std::vector<float> scale;
    std::vector<float> shift;
    float slope = 1; ///< 1: no activation; 0: ReLU
};

/// Maps [N, C, H, W] that lie channels-last, and gradients of that shape and layout.
Moments momentsOf(const torch::Tensor &maps);
torch::Tensor normalised(const torch::Tensor &maps, const Affine &affine);
/// Of each channel: the sum of the gradient at v, then that of its product with x - mean.
std::vector<double> sumsOf(const torch::Tensor &maps, const torch::Tensor &gradient, const Affine &affine,
                           const std::vector<float> &mean);
/// The gradient at v times `ofGradient`, plus x times `ofMaps`, plus `constant`, by channel.
torch::Tensor gradientOf(const torch::Tensor &maps, const torch::Tensor &gradient, const Affine &affine,
                         const std::vector<float> &ofGradient, const std::vector<float> &ofMaps,
                         const std::vector<float> &constant);

} // namespace forja::batchnorm
