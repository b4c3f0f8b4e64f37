// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

#include <numbers>

namespace forja {

using namespace Qt::StringLiterals;

/// Goodfellow et al., "Generative Adversarial Nets", 2014, sec. 3, with the second form of G's loss.
Loss makenonsaturating()
{
    return {.choice = {u"non-saturating"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "non-saturating")),
                       QString::fromUtf8(
                           QT_TRANSLATE_NOOP("forja",
                                             "D gives the probability that a picture is real; G raises it "
                                             "for its own. G keeps learning even where D is sure."))},
            .realTerm = [](const torch::Tensor &r) { return torch::softplus(-r); },
            .fakeTerm = [](const torch::Tensor &f) { return torch::softplus(f); },
            .gTerm = [](const torch::Tensor &f) { return torch::softplus(-f); },
            .facts = {.balanceD = 2 * std::numbers::ln2,
                      .balanceG = std::numbers::ln2,
                      .threshold = 0,
                      .isProbability = true}};
}

} // namespace forja
