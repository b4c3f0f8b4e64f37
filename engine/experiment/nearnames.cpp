// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/nearnames.h"

#include <algorithm>

namespace forja {

namespace {

/// Of a name only so much is compared: it may be as long as a file's path.
constexpr qsizetype kCompared = 80;

} // namespace

qsizetype editDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        // One row of Levenshtein's table is enough: only the value that is overwritten is needed once more.
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

QStringList nearestNames(const QString &name, const QStringList &names, qsizetype most)
{
    const QString wanted = name.toLower().left(kCompared);
    QList<std::pair<qsizetype, QString>> byDistance;
    for (const QString &one : names)
        byDistance.append({editDistance(wanted, one.toLower().left(kCompared)), one});
    std::stable_sort(byDistance.begin(), byDistance.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList nearest;
    for (qsizetype i = 0; i < std::min(most, byDistance.size()); ++i)
        nearest.append(byDistance[i].second);
    return nearest;
}

} // namespace forja
