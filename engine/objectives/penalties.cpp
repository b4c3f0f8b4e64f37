// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectives/penalty.h"

#include "engine/experiment/fieldwords.h"

namespace forja {

using namespace Qt::StringLiterals;

#define FORJA_PENALTY(name) PenaltyFamily make##name();
#include "penalties.inc"
#undef FORJA_PENALTY

std::vector<PenaltyFamily> penaltyFamilies()
{
    return {
#define FORJA_PENALTY(name) make##name(),
#include "penalties.inc"
#undef FORJA_PENALTY
    };
}

QList<Field> penaltyFields()
{
    QList<Field> out;
    for (const PenaltyFamily &family : penaltyFamilies()) {
        const QString key = u"loss."_s + family.name;
        // The family's texts are in Qt's strings already, and the words take literals: they are set
        // afterwards.
        Field weight = fieldwords::live(fieldwords::varying(fieldwords::number(key, "", 0, 0,
                                                                               family.mostWeight, "", "")));
        weight.label = family.label;
        weight.unit = family.weightUnit;
        weight.help = family.help;
        Field interval = fieldwords::live(fieldwords::when(
            fieldwords::integer(
                key + u"_interval"_s, "", 1, 1, 64, QT_TRANSLATE_NOOP("forja", "D updates"),
                QT_TRANSLATE_NOOP(
                    "forja",
                    "The penalty is computed once every this many updates of D and weighted by as much "
                    "(lazy regularisation). Above 1 it has an optimiser step of its own, and D's "
                    "learning rate and decays are adjusted accordingly.")),
            key));
        interval.label = family.intervalLabel;
        out << weight << interval << family.fields;
    }
    return out;
}

QList<FieldRule> penaltyRules()
{
    QList<FieldRule> out;
    for (const PenaltyFamily &family : penaltyFamilies())
        out += family.rules;
    return out;
}

} // namespace forja
