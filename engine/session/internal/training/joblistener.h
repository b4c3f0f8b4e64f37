// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/runs/runfolder.h"
#include "engine/session/internal/training/goal.h"
#include "engine/session/types/values.h"

#include <variant>

namespace forja {

/// What a job tells beside its records, each with all that belongs to it.
namespace report {

struct DataProgressed
{
    QString stage;
    qint64 done = 0;
    qint64 total = 0;
};
/// Updates repeated towards the moment of a branch.
struct CaughtUp
{
    qint64 done = 0;
    qint64 total = 0;
};
struct RunOpened
{
    RunFolder run;
    Experiment experiment;
    std::shared_ptr<const Dataset> data;
};
struct ScheduleChanged
{
    Experiment experiment;
    qsizetype done = 0; ///< entries that have happened
};
struct Checkpointed
{
    Moment at;
};
/// The last report of a job. nullopt: it ended well.
struct Ended
{
    std::optional<Problem> why;
};

} // namespace report

/// A goal: where the training is on its way to, when it begins and whenever that changes.
using JobReport = std::variant<RunState, report::DataProgressed, report::CaughtUp, Goal, report::RunOpened,
                               report::ScheduleChanged, Progress, TickRecord, SheetRecord, MeasureRecord,
                               EventRecord, report::Checkpointed, report::Ended>;

/// Where a job tells what happens.
class JobListener
{
public:
    virtual ~JobListener() = default;
    /// Called on the training thread and the work queue.
    virtual void tell(JobReport report) = 0;
};

} // namespace forja
