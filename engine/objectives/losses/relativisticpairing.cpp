// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

#include <numbers>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Jolicoeur-Martineau, "The relativistic discriminator: a key element missing from standard GAN", 2018, eq.
/// 5 and 6; as Huang et al., "The GAN is dead; long live the GAN! A Modern Baseline GAN", 2024, eq. 2, use
/// it. Pictures are paired by their places in the batch.
class RelativisticPairing : public Loss
{
public:
    RelativisticPairing()
        : Loss({.balanceD = std::numbers::ln2,
                .balanceG = std::numbers::ln2,
                .threshold = 0,
                .isProbability = false,
                .reading = QString::fromUtf8(
                    QT_TRANSLATE_NOOP("forja",
                                      "Only differences count: D is trained to score each real picture above "
                                      "the generated one beside "
                                      "it, wherever both lie. Two peaks, the real one to the right: it tells "
                                      "them apart. One peak: it "
                                      "can only guess."))},
               {.gNeedsReal = true, .mixesBatch = false, .takesFlips = false})
    {
    }

    torch::Tensor ofD(const Judged &real, const Judged &fake, const Flips & /*flips*/) const override
    {
        return torch::softplus(fake.scores - real.scores).mean();
    }

    torch::Tensor ofG(const Judged &fake, const Judged *real) const override
    {
        return torch::softplus(real->scores - fake.scores);
    }
};

} // namespace

LossFamily makerelativisticpairing()
{
    return {.choice = {u"relativistic-pairing"_s,
                       QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "relativistic pairing")),
                       QString::fromUtf8(QT_TRANSLATE_NOOP(
                           "forja",
                           "D only has to put each real picture above a generated one, and G the other way "
                           "round. R3GAN's loss; wants R1 and R2."))},
            .loss = std::make_shared<RelativisticPairing>()};
}

} // namespace forja
