// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

#include <numbers>

namespace forja {

using namespace Qt::StringLiterals;

/// Goodfellow et al., "Generative Adversarial Nets", 2014, eq. 1: G makes small what D makes large.
Loss makeminimax()
{
    return {
        .choice = {u"minimax"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "minimax")),
                   QString::fromUtf8(QT_TRANSLATE_NOOP("forja",
                                                       "The original game: G makes D's answer “generated” "
                                                       "less likely. Where D is sure, G stops learning."))},
        .realTerm = [](const torch::Tensor &r) { return torch::softplus(-r); },
        .fakeTerm = [](const torch::Tensor &f) { return torch::softplus(f); },
        .gTerm = [](const torch::Tensor &f) { return -torch::softplus(f); },
        .facts = {.balanceD = 2 * std::numbers::ln2,
                  .balanceG = -std::numbers::ln2,
                  .threshold = 0,
                  .isProbability = true}};
}

} // namespace forja
