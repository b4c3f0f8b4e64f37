// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/keys.h"
#include "engine/nets/family.h"

#include "engine/experiment/fieldwords.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

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

QList<FieldRule> pointRules()
{
    QStringList fit;
    for (const NetFamily &family : netFamilies()) {
        if (family.takesPoints)
            fit << family.choice.value;
    }
    QList<FieldRule> rules;
    for (const QString net : {key::gNet, key::dNet}) {
        rules.append({{net, key::dataFolder}, [=](const Experiment &e) -> std::optional<Problem> {
                          if (!e.isOnPoints() || fit.contains(e.text(net)))
                              return {};
                          return problem(
                              "nets.points",
                              QT_TRANSLATE_NOOP(
                                  "forja",
                                  "%1: %2 makes pictures, and %3 are points of the plane. Set %1 to %4."),
                              {net, e.text(net), e.text(key::dataFolder), fit.join(u", "_s)});
                      }});
    }
    rules.append(fieldwords::notOnPoints(key::dataMirror));
    return rules;
}

NetFamily netFamily(const QString &name)
{
    const std::vector<NetFamily> families = netFamilies();
    const auto found = std::find_if(families.begin(), families.end(),
                                    [&](const NetFamily &f) { return f.choice.value == name; });
    if (found == families.end())
        throw Error(problem("nets.unknown",
                            QT_TRANSLATE_NOOP("forja", "There is no architecture called “%1”."), {name}));
    return *found;
}

} // namespace forja
