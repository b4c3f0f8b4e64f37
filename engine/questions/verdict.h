// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/question.h"

#include <functional>

namespace forja {

/// One measured point of a question's table.
struct LabRow
{
    LabPlace place;
    qint64 seed = 0;
    QString run; ///< name of the run's folder in the laboratory folder's `runs`; empty: made without one
    QMap<QString, double> values; ///< by measure

    bool operator==(const LabRow &) const = default;
};

enum class LabAnswer { Yes, No, Unclear };

/// The difference that a rule looks at.
struct LabDifference
{
    int seeds = 0; ///< that have both places
    double mean = 0;
    double low = 0; ///< 95 % interval of the mean; equal to it where seeds < 2
    double high = 0;
    double at = 0; ///< mean of `place`
    double from = 0; ///< mean of `from`
};

/// The 95 % interval of a share, 0…1 (Wilson 1927). Requires: 0 ≤ right ≤ of, of > 0.
struct ShareInterval
{
    double low = 0;
    double high = 1;
};
ShareInterval wilson95(int right, int of);
/// Student's t, two-sided 95 %, for n - 1 degrees of freedom. Requires: n ≥ 2.
double studentT95(int n);
/// In the rule's own measure where it has one, else in `measure`.
LabDifference differenceOf(const LabRule &rule, const QString &measure, const QList<LabRow> &rows);
LabAnswer answerOf(const LabRule &rule, const LabDifference &difference);
/// Whether a measure is a share, which is written in per cent.
bool isShare(const QString &measure);
/// A measured number as a person reads it: three figures ("0.123", "−1.23e-05", "123"), a share in per cent
/// with one decimal and without the sign ("12.3").
QString labNumber(double value, bool isPercent);
/// How a sentence is said where it is not said in English.
struct LabSpeech
{
    std::function<QString(const QString &)> translate = {}; ///< the sentence's pattern
    std::function<QString(const QString &)> number = {}; ///< "1.5" as it is written there
    std::function<QString(const LabPlace &)> place = {}; ///< "minimax, 100"
};
/// The sentence that belongs to the answer, with the numbers in it; of a single seed one that says so.
QString sentenceOf(const LabClaim &claim, const LabQuestion &question, const QList<LabRow> &rows,
                   const LabSpeech &speech = {});

/// The places of a question that have a value of its measure, in the question's order: arm by arm, along the
/// axis.
QList<LabPlace> measuredPlaces(const LabQuestion &question, const QList<LabRow> &rows);

/// A place as a person reads it, in English: "minimax, 100"; where there is one arm alone, the axis says it:
/// "10 %".
QString placeName(const LabQuestion &question, const LabPlace &place);

/// Mean and 95 % interval over the seeds of one place, of what lies between 0 and 1 only what can be; of a
/// single seed the interval that its measuring gave (MEASURE_low, MEASURE_high), if any.
struct LabSpread
{
    int seeds = 0;
    double mean = 0;
    double low = 0;
    double high = 0;

    bool hasInterval() const { return seeds > 1 || low < high; }
};
LabSpread spreadOf(const LabPlace &place, const QString &measure, const QList<LabRow> &rows);

/// Where the line of a question with isLineOfAxis begins: the mean at 0, which is there without anything
/// being put in. 0 where nothing was measured at 0.
double inheritedBase(const LabQuestion &question, const QList<LabRow> &rows);

} // namespace forja
