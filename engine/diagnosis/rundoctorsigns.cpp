// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/rundoctor.h"

#include "engine/base/counted.h"
#include "engine/runs/statnames.h"

#include <cmath>

/// The signs by which the doctor of a run tells each ailment, and their limits.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Where a signal alarms, and how far it must come back before the alarm is over, so that what hovers about
/// its limit is one finding. The second number lies on the healthy side of the first, and is a margin, not a
/// measurement.
struct Limit
{
    double alarm;
    double allClear;
};

/// Thresholds. Measured on 2026-11-25, 2 cores of an AMD EPYC, with tests/bench/doctor_runs.py and
/// doctor_thresholds.py, on the settings that set them: digits, 16 and 32 pixels, one seed each, means over
/// 200 updates after the first 400. Each lies between what healthy (h) and sick (s) runs showed.
constexpr Limit kWonAccuracy{0.99, 0.97}; // h .71 … 1, s 1
constexpr Limit kWonGradient{0.25, 0.4}; // where D is always right: h 4.2, s .00003 … .09
constexpr Limit kCollapsedDiversity{0.25, 0.3}; // h .15 (growing) … .80, s .00006 … .23
constexpr Limit kCollapsedGrowth{0.01, 0.02}; // in 100 updates; of h .15: .03, s .003 at most
constexpr qint64 kCollapseFrom = 600; // h without norms and with a penalty: .07 … .2 until update 500
constexpr Limit kWildLoss{15, 10}; // from the start: h 4.5 at most, s 50 and more
constexpr Limit kWildGradient{1000, 500}; // of D, from the start: h 60 at most, s 1,500 … 370,000
constexpr Limit kStillApart{0.05, 0.1}; // h .24 … 4.3, s .0002 … .003
constexpr Limit kStillSpread{0.18, 0.22}; // h .25 … 1.5, s .0008 … .12
constexpr Limit kTinyRate{1e-5, 1e-5}; // h 5e-5 and more, s 1e-6
constexpr Limit kHeartGap{0.35, 0.25}; // h .02 … .14, s .66 … 1.5
constexpr Limit kHeartSigns{0.6, 0.5}; // Karras et al. 2020: their target
constexpr Limit kCopiedShare{0.25, 0.15}; // h 0 … .01, s .66
constexpr Limit kFewPictures{500, 500}; // not measured: where the preset for small data begins to pay

QString few(double value)
{
    return QString::number(value, 'g', 3);
}

} // namespace

/// Whether all of them speak.
std::optional<RunDoctor::Seen> RunDoctor::ifAll(const std::vector<Reading> &readings,
                                                QLatin1StringView statistic) const
{
    Seen seen;
    seen.statistic = statistic;
    for (const Reading &reading : readings) {
        const double limit = m_isOn ? reading.allClear : reading.limit;
        if (!reading.value || std::isnan(*reading.value))
            return {};
        if (reading.isAbove ? *reading.value < limit : *reading.value > limit)
            return {};
        seen.evidence.push_back({QString::fromUtf8(reading.label), *reading.value, reading.limit,
                                 reading.isAbove});
    }
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesDHasWon() const
{
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Accuracy of D"), mean(Accuracy), kWonAccuracy.alarm,
                        kWonAccuracy.allClear, true},
                       {QT_TRANSLATE_NOOP("forja", "Gradient of G"), mean(GradientG), kWonGradient.alarm,
                        kWonGradient.allClear, false}},
                      stat::kGradientOfG);
    if (seen)
        seen->said = problem(
            "doctor.d_won",
            QT_TRANSLATE_NOOP("forja",
                              "D has dominated since update %1: it tells %2 % of the pictures apart, and a "
                              "gradient of only %3 reaches G, so G hardly learns."),
            {{}, few(100 * seen->evidence[0].value), few(seen->evidence[1].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesCollapse() const
{
    // Slow runs begin with pictures that are all alike, but become more varied from window to window.
    if (m_update < kCollapseFrom)
        return {};
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Diversity of G’s batches"), mean(Diversity),
                        kCollapsedDiversity.alarm, kCollapsedDiversity.allClear, false},
                       {QT_TRANSLATE_NOOP("forja", "Growth of diversity in 100 updates"), growth(Diversity),
                        kCollapsedGrowth.alarm, kCollapsedGrowth.allClear, false}},
                      stat::kDiversityOfBatch);
    if (seen)
        seen->said = problem(
            "doctor.collapse",
            QT_TRANSLATE_NOOP(
                "forja",
                "G has been collapsing since update %1: its pictures differ from each other only %2 times as "
                "much as real ones do. It makes nearly the same picture for every latent."),
            {{}, few(seen->evidence[0].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesRatesTooHigh() const
{
    const auto size = [](std::optional<double> value) {
        return value ? std::optional(std::abs(*value)) : value;
    };
    const std::pair<Reading, QLatin1StringView> signs[] = {
        {{QT_TRANSLATE_NOOP("forja", "Absolute loss of G"), size(mean(LossG)), kWildLoss.alarm,
          kWildLoss.allClear, true},
         stat::kLossOfG},
        {{QT_TRANSLATE_NOOP("forja", "Absolute loss of D"), size(mean(LossD)), kWildLoss.alarm,
          kWildLoss.allClear, true},
         stat::kLossOfD},
        {{QT_TRANSLATE_NOOP("forja", "Gradient of D"), mean(GradientD), kWildGradient.alarm,
          kWildGradient.allClear, true},
         stat::kGradientOfD},
    };
    std::optional<Seen> all;
    for (const auto &[reading, statistic] : signs) {
        const auto seen = ifAll({reading}, statistic);
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
            {{}, all->evidence[0].label, few(all->evidence[0].value)});
    return all;
}

std::optional<double> RunDoctor::distanceOf(Signal a, Signal b) const
{
    const auto from = mean(a);
    const auto to = mean(b);
    return from && to ? std::optional(*from - *to) : std::nullopt;
}

std::optional<RunDoctor::Seen> RunDoctor::seesNothingMoves() const
{
    const auto apart = distanceOf(Real, Fake);
    const auto spreadReal = mean(SpreadReal);
    const auto spreadFake = mean(SpreadFake);
    const auto spread = spreadReal && spreadFake ? std::optional((*spreadReal + *spreadFake) / 2)
                                                 : std::nullopt;
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "D’s output, real minus generated"),
                        apart ? std::optional(std::abs(*apart)) : apart, kStillApart.alarm,
                        kStillApart.allClear, false},
                       {QT_TRANSLATE_NOOP("forja", "Spread of D’s output"), spread, kStillSpread.alarm,
                        kStillSpread.allClear, false}},
                      stat::kScoresOfReal);
    if (!seen)
        return seesTinyRates();
    const QStringList numbers{{}, few(seen->evidence[0].value), few(seen->evidence[1].value)};
    seen->said = m_now.real(u"loss.r1"_s) > 1
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

std::optional<RunDoctor::Seen> RunDoctor::seesTinyRates() const
{
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Learning rate of G"), m_now.real(u"g.rate"_s),
                        kTinyRate.alarm, kTinyRate.allClear, false},
                       {QT_TRANSLATE_NOOP("forja", "Learning rate of D"), m_now.real(u"d.rate"_s),
                        kTinyRate.alarm, kTinyRate.allClear, false}},
                      stat::kLossOfG);
    if (seen)
        seen->said = problem(
            "doctor.tiny_rates",
            QT_TRANSLATE_NOOP("forja",
                              "Training has stalled since update %1: with learning rates of %2 (G) and %3 "
                              "(D), hardly anything is learned in hundreds of updates."),
            {{}, few(seen->evidence[0].value), few(seen->evidence[1].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesOverfitting() const
{
    // Karras et al. 2020 (ADA), sec. 3.1: r_v from held-out pictures, r_t from the signs.
    const auto gap = distanceOf(Training, HeldOut);
    const auto whole = distanceOf(Training, Fake);
    const auto signs = mean(SignsTraining);
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Held-out gap"),
                        gap && whole && *whole > 0 ? std::optional(*gap / *whole) : std::nullopt,
                        kHeartGap.alarm, kHeartGap.allClear, true},
                       {QT_TRANSLATE_NOOP("forja", "Sign statistic"),
                        signs ? std::optional(2 * *signs - 1) : signs, kHeartSigns.alarm,
                        kHeartSigns.allClear, true}},
                      stat::kScoresOfTraining);
    if (seen)
        seen->said = problem(
            "doctor.overfitting",
            QT_TRANSLATE_NOOP(
                "forja",
                "D has been overfitting since update %1: in its eyes, held-out pictures have moved %2 % of "
                "the way from training pictures to generated ones. What it tells G is worth less and less."),
            {{}, few(100 * seen->evidence[0].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesMemorising() const
{
    auto seen = ifAll({{QT_TRANSLATE_NOOP("forja", "Share of near copies"), m_measure->copied,
                        kCopiedShare.alarm, kCopiedShare.allClear, true}},
                      "measure/copied"_L1);
    if (seen)
        seen->said = problem(
            "doctor.memorising",
            QT_TRANSLATE_NOOP("forja",
                              "G has been memorising training pictures since update %1: %2 % of its pictures "
                              "are nearer to a single training picture than 19 of 20 held-out pictures are. "
                              "That does not prove copying; look at the nearest pictures in the inspector."),
            {{}, few(100 * seen->evidence[0].value)});
    return seen;
}

std::optional<RunDoctor::Seen> RunDoctor::seesFewPictures() const
{
    const std::optional<double> pictures = m_pictures > 0 ? std::optional(static_cast<double>(m_pictures))
                                                          : std::nullopt;
    auto seen = m_now.real(u"augment.translation"_s) > 0
        ? std::nullopt
        : ifAll({{QT_TRANSLATE_NOOP("forja", "Training pictures"), pictures, kFewPictures.alarm,
                  kFewPictures.allClear, false}},
                stat::kScoresOfTraining);
    if (seen)
        seen->said = problem(
            "doctor.few_pictures",
            byCount(m_pictures,
                    QT_TRANSLATE_NOOP(
                        "forja",
                        "There is only 1 picture to learn from, and D sees it without augmentation: sooner "
                        "or later it overfits. Watch held-out pictures in D’s output."),
                    QT_TRANSLATE_NOOP(
                        "forja",
                        "There are only %2 pictures to learn from, and D sees them without augmentation: "
                        "sooner or later it overfits. Watch held-out pictures in D’s output.")),
            {{}, QString::number(m_pictures)});
    return seen;
}

} // namespace forja
