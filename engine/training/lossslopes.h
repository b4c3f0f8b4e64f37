// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/objectives/loss.h"

namespace forja {

/// What reaches D's scores of a loss. The loss is taken on copies of the scores, once over all that were
/// gathered, so that their parts may have been computed anywhere; the slopes go back to the parts.
struct LossSlopes
{
    torch::Tensor loss; ///< one number, without a graph
    torch::Tensor onReal; ///< [N]; undefined in an update of G
    torch::Tensor onFake; ///< [N]; undefined where the loss did not look at it
    torch::Tensor onFeatures; ///< [N, F] of generated pictures; undefined where it did not look at them

    void scale(double share)
    {
        for (torch::Tensor *slopes : {&onReal, &onFake, &onFeatures}) {
            if (slopes->defined())
                slopes->mul_(share);
        }
    }
};

LossSlopes slopesOfD(const Loss &loss, const Judged &real, const Judged &fake, const Flips &flips);
/// `real` is null unless the loss of G looks at it.
LossSlopes slopesOfG(const Loss &loss, const Judged &fake, const Judged *real);

} // namespace forja
