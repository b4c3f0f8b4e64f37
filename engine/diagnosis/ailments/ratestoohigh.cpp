// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/ailmentrule.h"
#include "engine/experiment/keys.h"

#include "engine/runs/statnames.h"

#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr SignLimit kWildLoss{15, 10}; // from the start: h 4.5 at most, s 50 and more
constexpr SignLimit kWildGradient{1000, 500}; // of D, from the start: h 60 at most, s 1,500 … 370,000

std::optional<SeenAilment> seesRatesTooHigh(const RunSigns &signs)
{
    const auto size = [](std::optional<double> value) {
        return value ? std::optional(std::abs(*value)) : value;
    };
    const std::pair<RunSign, QLatin1StringView> wild[] = {
        {{QT_TRANSLATE_NOOP("forja", "Absolute loss of G"), size(signs.ticks.mean(RecentTicks::LossG)),
          kWildLoss, true},
         stat::kLossOfG},
        {{QT_TRANSLATE_NOOP("forja", "Absolute loss of D"), size(signs.ticks.mean(RecentTicks::LossD)),
          kWildLoss, true},
         stat::kLossOfD},
        {{QT_TRANSLATE_NOOP("forja", "Gradient of D"), signs.ticks.mean(RecentTicks::GradientD),
          kWildGradient, true},
         stat::kGradientOfD},
    };
    std::optional<SeenAilment> all;
    // Unlike elsewhere, one sign is enough; the others are listed as further evidence.
    for (const auto &[reading, statistic] : wild) {
        const auto seen = ifAll(signs, {reading}, statistic);
        if (seen && all)
            all->evidence.push_back(seen->evidence.front());
        else if (seen)
            all = seen;
    }
    if (all)
        all->said = problem(
            "doctor.rates_too_high",
            QT_TRANSLATE_NOOP("forja",
                              "The learning rates have been too high since update %1: %2 is %3, far beyond "
                              "what healthy runs show. Training is unstable and may diverge."),
            {{}, all->evidence[0].label, threeDigits(all->evidence[0].value)});
    return all;
}

QList<Remedy> slower(const Experiment &now)
{
    return {{{key::gRate, twoDigits(now.real(key::gRate) / 10)},
             {key::dRate, twoDigits(now.real(key::dRate) / 10)}}};
}

} // namespace

AilmentRule ratesTooHighRule()
{
    return {.ailment = Ailment::RatesTooHigh,
            .name = "rates_too_high",
            .title = QT_TRANSLATE_NOOP("forja", "Learning rates too high"),
            .shown = AilmentRule::Shown::AtOnce,
            .isFatal = true,
            .look = &seesRatesTooHigh,
            .remedies = &slower,
            // The Lab's question "go-wrong-rate" tries it: what too high rates have spoilt stays so.
            .helpsWhileItRuns = false,
            .advice = QT_TRANSLATE_NOOP(
                "forja",
                "Lowering the learning rates now seldom rescues such a run. Start again with lower "
                "ones, or branch from an update before it went wrong.")};
}

} // namespace forja
