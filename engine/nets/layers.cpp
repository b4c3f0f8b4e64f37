// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nets/layers.h"

#include "engine/nets/layers/weight.h"

#include <algorithm>

namespace forja {

void iterateSpectralNorms(torch::nn::Module &net, const std::vector<std::string> &frozen)
{
    Weight::iterate(net); // a layer may stand alone
    for (const auto &module : net.named_modules("", false)) {
        if (!isWithin(module.key(), frozen))
            Weight::iterate(*module.value());
    }
}

std::vector<std::pair<std::string, BatchNorm *>> batchNormsOf(torch::nn::Module &net)
{
    std::vector<std::pair<std::string, BatchNorm *>> found;
    for (const auto &module : net.named_modules("", false)) {
        if (auto *norm = dynamic_cast<BatchNorm *>(module.value().get()))
            found.emplace_back(module.key(), norm);
    }
    return found;
}

bool isWithin(const std::string &name, const std::vector<std::string> &modules)
{
    return std::any_of(modules.begin(), modules.end(), [&name](const std::string &module) {
        return name == module || name.compare(0, module.size() + 1, module + '.') == 0;
    });
}

} // namespace forja
