// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/views/tournamentfacts.h"

#include "ui/text/wording.h"

namespace forja {

namespace {

/// 1: a is greater by more than the margin, -1: b is, 0: neither.
int beyondMargin(double a, double b)
{
    return a > b + TournamentFacts::kMargin ? 1 : b > a + TournamentFacts::kMargin ? -1 : 0;
}

void countProgress(const TournamentTable &table, TournamentFacts &facts)
{
    const qsizetype ds = table.auc.size(), gs = table.updatesG.size();
    for (qsizetype d = 0; d < ds; ++d) {
        for (qsizetype later = 1; later < gs; ++later) {
            for (qsizetype earlier = 0; earlier < later; ++earlier) {
                // A lower AUC of the same D means that G is harder to tell: so the earlier one comes first
                // here, and the later one below.
                const int harder = beyondMargin(table.auc[d][earlier], table.auc[d][later]);
                ++facts.pairsG;
                facts.laterG += harder > 0;
                facts.earlierG += harder < 0;
            }
        }
    }
    for (qsizetype g = 0; g < gs; ++g) {
        for (qsizetype later = 1; later < ds; ++later) {
            for (qsizetype earlier = 0; earlier < later; ++earlier) {
                const int better = beyondMargin(table.auc[later][g], table.auc[earlier][g]);
                ++facts.pairsD;
                facts.laterD += better > 0;
                facts.earlierD += better < 0;
            }
        }
    }
}

void countForgotten(const TournamentTable &table, TournamentFacts &facts)
{
    // Only older Gs: the newest has had no time to be forgotten.
    for (qsizetype g = 0; g + 1 < table.updatesG.size(); ++g) {
        double best = 0;
        for (qsizetype d = 0; d + 1 < table.auc.size(); ++d)
            best = std::max(best, table.auc[d][g]);
        ++facts.olderG;
        facts.forgotten += beyondMargin(best, table.auc.constLast()[g]) > 0;
    }
}

void countCircles(const TournamentTable &table, TournamentFacts &facts)
{
    // Snapshots that have both players.
    QList<std::pair<qsizetype, qsizetype>> moments;
    for (qsizetype d = 0; d < table.updatesD.size(); ++d) {
        const qsizetype g = table.updatesG.indexOf(table.updatesD[d]);
        if (g >= 0)
            moments.append({d, g});
    }
    const auto beats = [&](qsizetype a, qsizetype b) {
        return beyondMargin(table.auc[moments[a].first][moments[b].second],
                            table.auc[moments[b].first][moments[a].second])
            > 0;
    };
    for (qsizetype a = 0; a < moments.size(); ++a) {
        for (qsizetype b = a + 1; b < moments.size(); ++b) {
            for (qsizetype c = b + 1; c < moments.size(); ++c) {
                ++facts.triples;
                // A triple can go round in two ways; at most one of them holds.
                facts.circles += (beats(a, b) && beats(b, c) && beats(c, a))
                    || (beats(a, c) && beats(c, b) && beats(b, a));
            }
        }
    }
}

} // namespace

TournamentFacts factsOf(const QList<TournamentTable> &tables)
{
    TournamentFacts facts;
    for (const TournamentTable &table : tables) {
        // A table that was cut short would be read beyond the end of its rows.
        const auto isWhole = [&table](const QList<double> &row) {
            return row.size() == table.updatesG.size();
        };
        if (table.auc.isEmpty() || table.auc.size() != table.updatesD.size()
            || !std::all_of(table.auc.begin(), table.auc.end(), isWhole))
            continue;
        countProgress(table, facts);
        countForgotten(table, facts);
        countCircles(table, facts);
    }
    return facts;
}

QStringList TournamentWording::sentences(const TournamentFacts &facts, qsizetype seeds)
{
    // Without a pair every share would be 0 of 0.
    if (facts.pairsG == 0 || facts.pairsD == 0)
        return {tr("Too few snapshots were kept to say anything about progress.")};
    const auto grouped = [](int number) { return groupDigits(number); };
    QStringList out;
    out << tr("Progress: of two Gs judged by the same D, the later one is harder to detect in %1 of %2 "
              "pairs, the earlier one in %3; of two Ds that judge the same G, the later one detects it "
              "better in %4 of %5, the earlier one in %6. The rest are ties.")
               .arg(grouped(facts.laterG), grouped(facts.pairsG), grouped(facts.earlierG),
                    grouped(facts.laterD), grouped(facts.pairsD), grouped(facts.earlierD));
    out << (facts.forgotten == 0
                ? tr("Forgetting: none seen. The newest D detects each of the %1 older Gs as well as any "
                     "earlier D.")
                      .arg(grouped(facts.olderG))
                : tr("Forgetting: %1 of %2 older Gs are detected better by an earlier D than by the newest.")
                      .arg(grouped(facts.forgotten), grouped(facts.olderG)));
    if (facts.triples > 0) {
        out << (facts.circles == 0
                    ? tr("Cycles: none among %1 triples of snapshots.").arg(grouped(facts.triples))
                    : tr("Cycles: in %1 of %2 triples of snapshots each beats the next in a circle.")
                          .arg(grouped(facts.circles), grouped(facts.triples)));
    }
    out << counted(seeds, tr("Counted over 1 seed; a difference in AUC of up to 0.05 counts as a tie."),
                   tr("Counted over %1 seeds; a difference in AUC of up to 0.05 counts as a tie."));
    return out;
}

} // namespace forja
