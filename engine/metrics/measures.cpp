// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/measure.h"

namespace forja {

#define FORJA_MEASURE(name) MeasureFamily make##name();
#include "measures.inc"
#undef FORJA_MEASURE

std::vector<MeasureFamily> measureFamilies()
{
    return {
#define FORJA_MEASURE(name) make##name(),
#include "measures.inc"
#undef FORJA_MEASURE
    };
}

std::vector<MeasureFamily> measureFamiliesOf(bool isOfPoints)
{
    std::vector<MeasureFamily> out;
    for (MeasureFamily &family : measureFamilies()) {
        const auto other = isOfPoints ? MeasureFamily::Of::Pictures : MeasureFamily::Of::Points;
        if (family.of != other)
            out.push_back(std::move(family));
    }
    return out;
}

QList<Field> measureFields()
{
    QList<Field> out;
    for (const MeasureFamily &family : measureFamilies())
        out += family.fields;
    return out;
}

QList<FieldRule> measureRules()
{
    QList<FieldRule> out;
    for (const MeasureFamily &family : measureFamilies())
        out += family.rules;
    return out;
}

} // namespace forja
