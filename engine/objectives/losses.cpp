// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/keys.h"
#include "engine/objectives/loss.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

#define FORJA_LOSS(name) LossFamily make##name();
#include "losses.inc"
#undef FORJA_LOSS

namespace {

class SeparableLoss : public Loss
{
public:
    SeparableLoss(LossTerm real, LossTerm fake, LossTerm g, LossFacts facts)
        : Loss(std::move(facts)), m_real(std::move(real)), m_fake(std::move(fake)), m_g(std::move(g))
    {
    }

    torch::Tensor ofD(const Judged &real, const Judged &fake, const Flips &flips) const override
    {
        return term(m_real, m_fake, real.scores, flips.real).mean()
            + term(m_fake, m_real, fake.scores, flips.fake).mean();
    }

    torch::Tensor ofG(const Judged &fake, const Judged * /*real*/) const override { return m_g(fake.scores); }

private:
    static torch::Tensor term(const LossTerm &own, const LossTerm &other, const torch::Tensor &outputs,
                              const torch::Tensor &flipped)
    {
        return flipped.defined() ? torch::where(flipped, other(outputs), own(outputs)) : own(outputs);
    }

    LossTerm m_real;
    LossTerm m_fake;
    LossTerm m_g;
};

} // namespace

std::shared_ptr<const Loss> separableLoss(LossTerm real, LossTerm fake, LossTerm g, LossFacts facts)
{
    return std::make_shared<SeparableLoss>(std::move(real), std::move(fake), std::move(g), std::move(facts));
}

std::vector<LossFamily> lossFamilies()
{
    return {
#define FORJA_LOSS(name) make##name(),
#include "losses.inc"
#undef FORJA_LOSS
    };
}

std::shared_ptr<const Loss> lossNamed(const QString &name)
{
    const std::vector<LossFamily> all = lossFamilies();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const LossFamily &family) { return family.choice.value == name; });
    if (found == all.end())
        throw Error(problem("losses.unknown", QT_TRANSLATE_NOOP("forja", "There is no loss called “%1”."),
                            {name}));
    return found->loss;
}

QList<FieldRule> lossRules()
{
    return {{{key::lossLabelNoise, key::lossKind}, [](const Experiment &e) -> std::optional<Problem> {
                 const QString kind = e.text(key::lossKind);
                 if (e.curve(key::lossLabelNoise).isZero() || lossNamed(kind)->needs().takesFlips)
                     return {};
                 return problem(
                     "losses.no_flips",
                     QT_TRANSLATE_NOOP("forja",
                                       "loss.label_noise: with the loss %1 pictures have no label of their "
                                       "own that could be flipped. Set it to 0, or choose another loss."),
                     {kind});
             }}};
}

} // namespace forja
