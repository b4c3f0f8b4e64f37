// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nets/family.h"

#include <algorithm>

namespace forja {

#define FORJA_NET(name) NetFamily make##name();
#include "netfamilies.inc"
#undef FORJA_NET

std::vector<NetFamily> netFamilies()
{
    return {
#define FORJA_NET(name) make##name(),
#include "netfamilies.inc"
#undef FORJA_NET
    };
}

NetFamily netFamily(const QString &name)
{
    const std::vector<NetFamily> families = netFamilies();
    const auto found = std::find_if(families.begin(), families.end(), [&](const NetFamily &f) { return f.choice.value == name; });
    if (found == families.end())
        throw Error(problem("nets.unknown", QT_TRANSLATE_NOOP("forja", "There is no architecture called “%1”."), {name}));
    return *found;
}

} // namespace forja
