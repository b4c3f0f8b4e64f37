// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/optim/optimiser.h"

namespace forja {

/// Adam's decays; eps is 1e-8.
struct AdamBetas
{
    Curve beta1 = 0.5;
    Curve beta2 = 0.999;
};

/// Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1.
class Adam : public Optimiser
{
public:
    Adam(const FlatParameters &flat, AdamBetas betas);

    void step(const FlatParameters &flat, const OptimiserStep &step) override;
    std::vector<std::pair<QString, torch::Tensor>> memories() override;
    void follow(const Experiment &now) override;
    /// Whose settings it follows: "g" or "d". Nobody's: its betas stay.
    void setPlayer(const QString &player) { m_player = player; }

private:
    AdamBetas m_betas;
    QString m_player;
    torch::Tensor m_expAvg; ///< running mean of the gradients
    torch::Tensor m_expAvgSq; ///< of their squares
};

} // namespace forja
