// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/labdetails.h"

#include <QCoreApplication>
#include <QStringList>

namespace forja {

/// What a tournament's tables say of progress, forgetting and cycles, counted; differences of AUC within the
/// margin do not count as such.
struct TournamentFacts
{
    static constexpr double kMargin
        = 0.05; ///< of AUC; with some hundred pictures it is about two standard errors

    int laterG = 0; ///< pairs of G before one D in which the later one is harder to tell from real
    int earlierG = 0; ///< … in which the earlier one is
    int pairsG = 0;
    int laterD = 0; ///< pairs of D before one G in which the later one tells it better
    int earlierD = 0;
    int pairsD = 0;
    int forgotten = 0; ///< G before the newest that an earlier D tells better than the newest D
    int olderG = 0;
    int circles = 0; ///< three snapshots each of which beats the next: its D tells the other's G better than
                     ///< the other way round
    int triples = 0;
};

/// Counts over all tables.
TournamentFacts factsOf(const QList<TournamentTable> &tables);

class TournamentWording
{
    Q_DECLARE_TR_FUNCTIONS(forja::TournamentWording)

public:
    /// One sentence each on progress, forgetting and cycles.
    static QStringList sentences(const TournamentFacts &facts, qsizetype seeds);
};

} // namespace forja
