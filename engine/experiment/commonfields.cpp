// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/commonfields.h"

#include "engine/experiment/experiment.h"
#include "engine/experiment/fieldgroups.h"
#include "engine/experiment/keys.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

FieldRule sideRule(const QString &name)
{
    return {{name}, [name](const Experiment &e) -> std::optional<Problem> {
                if (isGoodSide(e.integer(name)))
                    return {};
                return problem("experiment.side",
                               QT_TRANSLATE_NOOP("forja",
                                                 "%1: %2 is neither a power of two nor three times one. Use "
                                                 "16, 24, 32, 48, 64, 96, 128, 192 or 256."),
                               {name, QString::number(e.integer(name))});
            }};
}

} // namespace

bool isGoodSide(qint64 side)
{
    // Nets double or halve the side layer by layer, so it must come down to 1 or 3 by halving.
    while (side > 0 && side % 2 == 0)
        side /= 2;
    return side == 1 || side == 3;
}

QList<Field> commonFields(const CommonChoices &choices)
{
    return dataFields() + generatorFields(choices.nets, choices.optimisers)
        + discriminatorFields(choices.nets, choices.optimisers) + lossFields(choices.losses) + trainFields()
        + runFields();
}

QList<FieldRule> commonRules()
{
    return {
        sideRule(key::dataWidth),
        sideRule(key::dataHeight),
        {{key::dUpdates, key::gUpdates},
         [](const Experiment &e) -> std::optional<Problem> {
             if (e.integer(key::dUpdates) + e.integer(key::gUpdates) > 0)
                 return {};
             return problem("experiment.nobody_learns",
                            QT_TRANSLATE_NOOP("forja",
                                              "d.updates and g.updates are both 0: neither player would "
                                              "learn. Set one of them to 1 or more."));
         }},
        {{key::trainParts},
         [](const Experiment &e) -> std::optional<Problem> {
             const qint64 parts = e.integer(key::trainParts);
             if ((parts & (parts - 1)) == 0)
                 return {};
             return problem("experiment.parts",
                            QT_TRANSLATE_NOOP("forja",
                                              "%1 is not a power of two. Use 1, 2, 4, 8, 16, 32 or 64, or 0 "
                                              "to have it chosen."),
                            {QString::number(parts)});
         }},
    };
}

} // namespace forja
