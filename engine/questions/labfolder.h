// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/questions/verdict.h"

namespace forja {

/// What lab.json of a laboratory folder tells ("format": 1): the question as it was asked, what was guessed,
/// and what is known so far.
///
/// RUNS/lab/00003-must-d-be-first/     next free number + question
///     lab.json                        this; rewritten whole as it grows
///     lock                            as that of a run: RunLock::writer() tells whether somebody works on
///     it; "running" without one was broken off runs/                           the arms' run folders,
///     ordinary ones pictures/                       what a measuring kept to be shown (first steps,
///     tournament), named by `details`
struct LabRecord
{
    enum class State { Running, Finished, Stopped, Failed };

    LabQuestion question;
    QString data; ///< "sample:digits" or a folder
    QString guess; ///< of the person; empty: none was made
    QList<qint64> seeds; ///< asked for, in order
    State state = State::Running;
    std::optional<Problem> why; ///< Failed; or why some rows are missing
    int done = 0; ///< steps of work (runs, measurings)
    int total = 0;
    double secondsLeft = -1; ///< -1: not known
    QString doing; ///< English, short: "training 00004-…", "reading 2,000 pictures"
    int numerics = 1; ///< version with which the rows were measured, see experiment/numerics.h
    QList<LabRow> rows; ///< as measured
    QJsonObject details; ///< of kinds that show more than rows; see labdetails.h

    bool operator==(const LabRecord &) const = default;
};

QJsonObject toJson(const LabRecord &record);
Result<LabRecord> labRecordFromJson(const QJsonObject &json, const FieldTablePtr &table);
Result<QList<LabRow>> labRowsFromJson(const QJsonArray &json);
/// Reads PATH/lab.json.
Result<LabRecord> readLabRecord(const QString &path, const FieldTablePtr &table);
Outcome writeLabRecord(const QString &path, const LabRecord &record);
/// Makes the next numbered folder for this question in RUNS/lab.
Result<QString> makeLabFolder(const QString &runsFolder, const LabQuestion &question);
/// The laboratory folders in RUNS/lab, newest first.
QStringList labFolders(const QString &runsFolder);
/// The questions in RUNS/lab/*.json, and what is wrong with those that cannot be read.
QList<LabQuestion> ownQuestions(const QString &runsFolder, const FieldTablePtr &table, QList<Problem> *wrong);

} // namespace forja
