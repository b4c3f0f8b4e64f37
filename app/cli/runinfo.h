// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"
#include "engine/runs/runstanding.h"

namespace forja {

/// What is to say about a run, gathered once for both ways of saying it.
struct RunInfo
{
    struct Kept
    {
        qint64 update = 0;
        qint64 bytes = 0;
    };

    QString path;
    QString name;
    QString preset;
    QString data;
    std::optional<Origin> origin;
    QString lastEvent; ///< kind of the newest event: "finish", "pause", …
    QDateTime lastEventAt;
    RunStanding standing;
    std::vector<Difference> differences;
    std::optional<TickRecord> lastTick;
    std::vector<MeasureRecord> measures;
    std::vector<Kept> checkpoints;
    std::vector<qint64> generators;
    std::vector<qint64> sheets;
    QList<qint64> starred;
    std::vector<RunFinding> findings;
    int warnings = 0;
    qint64 bytes = 0; ///< of the whole folder
};

RunInfo gatherRunInfo(const RunFolder &run, const FieldTablePtr &table);
QJsonObject toJson(const RunInfo &info);
void printRunInfo(const RunInfo &info, const FieldTable &table);

} // namespace forja
