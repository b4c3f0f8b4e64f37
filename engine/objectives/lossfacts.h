// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace forja {

/// A penalty on D, for those who show its number.
struct PenaltyFacts
{
    QString statistic; ///< "Loss/r1_penalty"
    QString label; ///< "R1 penalty": English, translated with the context "forja"
};

/// What a loss says of itself: the lines in the charts, and how an output of D is to be read. No chart and no
/// sentence needs to know the loss by name.
struct LossFacts
{
    double balanceD = 0; ///< D's loss when it cannot tell: the line in the charts
    double balanceG = 0;
    double threshold = 0; ///< D's raw output above which it says "real"
    bool isProbability = false; ///< sigmoid of the output is D's probability of "real"
    /// Outputs that D is taught to reach, the one for generated pictures first; empty: the more the better.
    QList<double> targets = {};
    double sureBy = 1.5; ///< how far from the threshold an output is when D counts as sure
    /// How the histograms of D's output are to be read, in one or two English sentences, translated with the
    /// context "forja". Empty: what follows from isProbability says it all.
    QString reading = {};
    /// All penalties that there are, in their order; only of facts that were asked of an experiment.
    QList<PenaltyFacts> penalties = {};
};

} // namespace forja
