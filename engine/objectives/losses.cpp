// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/loss.h"

#include <algorithm>

namespace forja {

#define FORJA_LOSS(name) Loss make##name();
#include "losses.inc"
#undef FORJA_LOSS

std::vector<Loss> losses()
{
    return {
#define FORJA_LOSS(name) make##name(),
#include "losses.inc"
#undef FORJA_LOSS
    };
}

Loss lossNamed(const QString &name)
{
    const std::vector<Loss> all = losses();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Loss &loss) { return loss.choice.value == name; });
    if (found == all.end())
        throw Error(problem("losses.unknown", QT_TRANSLATE_NOOP("forja", "There is no loss called “%1”."),
                            {name}));
    return *found;
}

torch::Tensor termWithFlips(const Loss::Term &own, const Loss::Term &other, const torch::Tensor &outputs,
                            const torch::Tensor &flipped)
{
    return torch::where(flipped, other(outputs), own(outputs));
}

} // namespace forja
