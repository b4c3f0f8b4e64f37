// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"
#include "engine/experiment/keys.h"

#include "engine/runs/statnames.h"

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr SignLimit kStillApart{0.05, 0.1}; // h .24 … 4.3, s .0002 … .003
constexpr SignLimit kStillSpread{0.18, 0.22}; // h .25 … 1.5, s .0008 … .12
constexpr SignLimit kTinyRate{1e-5, 1e-5}; // h 5e-5 and more, s 1e-6

std::optional<SeenAilment> seesTinyRates(const RunSigns &signs)
{
    // Both are needed: slowing down one player may be intended.
    auto seen = ifAll(
        signs,
        {{QT_TRANSLATE_NOOP("forja", "Learning rate of G"), signs.now.real(key::gRate), kTinyRate, false},
         {QT_TRANSLATE_NOOP("forja", "Learning rate of D"), signs.now.real(key::dRate), kTinyRate, false}},
        stat::kLossOfG);
    if (seen)
        seen->said = problem(
            "doctor.tiny_rates",
            QT_TRANSLATE_NOOP("forja",
                              "Training has stalled since update %1: with learning rates of %2 (G) and %3 "
                              "(D), hardly anything is learned in hundreds of updates."),
            {{}, threeDigits(seen->evidence[0].value), threeDigits(seen->evidence[1].value)});
    return seen;
}

std::optional<SeenAilment> seesNothingMoves(const RunSigns &signs)
{
    const auto apart = signs.ticks.distance(RecentTicks::Real, RecentTicks::Fake);
    const auto spreadReal = signs.ticks.mean(RecentTicks::SpreadReal);
    const auto spreadFake = signs.ticks.mean(RecentTicks::SpreadFake);
    const auto spread = spreadReal && spreadFake ? std::optional((*spreadReal + *spreadFake) / 2)
                                                 : std::nullopt;
    // Both are needed: a small distance alone may mean that G has caught up, which is the aim.
    auto seen = ifAll(signs,
                      {{QT_TRANSLATE_NOOP("forja", "D’s output, real minus generated"),
                        apart ? std::optional(std::abs(*apart)) : apart, kStillApart, false},
                       {QT_TRANSLATE_NOOP("forja", "Spread of D’s output"), spread, kStillSpread, false}},
                      stat::kScoresOfReal);
    // With tiny rates D keeps its initial outputs, which need not lie close together.
    if (!seen)
        return seesTinyRates(signs);
    const QStringList numbers{{}, threeDigits(seen->evidence[0].value), threeDigits(seen->evidence[1].value)};
    // Too strong a penalty needs a cure of its own: faster learning would not help against it.
    seen->said = signs.now.real(u"loss.r1"_s) > 1
        ? problem("doctor.penalty",
                  QT_TRANSLATE_NOOP("forja",
                                    "Training has stalled since update %1: D gives nearly the same output "
                                    "for every picture (real and generated are %2 apart, with a spread of "
                                    "%3). The penalty on D leaves it no room, so G learns nothing."),
                  numbers)
        : problem("doctor.nothing_moves",
                  QT_TRANSLATE_NOOP(
                      "forja",
                      "Training has stalled since update %1: D gives nearly the same output for every "
                      "picture (real and generated are %2 apart, with a spread of %3). Neither player "
                      "learns: the learning rates may be too small, or D has no normalisation and is stuck."),
                  numbers);
    return seen;
}

QList<Remedy> remediesOfStandstill(const Experiment &now)
{
    if (now.real(u"loss.r1"_s) > 1)
        return {{{u"loss.r1"_s, 0.1}}};
    return {{{key::gRate, std::max(1e-3, now.real(key::gRate))},
             {key::dRate, std::max(1e-3, twoDigits(3 * now.real(key::dRate)))}}};
}

} // namespace

AilmentRule nothingMovesRule()
{
    return {.ailment = Ailment::NothingMoves,
            .name = "nothing_moves",
            .title = QT_TRANSLATE_NOOP("forja", "Training stalled"),
            .shown = AilmentRule::Shown::InTicks,
            .isFatal = true,
            .look = &seesNothingMoves,
            .remedies = &remediesOfStandstill};
}

} // namespace forja
