// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/batch/workers.h"
#include "engine/nets/family.h"

namespace forja {

/// Sets every batch-norm layer's running statistics to those of one forward pass over the reference pictures
/// [N, C, H, W] (classes [N] or undefined) and puts D into evaluation mode: from then on a picture's score
/// does not depend on its company. Requires: `d` is a copy that does not train on.
/// On any number of threads it comes to the same bits.
void fixBatchStatistics(Discriminator &d, const torch::Tensor &referencePictures,
                        const torch::Tensor &classes, Workers &workers);

} // namespace forja
