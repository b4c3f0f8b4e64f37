// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/objectives/loss.h"

/// D as a classifier with K + 1 classes, the last of which means "generated" and has its logit fixed at 0
/// (nets/bodyclassifier.h). Salimans et al., "Improved Techniques for Training GANs", 2016, secs. 3.1 and 5.
namespace forja {

/// mean(-l_y + lse(l)): cross-entropy over the K real classes; logits [N, K], `classes` [N] int64. What D
/// learns from labelled pictures, besides the loss.
torch::Tensor labelledLoss(const torch::Tensor &logits, const torch::Tensor &classes);
/// G's loss by feature matching: mean over the features of |mean φ(real) - mean φ(generated)|; features are
/// [N, F]. L1, as the authors' programs have it; the paper writes the square of L2.
torch::Tensor featureMatchingLoss(const torch::Tensor &real, const torch::Tensor &generated);
/// The game for pictures without a label. D's: they belong to some class, generated ones to none:
/// ½ mean sp(-lse(real)) + ½ mean sp(lse(generated)), where its scores are the lse. G's: feature matching,
/// the same number for every picture.
std::shared_ptr<const Loss> semiSupervisedLoss();

} // namespace forja
