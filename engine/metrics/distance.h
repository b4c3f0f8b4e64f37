// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <torch/types.h>

#include <optional>

namespace forja {

/// Features of a fixed random convolutional net: weights from Philox with seed 0 (Purpose::MeasureNet), the
/// same everywhere. Not an Inception network: distances on it are "random-feature Fréchet", never FID, and
/// compare only within one data set.
class RandomFeatures
{
public:
    explicit RandomFeatures(int channels);
    /// Pictures [N, C, H, W] in [-1, 1] of any size (brought to 32 x 32 by area averaging or bilinear) -> [N,
    /// dimension()], float32.
    torch::Tensor operator()(const torch::Tensor &pictures) const;
    int dimension() const;
    /// Part of the protocol's name; changes whenever the numbers would.
    static QString name(); // "random-feature-frechet-v1"

private:
    std::vector<torch::Tensor> m_weights;
};

/// Mean and covariance (divided by N-1) in double.
struct FeatureMoments
{
    torch::Tensor mean; ///< [F]
    torch::Tensor covariance; ///< [F, F]
    std::int64_t count = 0;
};

/// Of fewer than 2 rows the covariance is not finite.
FeatureMoments featureMoments(const torch::Tensor &features);
/// |m1-m2|^2 + tr(S1 + S2 - 2 (S1 S2)^(1/2)), by the eigenvalues of S1^(1/2) S2 S1^(1/2), clamped at 0, in
/// double. Dowson and Landau 1982; Heusel et al. 2017, sec. 1. Not a number where the moments are none: of
/// fewer than 2 rows, or of rows that hold such.
double frechetDistance(const FeatureMoments &a, const FeatureMoments &b);

/// Squared distances [queries, rows] of rows [N, F]; good to about 1e-3 of a row's own norm, which ranks but
/// does not report.
torch::Tensor squaredDistances(const torch::Tensor &queries, const torch::Tensor &rows);

/// Mean L2 pixel distance between pairs (i, i + N/2) of pictures [N, C, H, W].
double meanPairDistance(const torch::Tensor &pictures);
/// Mean L2 pixel distance of each of these pictures [N, C, H, W] to a few others of them, of its own class
/// where `classes` [N] is defined; nothing without such a pair.
std::optional<double> meanDistanceWithin(const torch::Tensor &pictures, const torch::Tensor &classes);

} // namespace forja
