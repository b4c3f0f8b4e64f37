// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/optim/optimiser.h"

#include <memory>

namespace forja {

/// A net with its flat parameters, on the device where it learns.
template<typename Net>
struct Learner
{
    std::shared_ptr<Net> net;
    FlatParameters flat;

    Learner(std::shared_ptr<Net> module, bool isChannelsLast, torch::Device device)
        : net(moved(std::move(module), device)), flat(*net, isChannelsLast)
    {
    }

private:
    static std::shared_ptr<Net> moved(std::shared_ptr<Net> module, torch::Device device)
    {
        module->to(device);
        return module;
    }
};

/// What a player steps with: its optimiser and its learning rate.
struct Stepper
{
    std::unique_ptr<Optimiser> optimiser;
    Curve rate;
    qint64 extraSteps = 0; ///< besides the one of each update: those of penalties

    /// `player`: "g" or "d".
    Stepper(const Experiment &experiment, const QString &player, const FlatParameters &flat)
        : optimiser(makeOptimiser(experiment, player, flat)), m_player(player)
    {
        follow(experiment);
    }

    void follow(const Experiment &now)
    {
        rate = now.curve(m_player + QStringLiteral(".rate"));
        optimiser->follow(now);
    }
    /// The step of the player's update number `count`.
    void step(const FlatParameters &flat, qint64 count, double kimg, double share = 1)
    {
        optimiser->step(
            flat, {.rate = rate.at(kimg), .number = count + 1 + extraSteps, .kimg = kimg, .share = share});
    }

private:
    QString m_player;
};

} // namespace forja
