// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

namespace forja {

using namespace Qt::StringLiterals;

/// Lim and Ye, "Geometric GAN", 2017; Miyato et al. 2018, eq. 16 and 17.
LossFamily makehinge()
{
    return {.choice = {u"hinge"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "hinge")),
                       QString::fromUtf8(
                           QT_TRANSLATE_NOOP("forja",
                                             "D's loss is 0 once real is above 1 and generated below -1; G "
                                             "raises D's output. Common with spectral norm."))},
            .loss = separableLoss(
                [](const torch::Tensor &r) { return torch::relu(1 - r); },
                [](const torch::Tensor &f) { return torch::relu(1 + f); },
                [](const torch::Tensor &f) { return -f; },
                // Where D cannot tell, with all outputs at 0: relu(1) for each half.
                {.balanceD = 2,
                 .balanceG = 0,
                 .threshold = 0,
                 .isProbability = false,
                 .targets = {-1, 1},
                 .reading = QString::fromUtf8(QT_TRANSLATE_NOOP(
                     "forja",
                     "D is trained to score real pictures above 1 and generated ones below −1 (the dotted "
                     "lines); beyond these its loss is zero. Above 0 it says real. Two peaks: it tells them "
                     "apart. One peak around 0: it can only guess."))})};
}

} // namespace forja
