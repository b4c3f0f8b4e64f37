// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <torch/types.h>

namespace forja {

/// Features of a wide random convolutional net that looks at a picture at several sizes: as it is, half as
/// large, … down to 16 pixels a side. At each size the picture is normalised by its own mean and spread first
/// (Ulyanov et al., "Instance Normalization", 2016), so that structure counts and not contrast; how bright
/// and how strong each channel is stands beside it. Weights from Philox with seed 0 (Purpose::MeasureNet),
/// the same everywhere. Nothing is learnt, and nothing has to be kept.
class ScaleFeatures
{
public:
    explicit ScaleFeatures(int channels);
    /// Pictures [N, C, H, W] in [-1, 1] of any size -> [N, F], float32; F grows with the number of sizes.
    torch::Tensor operator()(const torch::Tensor &pictures) const;
    /// Part of the protocol's name; changes whenever the numbers would.
    static QString name(); // "scale-feature-frechet-v1"

private:
    struct Weights
    {
        torch::Tensor first, firstBias; ///< 5x5, every second pixel
        torch::Tensor second, secondBias; ///< 3x3, every second pixel
    };
    Weights m_weights;
};

/// Features in the units of real pictures: each divided by its spread among them, then turned to the
/// directions in which they differ, the greatest first.
class FeatureSpace
{
public:
    /// `real` [N, F], at least 2 rows.
    explicit FeatureSpace(const torch::Tensor &real);
    torch::Tensor of(const torch::Tensor &features) const;
    /// Of these directions covariances are taken; of the others spreads alone, since there are more of them
    /// than pictures.
    std::int64_t joint() const { return m_joint; }

private:
    torch::Tensor m_mean; ///< [F]
    torch::Tensor m_scale; ///< [F]
    torch::Tensor m_directions; ///< [F, F]
    std::int64_t m_joint = 1;
};

/// The Fréchet distance of rows in one space: of the first `joint` columns with all that connects them
/// (frechetDistance), of the rest as if they were independent.
double distanceInSpace(const torch::Tensor &a, const torch::Tensor &b, std::int64_t joint);
/// The distance of one half of real features [N, F] to the other, in the other one's space; which halves: by
/// `split`, 0 … kSplits - 1.
inline constexpr int kSplits = 4;
double distanceOfHalves(const torch::Tensor &real, std::int64_t joint, int split);
/// The distance that `generated` real pictures which nobody has seen would have to `real` others: from that
/// of halves of these, whose bias falls with the number of pictures (Chong and Forsyth, "Effectively Unbiased
/// FID", 2020, eq. 5).
double floorFrom(double ofHalves, std::int64_t real, std::int64_t generated);

/// How real and how varied pictures are: Kynkäänniemi et al., "Improved Precision and Recall Metric for
/// Assessing Generative Models", 2019, eq. 1 and 2, with the third nearest neighbour.
struct PrecisionRecall
{
    double precision = 0; ///< share of generated pictures among real ones
    double recall = 0; ///< share of real pictures among generated ones
};
/// Requires: at least 5 rows each.
PrecisionRecall precisionRecall(const torch::Tensor &generated, const torch::Tensor &real);

} // namespace forja
