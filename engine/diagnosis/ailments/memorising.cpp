// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"

#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr SignLimit kCopiedShare{0.25, 0.15}; // h 0 … .01, s .66

std::optional<SeenAilment> seesMemorising(const RunSigns &signs)
{
    // There is a measure: this rule is only asked after one has arrived.
    auto seen = ifAll(signs,
                      {{QT_TRANSLATE_NOOP("forja", "Share of near copies"),
                        signs.measure->number(measurekey::kCopied), kCopiedShare, true}},
                      "measure/copied"_L1);
    if (seen)
        seen->said = problem(
            "doctor.memorising",
            QT_TRANSLATE_NOOP("forja",
                              "G has been memorising training pictures since update %1: %2 % of its pictures "
                              "are nearer to a single training picture than 19 of 20 held-out pictures are. "
                              "That does not prove copying; look at the nearest pictures in the inspector."),
            {{}, threeDigits(100 * seen->evidence[0].value)});
    return seen;
}

} // namespace

AilmentRule memorisingRule()
{
    return {.ailment = Ailment::Memorising,
            .name = "memorising",
            .title = QT_TRANSLATE_NOOP("forja", "G memorises training pictures"),
            .shown = AilmentRule::Shown::InMeasures,
            .look = &seesMemorising,
            .remedies = &showingPicturesElsewhere};
}

} // namespace forja
