// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/training/commands.h"
#include "engine/session/internal/training/endrules.h"
#include "engine/session/internal/training/gauge.h"
#include "engine/session/internal/training/snapshotworker.h"
#include "engine/session/internal/training/trainingclock.h"

namespace forja {

/// Who makes sheets and measures of one run, on the work queue.
struct BesideWorkers
{
    std::shared_ptr<SnapshotWorker> sheets = {};
    std::shared_ptr<Gauge> measures = {}; ///< null: on points, which `sheets` measures
};
BesideWorkers workersFor(const RunFolder &run, const Trainer &trainer, std::shared_ptr<const Dataset> data);

/// Sheets, generators and measures, made of copies on the work queue while training goes on: as many as a
/// small share of its time allows. The training thread only, where nothing else is said.
class BesideTraining
{
public:
    BesideTraining(const RunFolder &run, const Trainer &trainer, const TrainingClock &clock,
                   BesideWorkers workers, Journal &journal, EndRules &rules, WorkQueue &lane,
                   JobListener &listener);
    BesideTraining(const BesideTraining &) = delete;
    BesideTraining &operator=(const BesideTraining &) = delete;

    /// Makes what is due after the run's `ticks`-th tick of this training, if the work queue has time for it.
    void afterTick(qint64 ticks);
    /// A sheet and its generator.
    void makeSheet(bool isStarred = false);
    /// The same, measured. Requires: no measure is under way.
    void makeMeasure();
    void look(const command::Look &asked);
    /// Nothing more is made.
    void end() { m_workers = {}; }

    /// Processor seconds that the work queue has spent beside this training.
    struct Spent
    {
        double measures = 0;
        double judging = 0;
        double rest = 0; ///< sheets and generators, checkpoints

        double all() const { return measures + judging + rest; }
    };
    Spent spent() const;

private:
    struct SheetOrder
    {
        bool mayBeDropped = false; ///< by a newer one; a sheet that may has no generator
        bool isStarred = false;
        bool isMeasured = false; ///< a measure begins once it is made
    };
    Spent spentByLane() const;
    bool hasTimeForSheet() const;
    bool hasTimeToMeasure() const;
    void orderSheet(const SheetOrder &order);
    /// Posts to the work queue: what is thrown there is told once, and training goes on.
    void post(WorkKind kind, bool replaces, std::function<void()> work);

    // On the work queue.
    void doBeside(const std::function<void()> &work);
    void tellOnce(const Problem &what);
    void keepFlatView(SnapshotWorker &worker, const Snapshot &snapshot, int keep);
    void keepGenerator(SnapshotWorker &worker, const Moment &at, int keep);
    void beginMeasure(SnapshotWorker &worker, Gauge *gauge, const Snapshot &snapshot);
    /// True: that was the last piece.
    bool continueMeasure(Gauge &gauge);
    void takeMeasure(const Result<MeasureRecord> &measure);

    const RunFolder &m_run;
    const Trainer &m_trainer;
    const TrainingClock &m_clock;
    Journal &m_journal;
    EndRules &m_rules;
    WorkQueue &m_queue;
    JobListener &m_listener;
    BesideWorkers m_workers;
    SlicedWork m_measuring{m_queue, WorkKind::Measure};
    const Spent m_before; ///< by the work queue, when this training began
    qint64 m_lastSheet = -1; ///< update
    bool m_isMeasureDue = false; ///< waits for the work queue's time
    QStringList m_told; ///< what went wrong on the work queue; the worker thread only
};

} // namespace forja
