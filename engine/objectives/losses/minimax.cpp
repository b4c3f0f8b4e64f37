// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

#include <numbers>

namespace forja {

using namespace Qt::StringLiterals;

/// Goodfellow et al., "Generative Adversarial Nets", 2014, eq. 1: G makes small what D makes large.
LossFamily makeminimax()
{
    return {
        .choice = {u"minimax"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "minimax")),
                   QString::fromUtf8(QT_TRANSLATE_NOOP("forja",
                                                       "The original game: G makes D's answer “generated” "
                                                       "less likely. Where D is sure, G stops learning."))},
        .loss = separableLoss([](const torch::Tensor &r) { return torch::softplus(-r); },
                              [](const torch::Tensor &f) { return torch::softplus(f); },
                              [](const torch::Tensor &f) { return -torch::softplus(f); },
                              // Where D cannot tell, with all outputs at 0: softplus is ln 2.
                              {.balanceD = 2 * std::numbers::ln2,
                               .balanceG = -std::numbers::ln2,
                               .threshold = 0,
                               .isProbability = true})};
}

} // namespace forja
