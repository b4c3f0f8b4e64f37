// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labfolder.h"

#include <QCoreApplication>
#include <QDateTime>

namespace forja {

/// The places of a question's table in the order in which they are drawn; what the rows hold besides stands
/// at the end.
QList<LabPlace> labPlaces(const LabQuestion &question, const QList<LabRow> &rows);
/// How many runs an asking trains.
int labRunCount(const LabQuestion &question, int seeds);

/// What the Lab's pages say.
class LabWording
{
    Q_DECLARE_TR_FUNCTIONS(forja::LabWording)

public:
    /// "Yes", "No", "Cannot tell from these runs"
    static QString answer(LabAnswer answer);
    static LabAnswer verdict(const LabRecord &record);
    /// The sentence of a claim with its numbers, in the window's language.
    static QString sentence(const LabClaim &claim, const LabRecord &record);
    /// The first sentence of a question's text, without its marks.
    static QString lead(const LabQuestion &question);
    /// Where nobody has asked yet: what will be tried, and what is measured.
    static QString plan(const LabQuestion &question);
    static QString arm(const LabQuestion &question, const QString &name);
    /// "with a head start", "minimax, 100"
    static QString place(const LabQuestion &question, const LabPlace &place);
    static QString axisValue(const LabAxis &axis, double x);
    /// "12.5 %", "0.123"
    static QString value(double value, bool isPercent);
    /// "0.12 to 0.34", of a mean
    static QString interval(double low, double high, bool isPercent);
    /// The label of a guess; empty where there was none.
    static QString guess(const LabQuestion &question, const QString &value);
    /// What "yes" says of a question, as its guess puts it; empty where no guess does.
    static QString claim(const LabQuestion &question);
    /// What was guessed and whether it came out so; empty without a guess.
    static QString guessed(const LabRecord &record, const QString &guess);
    /// "3 of 9 steps done · about 40 s left"
    static QString progress(const LabRecord &record);
    /// What is being done now, as far as it is known in the window's language: "training 2 runs, 3 of 9 are
    /// trained".
    static QString doing(const LabRecord &record);
    static QString timeLeft(double seconds);
    static QString day(const QDateTime &when);
    /// What is known of an asking: "answered: no (20 Nov)"; the answer itself only where it may be told.
    static QString state(const LabRecord &record, const QDateTime &when, bool isLive, bool mayTell);
    /// What the share of pairs that D puts into the right order means: "Of 100 pairs …".
    static QString auc(qint64 updateD, qint64 updateG, double auc);
};

} // namespace forja
