// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

/// D as a classifier with K + 1 classes, the last of which means "generated" and has its logit fixed at 0.
/// Salimans et al., "Improved Techniques for Training GANs", 2016, secs. 3.1 and 5. Logits are [N, K].
namespace forja {

/// mean(-l_y + lse(l)): cross-entropy over the K real classes; `classes` [N] int64.
torch::Tensor labelledLoss(const torch::Tensor &logits, const torch::Tensor &classes);
/// -½ mean lse(real) + ½ mean sp(lse(real)) + ½ mean sp(lse(generated)): pictures without a label belong to
/// some class, generated ones to none.
torch::Tensor unlabelledLoss(const torch::Tensor &real, const torch::Tensor &generated);
/// G's loss by feature matching: mean over the features of |mean φ(real) - mean φ(generated)|; features are
/// [N, F]. L1, as the authors' programs have it; the paper writes the square of L2.
torch::Tensor featureMatchingLoss(const torch::Tensor &real, const torch::Tensor &generated);

} // namespace forja
