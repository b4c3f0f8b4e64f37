// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace forja {

/// The keys by which a run is judged: whoever calls one run better than another, or sick, names them. What
/// merely shows measures names none, see MeasureFacts. Part of the format on disk: never change one.
namespace measurekey {

inline constexpr QLatin1StringView kDistance("distance");
inline constexpr QLatin1StringView kDiversity("diversity");
inline constexpr QLatin1StringView kCopied("copied");
/// The distance that real pictures which nobody has seen would have; in records of the protocols that have
/// it.
inline constexpr QLatin1StringView kFloor("more/floor");

/// What a measure is called among the statistics that charts show: this and its key.
inline constexpr QLatin1StringView kPrefix("measure/");
/// A number inside an object of the line ("more/kl") is a detail: the file has it, and nobody shows it.
inline bool isDetail(const QString &key)
{
    return key.contains(QLatin1Char('/'));
}

} // namespace measurekey

/// A number that a measure takes, for those who show it. Texts are English, translated with the context
/// "forja".
struct MeasureFacts
{
    enum class Better { Lower, Higher, NearLevel };

    QString key; ///< in measures/*.jsonl, info --json and the CSV: "comb"
    QString title = {}; ///< of its chart; empty: it has none
    QString label = {}; ///< of its line
    QString note = {}; ///< small, after the title; empty: it says which way is better
    Better better = Better::Lower;
    std::optional<double> level = {}; ///< where it is healthy, drawn across the chart, with a label
    QString levelLabel = {};
    bool isHeadline = false; ///< says whether the pictures get better: stands before all other charts
    int place = 100; ///< in the order of charts; those of one place by their keys
    QString alsoStatistic = {}; ///< of the ticks, drawn in the same chart: "Diversity/batch"
    QString alsoLabel = {};
    QString besideKey = {}; ///< another number of the same record, drawn in the same chart: "more/floor"
    QString besideLabel = {};
};

} // namespace forja
