// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

#include <numbers>

namespace forja {

using namespace Qt::StringLiterals;

/// Goodfellow et al., "Generative Adversarial Nets", 2014, sec. 3, with the second form of G's loss.
LossFamily makenonsaturating()
{
    return {.choice = {u"non-saturating"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "non-saturating")),
                       QString::fromUtf8(
                           QT_TRANSLATE_NOOP("forja",
                                             "D gives the probability that a picture is real; G raises it "
                                             "for its own. G keeps learning even where D is sure."))},
            .loss = separableLoss([](const torch::Tensor &r) { return torch::softplus(-r); },
                                  [](const torch::Tensor &f) { return torch::softplus(f); },
                                  [](const torch::Tensor &f) { return torch::softplus(-f); },
                                  // Where D cannot tell, with all outputs at 0: softplus is ln 2.
                                  {.balanceD = 2 * std::numbers::ln2,
                                   .balanceG = std::numbers::ln2,
                                   .threshold = 0,
                                   .isProbability = true})};
}

} // namespace forja
