// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/session/internal/looking/modelcache.h"
#include "engine/session/internal/training/flatworker.h"
#include "engine/session/internal/training/goal.h"
#include "engine/session/types/values.h"

namespace forja {

/// Where a job tells what happens; called on the training thread and the work queue.
class JobListener
{
public:
    virtual ~JobListener() = default;
    virtual void stateChanged(RunState state) = 0;
    virtual void runOpened(const RunFolder &run, const Experiment &experiment,
                           std::shared_ptr<const Dataset> data)
        = 0;
    virtual void scheduleChanged(const Experiment &experiment, qsizetype done) = 0;
    virtual void datasetProgressed(const QString &stage, qint64 done, qint64 total) = 0;
    /// Where the training is on its way to, when it begins and whenever that changes.
    virtual void goalChanged(const Goal &goal) = 0;
    virtual void caughtUp(qint64 done, qint64 total) = 0;
    virtual void progressed(const Progress &progress) = 0;
    virtual void ticked(const TickRecord &record) = 0;
    virtual void sheetAvailable(const SheetRecord &sheet) = 0;
    virtual void measured(const MeasureRecord &record) = 0;
    virtual void eventHappened(const EventRecord &event) = 0;
    virtual void checkpointed(const Moment &at) = 0;
    /// What command::Judge asked for.
    virtual void handedOver(std::shared_ptr<const Snapshot> snapshot, const Batch &reference) = 0;
    /// What command::Lend asked for.
    virtual void lent(const Loan &loan) = 0;
    /// What command::Look asked for; called on the work queue.
    virtual void viewed(std::shared_ptr<const FlatView> view) = 0;
    /// What went on inside a manual step that was to be told.
    virtual void stepped(const QList<FlatStep> &steps) = 0;
    /// The last call of a job. nullopt: it ended well.
    virtual void ended(const std::optional<Problem> &problem) = 0;
};

} // namespace forja
