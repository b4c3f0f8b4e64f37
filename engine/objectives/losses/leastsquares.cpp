// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

namespace forja {

using namespace Qt::StringLiterals;

/// Mao et al., "Least Squares Generative Adversarial Networks", 2017, eq. 2 with a = 0, b = c = 1.
LossFamily makeleastsquares()
{
    return {
        .choice = {u"least-squares"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "least squares")),
                   QString::fromUtf8(QT_TRANSLATE_NOOP(
                       "forja",
                       "D should answer 1 for real and 0 for generated; its squared error is the loss."))},
        .loss = separableLoss(
            [](const torch::Tensor &r) { return (r - 1).square() * 0.5; },
            [](const torch::Tensor &f) { return f.square() * 0.5; },
            [](const torch::Tensor &f) { return (f - 1).square() * 0.5; },
            // Where D cannot tell, with all outputs at ½: ½ · ¼ for each half, and ½ · ¼ for G.
            {.balanceD = 0.25,
             .balanceG = 0.125,
             .threshold = 0.5,
             .isProbability = false,
             .targets = {0, 1},
             .sureBy = 0.5,
             .reading = QString::fromUtf8(QT_TRANSLATE_NOOP(
                 "forja",
                 "D is trained to score real pictures 1 and generated ones 0 (the dotted lines); above 0.5 "
                 "it says real. Two peaks: it tells them apart. One peak around 0.5: it can only guess."))})};
}

} // namespace forja
