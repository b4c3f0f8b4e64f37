// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What statistics are called in stats.jsonl (see the page of formats). Part of the format on disk: never
/// change one.
namespace forja::stat {

inline constexpr QLatin1StringView kLossOfG("Loss/G/loss");
inline constexpr QLatin1StringView kLossOfD("Loss/D/loss");
// D's outputs; std: their spread.
inline constexpr QLatin1StringView kScoresOfReal("Loss/scores/real");
inline constexpr QLatin1StringView kScoresOfFake("Loss/scores/fake");
inline constexpr QLatin1StringView kScoresOfHeldOut("Loss/scores/held_out");
inline constexpr QLatin1StringView kScoresOfTraining("Loss/scores/training");
// Shares that D calls real.
inline constexpr QLatin1StringView kSignsOfReal("Loss/signs/real");
inline constexpr QLatin1StringView kSignsOfFake("Loss/signs/fake");
inline constexpr QLatin1StringView kSignsOfHeldOut("Loss/signs/held_out");
inline constexpr QLatin1StringView kSignsOfTraining("Loss/signs/training");
// Penalties, weighted by nothing, are Loss/NAME_penalty: the part of a penalty names its own.
inline constexpr QLatin1StringView kPenaltyEnd("_penalty");
/// "R1" of Loss/r1_penalty; empty: no penalty's statistic.
inline QString penaltyName(const QString &statistic)
{
    return statistic.startsWith(QLatin1StringView("Loss/")) && statistic.endsWith(kPenaltyEnd)
        ? statistic.sliced(5, statistic.size() - 5 - kPenaltyEnd.size()).toUpper()
        : QString();
}
// Norms.
inline constexpr QLatin1StringView kGradientOfG("Gradient/G");
inline constexpr QLatin1StringView kGradientOfD("Gradient/D");
// D's share right: in training, and on held-out pictures.
inline constexpr QLatin1StringView kAccuracyOfD("Accuracy/D");
inline constexpr QLatin1StringView kAccuracyOnHeldOut("Accuracy/held_out");
// Of generated pictures, real ones being 1.
inline constexpr QLatin1StringView kDiversityOfBatch("Diversity/batch");
inline constexpr QLatin1StringView kSecondsOfTick("Timing/sec_per_tick");
inline constexpr QLatin1StringView kImagesPerSecond("Timing/images_per_sec");
// Milliseconds an update.
inline constexpr QLatin1StringView kTimeOfData("Timing/data");
inline constexpr QLatin1StringView kTimeOfD("Timing/D");
inline constexpr QLatin1StringView kTimeOfG("Timing/G");
inline constexpr QLatin1StringView kMemoryMb("Resources/memory_mb");
// Beginnings of the names above.
inline constexpr QLatin1StringView kScores("Loss/scores/");
inline constexpr QLatin1StringView kSigns("Loss/signs/");
inline constexpr QLatin1StringView kTiming("Timing/");
inline constexpr QLatin1StringView kResources("Resources/");
inline constexpr QLatin1StringView kHistogram("Histogram/");
inline constexpr QLatin1StringView kGradient("Gradient/");

} // namespace forja::stat
