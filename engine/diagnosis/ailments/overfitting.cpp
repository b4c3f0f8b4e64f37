// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"

#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr SignLimit kHeartGap{0.35, 0.25}; // h .02 … .14, s .66 … 1.5
constexpr SignLimit kHeartSigns{0.6, 0.5}; // Karras et al. 2020: their target

std::optional<SeenAilment> seesOverfitting(const RunSigns &signs)
{
    // Karras et al. 2020 (ADA), sec. 3.1: r_v from held-out pictures, r_t from the signs.
    const auto gap = signs.ticks.distance(RecentTicks::Training, RecentTicks::HeldOut);
    const auto whole = signs.ticks.distance(RecentTicks::Training, RecentTicks::Fake);
    const auto shown = signs.ticks.mean(RecentTicks::SignsTraining);
    auto seen = ifAll(signs,
                      {{QT_TRANSLATE_NOOP("forja", "Held-out gap"),
                        gap && whole && *whole > 0 ? std::optional(*gap / *whole) : std::nullopt, kHeartGap,
                        true},
                       {QT_TRANSLATE_NOOP("forja", "Sign statistic"),
                        shown ? std::optional(2 * *shown - 1) : shown, kHeartSigns, true}},
                      stat::kScoresOfTraining);
    if (seen)
        seen->said = problem(
            "doctor.overfitting",
            QT_TRANSLATE_NOOP(
                "forja",
                "D has been overfitting since update %1: in its eyes, held-out pictures have moved %2 % of "
                "the way from training pictures to generated ones. What it tells G is worth less and less."),
            {{}, threeDigits(100 * seen->evidence[0].value)});
    return seen;
}

} // namespace

AilmentRule overfittingRule()
{
    return {.ailment = Ailment::Overfitting,
            .name = "overfitting",
            .title = QT_TRANSLATE_NOOP("forja", "D overfits"),
            .shown = AilmentRule::Shown::InTicks,
            .look = &seesOverfitting,
            .remedies = &showingPicturesElsewhere};
}

} // namespace forja
