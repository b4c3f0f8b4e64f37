// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optim/optimiser.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

#define FORJA_OPTIMISER(name) OptimiserFamily make##name();
#include "optimisers.inc"
#undef FORJA_OPTIMISER

std::vector<OptimiserFamily> optimiserFamilies()
{
    return {
#define FORJA_OPTIMISER(name) make##name(),
#include "optimisers.inc"
#undef FORJA_OPTIMISER
    };
}

std::unique_ptr<Optimiser> makeOptimiser(const Experiment &e, const QString &player,
                                         const FlatParameters &flat)
{
    const QString name = e.text(player + u".optimiser"_s);
    const std::vector<OptimiserFamily> all = optimiserFamilies();
    const auto found = std::find_if(all.begin(), all.end(), [&](const OptimiserFamily &family) {
        return family.choice.value == name;
    });
    if (found == all.end())
        throw Error(problem("optimisers.unknown",
                            QT_TRANSLATE_NOOP("forja", "There is no optimiser called “%1”."), {name}));
    return found->make(e, player, flat);
}

torch::Tensor squaredNorm(const torch::Tensor &flat)
{
    return at::dot(flat, flat);
}

} // namespace forja
