// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"
#include "engine/experiment/keys.h"

#include "engine/runs/statnames.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr SignLimit kWonAccuracy{0.99, 0.97}; // h .71 … 1, s 1
constexpr SignLimit kWonGradient{0.25, 0.4}; // where D is always right: h 4.2, s .00003 … .09

std::optional<SeenAilment> seesDHasWon(const RunSigns &signs)
{
    // Both are needed: a D that is always right does no harm while its gradient still reaches G.
    auto seen = ifAll(signs,
                      {{QT_TRANSLATE_NOOP("forja", "Accuracy of D"), signs.ticks.mean(RecentTicks::Accuracy),
                        kWonAccuracy, true},
                       {QT_TRANSLATE_NOOP("forja", "Gradient of G"), signs.ticks.mean(RecentTicks::GradientG),
                        kWonGradient, false}},
                      stat::kGradientOfG);
    if (seen)
        seen->said = problem(
            "doctor.d_won",
            QT_TRANSLATE_NOOP("forja",
                              "D has dominated since update %1: it tells %2 % of the pictures apart, and a "
                              "gradient of only %3 reaches G, so G hardly learns."),
            {{}, threeDigits(100 * seen->evidence[0].value), threeDigits(seen->evidence[1].value)});
    return seen;
}

/// D is told wrong now and then, so that its output stays where G's gradient does not vanish.
QList<Remedy> weakenedD(const Experiment &now)
{
    QList<Remedy> out{{{key::lossLabelNoise, std::max(0.1, now.real(key::lossLabelNoise))}}};
    if (now.integer(key::dUpdates) > 1)
        out << Remedy{{key::dUpdates, 1}};
    return out << Remedy{{key::dRate, twoDigits(now.real(key::dRate) / 4)}};
}

} // namespace

AilmentRule dHasWonRule()
{
    return {.ailment = Ailment::DHasWon,
            .name = "d_won",
            .title = QT_TRANSLATE_NOOP("forja", "D dominates"),
            .shown = AilmentRule::Shown::InTicks,
            .isFatal = true,
            .look = &seesDHasWon,
            .remedies = &weakenedD};
}

} // namespace forja
