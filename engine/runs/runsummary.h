// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/diskuse.h"
#include "engine/runs/runlock.h"
#include "engine/runs/runnotes.h"

namespace forja {

/// What a run's folder keeps.
struct KeptOfRun
{
    bool hasCheckpoint = false; ///< so that it can be continued
    DiskUse disk;
    qint64 newestSheet = -1; ///< update; -1: no moment is kept
    int moments = 0;
};

/// A run in one line of a list.
struct RunSummary
{
    QString path;
    QString name; ///< "00007-digits-quick-look"
    std::optional<Problem> problem; ///< why it cannot be read; then nothing below is known
    QString data; ///< folder, archive or "sample:KIND"
    QString preset;
    QMap<QString, QVariant> values; ///< settings at the start that are not the defaults
    QList<Difference>
        differences; ///< from its parent where it has one that could be read, else from its preset
    bool differsFromParent = false; ///< what `differences` are from
    std::optional<Origin> origin;
    std::optional<MeasureRecord> best; ///< of the protocol that was measured last; see bestmeasure.h
    Moment at; ///< of the last point
    double kimg = 0;
    double seconds = 0; ///< of training
    QDateTime began; ///< UTC
    QDateTime lastEventAt; ///< UTC
    /// The last that is Start, Resume, Pause, Proceed or Finish. Unknown: none yet.
    EventKind lastEvent = EventKind::Unknown;
    KeptOfRun kept;
    RunNotes notes;
    std::optional<RunWriter> writer;

    /// The value of a setting at the start. Requires: `field` is of the table that the summary was made with.
    QVariant value(const Field &field) const { return values.value(field.key, field.standard); }
};

enum class RunCondition {
    Training, ///< somebody writes it
    Paused, ///< somebody holds it, paused
    Interrupted, ///< its writer is gone without having ended it
    Finished,
    Unreadable,
};
RunCondition conditionOf(const RunSummary &summary);

/// Reads all that a list shows, records as tails only; the writer is not looked for. What cannot be read is a
/// summary with its problem.
RunSummary readSummary(const QString &path, const FieldTablePtr &table);
/// Who writes it now; nothing: nobody does.
std::optional<RunWriter> writerOf(const QString &path);

/// What a branch does differently: values at its start, then the edits that its parent did not make.
QList<Difference> differencesFromParent(const Experiment &parent, const Experiment &branch);

/// Without the writer. nullopt: not of this table, read the run again.
QJsonObject toJson(const RunSummary &summary);
std::optional<RunSummary> summaryFromJson(const QJsonObject &json, const FieldTable &table);

} // namespace forja
