// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/measure.h"

#include "engine/experiment/keys.h"

#include <algorithm>

namespace forja {

#define FORJA_MEASURE(name) MeasureFamily make##name();
#include "measures.inc"
#undef FORJA_MEASURE

MeasureFacts distanceFacts()
{
    return {.key = measurekey::kDistance,
            .title = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "Distance to real pictures")),
            .label = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "distance")),
            .isHeadline = true,
            .place = 1,
            .besideKey = measurekey::kFloor,
            .besideLabel = QString::fromUtf8(QT_TRANSLATE_NOOP("forja", "real pictures"))};
}

std::vector<MeasureFamily> measureFamilies()
{
    return {
#define FORJA_MEASURE(name) make##name(),
#include "measures.inc"
#undef FORJA_MEASURE
    };
}

std::vector<MeasureFamily> measureFamiliesOf(bool isOfPoints, const QString &chosen)
{
    std::vector<MeasureFamily> out = measureFamilies();
    std::erase_if(out, [isOfPoints](const MeasureFamily &family) {
        return family.of == (isOfPoints ? MeasureFamily::Of::Pictures : MeasureFamily::Of::Points);
    });
    const auto isChosen = [&chosen](const MeasureFamily &family) { return family.name == chosen; };
    const bool isKnown = std::ranges::any_of(out, isChosen);
    std::erase_if(out, [&](const MeasureFamily &family) {
        return !family.protocol.isEmpty() && (isKnown ? !isChosen(family) : family.isFormer);
    });
    return out;
}

std::vector<MeasureFamily> measureFamiliesFor(const Experiment &experiment, const QString &begun)
{
    QString chosen = experiment.text(key::runDistance);
    for (const MeasureFamily &family : measureFamilies()) {
        // Records end in the number of pictures.
        if (!family.protocol.isEmpty() && begun.startsWith(family.protocol + u'-'))
            chosen = family.name;
    }
    return measureFamiliesOf(experiment.isOnPoints(), chosen);
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
