// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optim/optimiser.h"

#include "engine/experiment/fieldwords.h"

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Stochastic gradient descent with momentum, as PyTorch has it: v = momentum v + gradient; weights -= rate
/// v. Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013, eq. 1 and
/// 2, with the rate outside.
class Sgd : public Optimiser
{
public:
    Sgd(const Experiment &experiment, const QString &player, const FlatParameters &flat)
        : m_player(player), m_velocity(torch::zeros_like(flat.values))
    {
        follow(experiment);
    }

    void follow(const Experiment &now) override { m_momentum = now.curve(m_player + u".momentum"_s); }

    void step(const FlatParameters &flat, const OptimiserStep &step) override
    {
        torch::NoGradGuard noGrad;
        const double momentum = std::pow(m_momentum.at(step.kimg), step.share);
        const std::vector<torch::Tensor> values = flat.learning(flat.values);
        const std::vector<torch::Tensor> gradients = flat.learning(flat.gradients);
        std::vector<torch::Tensor> velocities = flat.learning(m_velocity);
        for (std::size_t i = 0; i < values.size(); ++i) {
            velocities[i].mul_(momentum).add_(gradients[i]);
            values[i].add_(velocities[i], -step.rate * step.share);
        }
    }

    std::vector<std::pair<QString, torch::Tensor>> memories() override
    {
        return {{u"momentum"_s, m_velocity}};
    }

private:
    QString m_player;
    Curve m_momentum;
    torch::Tensor m_velocity;
};

QList<Field> sgdFields(const QString &player)
{
    return {fieldwords::when(
        fieldwords::advanced(fieldwords::live(fieldwords::varying(fieldwords::number(
            player + u".momentum"_s,
            player == u"g" ? QT_TRANSLATE_NOOP("forja", "Momentum of G")
                           : QT_TRANSLATE_NOOP("forja", "Momentum of D"),
            0.9, 0, 0.9999, "",
            QT_TRANSLATE_NOOP("forja", "Share of the step before that goes into the next one."))))),
        player + u".optimiser"_s, {u"sgd"_s})};
}

} // namespace

OptimiserFamily makesgd()
{
    return {
        .choice = {u"sgd"_s, QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "SGD with momentum")),
                   QString::fromUtf8(QT_TRANSLATE_NOOP(
                       "forja",
                       "Every weight's step has the size of its gradient. Needs another learning rate than "
                       "Adam, often 10 to 100 times as high."))},
        .fields = sgdFields,
        .make = [](const Experiment &e, const QString &player, const FlatParameters &flat)
            -> std::unique_ptr<Optimiser> { return std::make_unique<Sgd>(e, player, flat); }};
}

} // namespace forja
