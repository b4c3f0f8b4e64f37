// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/runs/runlock.h"
#include "engine/session/internal/training/goal.h"
#include "engine/session/types/length.h"
#include "engine/training/trainer.h"

#include <QJsonObject>

namespace forja {

/// What to train: a new run (runPath empty), a run to go on with, or a branch (from).
struct JobRequest
{
    std::optional<Experiment> experiment = {};
    QString runsFolder = {};
    QString runPath = {};
    std::optional<qint64> from = {};
    QMap<QString, QVariant> changes = {}; ///< of a branch: values that are others from its moment on
    QString dataFolder = {};
    Length length = {};
    std::shared_ptr<const Dataset> data = {}; ///< null: opened by the job
    bool obeys = false; ///< others may send commands: said in the lock
    FieldTablePtr table = {};
    QList<Problem> remarks = {}; ///< on a new run, for its record
    bool beginsPaused = false;
    bool isInexact = false; ///< a run in bf16 goes on where this machine can only emulate it
};

/// An event that is told as soon as there is a record for it.
struct Remark
{
    EventKind kind = EventKind::Warning;
    Problem what = {};
};

/// A training with all that it needs, before anything of it is recorded.
struct PreparedTraining
{
    RunFolder run;
    std::unique_ptr<RunLock> lock = {};
    std::shared_ptr<const Dataset> data = {};
    std::unique_ptr<Trainer> trainer = {}; ///< where the training begins
    qint64 savedUpdate = 0; ///< of the newest checkpoint on disk
    QJsonObject environment = {}; ///< environment.json without the length
    Goal goal = {};
    bool isNewFolder = true; ///< nothing is recorded there yet: its data is, before the remarks
    QList<Remark> remarks = {}; ///< in the order in which they are told
    bool isDataChanged = false; ///< since the run was trained: recorded anew, after the remarks
};

} // namespace forja
