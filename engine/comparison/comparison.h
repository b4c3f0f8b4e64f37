// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/runs/statcolumns.h"

#include <memory>

namespace forja {

/// How many runs are compared at a time: more lines cannot be told apart.
inline constexpr int kFewestCompared = 2;
inline constexpr int kMostCompared = 8;

/// One of the runs that are compared, as its folder was when it was read.
struct ComparedRun
{
    RunFolder folder;
    Experiment experiment;
    StatColumns stats; ///< without the histograms
    std::vector<MeasureRecord> measures; ///< of all protocols, in order of update
    std::vector<EventRecord> edits; ///< live edits, in their order
    std::vector<SheetRecord> sheets; ///< without pictures, by update
    QStringList classNames; ///< empty: no classes, or no generator is kept
    QByteArray pictures; ///< hash of what D sees: files, parts, size, colour, fit; what was measured against
                         ///< other pictures is another number
    bool isLive = false; ///< somebody writes it now

    QString name() const { return folder.name(); }
    qint64 lastUpdate() const { return stats.at.empty() ? 0 : stats.at.back().update; }
};

struct Comparison
{
    FieldTablePtr table;
    QList<std::shared_ptr<const ComparedRun>> runs; ///< in the order asked for; each keeps its letter
    QList<Problem> problems; ///< of runs that could not be read

    bool isLive() const;
};

/// "A" for the first run, "B" for the second: how a run is called where its name is too long, and where there
/// is no colour.
QString runLetter(qsizetype run);

/// Reads runs in parallel, and later what changed in them. Any thread, one at a time.
class ComparisonReader
{
public:
    /// Two to eight different folders; else compare.count or compare.twice.
    static Result<ComparisonReader> open(const QStringList &paths, FieldTablePtr table);
    ~ComparisonReader();
    ComparisonReader(ComparisonReader &&) noexcept;
    ComparisonReader &operator=(ComparisonReader &&) noexcept;

    /// The first time all of it; afterwards only what changed is read, and a run without a change is the same
    /// object as before. A run that was read once and is gone (a network folder) stays as it was.
    Comparison read();

private:
    class Source;
    ComparisonReader();

    FieldTablePtr m_table;
    std::vector<std::unique_ptr<Source>> m_sources;
};

} // namespace forja
