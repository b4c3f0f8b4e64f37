// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/besidetraining.h"

#include "engine/base/guarded.h"
#include "engine/experiment/keys.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Share of training's time that pictures and measures beside it may take, and what they get on top at the
/// start.
constexpr double kLaneShare = 0.05;
constexpr double kLaneAdvanceSeconds = 1.5;
/// Of that, what measures may take, so that they never starve the gallery.
constexpr double kMeasureShare = 0.03;
constexpr double kMeasureAdvanceSeconds = 0.75;
/// What is left for pictures whatever measures take.
constexpr double kSheetShare = kLaneShare - kMeasureShare;
constexpr double kSheetAdvanceSeconds = kLaneAdvanceSeconds - kMeasureAdvanceSeconds;

} // namespace

BesideWorkers workersFor(const RunFolder &run, const Trainer &trainer, std::shared_ptr<const Dataset> data)
{
    BesideWorkers workers;
    workers.sheets = std::make_shared<SnapshotWorker>(trainer.experiment(), data, trainer.reference(),
                                                      run.name());
    if (!workers.sheets->flat()) {
        // A run is measured to its end as it was from its beginning: one line, one meaning.
        const std::vector<MeasureRecord> before = run.measures();
        const QString begun = before.empty() ? QString() : before.back().protocol;
        workers.measures = std::make_shared<Gauge>(trainer.experiment(), std::move(data),
                                                   measureFamiliesFor(trainer.experiment(), begun));
    }
    return workers;
}

BesideTraining::BesideTraining(const RunFolder &run, const Trainer &trainer, const TrainingClock &clock,
                               BesideWorkers workers, Journal &journal, EndRules &rules, WorkQueue &lane,
                               JobListener &listener)
    : m_run(run)
    , m_trainer(trainer)
    , m_clock(clock)
    , m_journal(journal)
    , m_rules(rules)
    , m_queue(lane)
    , m_listener(listener)
    , m_workers(std::move(workers))
    , m_before(spentByLane())
{
}

BesideTraining::Spent BesideTraining::spentByLane() const
{
    double rest = 0;
    for (const WorkKind kind : {WorkKind::Inspect, WorkKind::Preview, WorkKind::Checkpoint})
        rest += m_queue.seconds(kind);
    return {m_queue.seconds(WorkKind::Measure), m_queue.seconds(WorkKind::Judge), rest};
}

BesideTraining::Spent BesideTraining::spent() const
{
    const Spent now = spentByLane();
    return {now.measures - m_before.measures, now.judging - m_before.judging, now.rest - m_before.rest};
}

bool BesideTraining::hasTimeToMeasure() const
{
    const Spent spent = this->spent();
    const double trained = m_clock.trained();
    const bool hasShare = spent.measures < kMeasureShare * trained + kMeasureAdvanceSeconds;
    return hasShare && spent.measures + spent.rest < kLaneShare * trained + kLaneAdvanceSeconds;
}

bool BesideTraining::hasTimeForSheet() const
{
    const Spent spent = this->spent();
    const double trained = m_clock.trained();
    const bool hasShare = spent.rest < kSheetShare * trained + kSheetAdvanceSeconds;
    return hasShare || spent.measures + spent.rest < kLaneShare * trained + kLaneAdvanceSeconds;
}

void BesideTraining::afterTick(qint64 ticks)
{
    // A measure that is due stays so until the work queue has time for it.
    const qint64 every = m_trainer.experiment().integer(key::runMeasureTicks);
    if (ticks % every == 0)
        m_isMeasureDue = true;
    if (!m_queue.isFree())
        return;
    if (m_isMeasureDue && m_queue.isIdle(WorkKind::Measure) && hasTimeToMeasure()) {
        m_isMeasureDue = false;
        makeMeasure();
    } else if (hasTimeForSheet()) {
        orderSheet({.mayBeDropped = true});
    }
}

void BesideTraining::makeSheet(bool isStarred)
{
    orderSheet({.isStarred = isStarred});
}

void BesideTraining::orderSheet(const SheetOrder &order)
{
    const qint64 update = m_trainer.moment().update;
    if (m_lastSheet == update && !order.isStarred && order.mayBeDropped)
        return;
    m_lastSheet = update;

    // All that the work queue needs is copied here: training changes it at once.
    const int keep = static_cast<int>(m_trainer.experiment().integer(key::runKeepSheets));
    const int keepGenerators = static_cast<int>(m_trainer.experiment().integer(key::runKeepGenerators));
    post(WorkKind::Preview, order.mayBeDropped,
         [this, snapshot = m_trainer.snapshot(), workers = m_workers, keep, keepGenerators, order] {
             workers.sheets->load(snapshot);
             SheetRecord sheet = workers.sheets->sheet();
             sheet.isStarred = order.isStarred;
             m_journal.recorder().add(sheet, keep);
             m_listener.tell(sheet);
             keepFlatView(*workers.sheets, snapshot, keep);
             if (!order.mayBeDropped)
                 keepGenerator(*workers.sheets, snapshot.at, keepGenerators);
             if (order.isMeasured)
                 beginMeasure(*workers.sheets, workers.measures.get(), snapshot);
         });
}

void BesideTraining::makeMeasure()
{
    // Its moment is kept with its generator: it may be the best one.
    orderSheet({.isMeasured = true});
    if (!m_workers.measures)
        return;
    m_measuring.begin([this, gauge = m_workers.measures](const std::atomic<bool> &) {
        bool isOver = true; // what is thrown ends the measure
        doBeside([&] { isOver = continueMeasure(*gauge); });
        return isOver;
    });
}

void BesideTraining::look(const command::Look &asked)
{
    if (!m_workers.sheets->flat())
        return;
    post(WorkKind::Look, true, [asked, snapshot = m_trainer.snapshot(), worker = m_workers.sheets] {
        asked.answer(std::make_shared<const FlatView>(worker->flat()->view(snapshot)));
    });
}

void BesideTraining::post(WorkKind kind, bool replaces, std::function<void()> work)
{
    m_queue.post(kind, replaces, [this, work = std::move(work)] { doBeside(work); });
}

void BesideTraining::doBeside(const std::function<void()> &work)
{
    const auto done = guarded(
        work,
        {.code = "beside.failed",
         .text = QT_TRANSLATE_NOOP(
             "forja", "A picture or a measurement could not be made: %1. Training continues without it.")});
    if (!done)
        tellOnce(done.problem());
}

void BesideTraining::tellOnce(const Problem &what)
{
    if (m_told.contains(what.english()))
        return;
    m_told.append(what.english());
    m_journal.event(EventKind::Warning, what);
}

void BesideTraining::keepFlatView(SnapshotWorker &worker, const Snapshot &snapshot, int keep)
{
    if (worker.flat())
        m_journal.recorder().addFlatView(snapshot.at.update, encodeFlatView(worker.flat()->view(snapshot)),
                                         keep);
}

void BesideTraining::keepGenerator(SnapshotWorker &worker, const Moment &at, int keep)
{
    if (!std::filesystem::exists(m_run.generatorPath(at.update)))
        m_journal.recorder().addGenerator(at.update, worker.generator(), keep);
}

void BesideTraining::beginMeasure(SnapshotWorker &worker, Gauge *gauge, const Snapshot &snapshot)
{
    // A copy of G as it is sampled: the worker goes on to later moments while its pictures are measured.
    if (gauge)
        gauge->begin(worker.generatorNumbers(), snapshot.at.update, snapshot.seconds);
    else
        takeMeasure(worker.measurePoints());
}

bool BesideTraining::continueMeasure(Gauge &gauge)
{
    if (!gauge.isUnderWay())
        return true; // its sheet failed, and that was told
    const bool isOver = gauge.next();
    if (isOver)
        takeMeasure(gauge.record());
    return isOver;
}

void BesideTraining::takeMeasure(const Result<MeasureRecord> &measure)
{
    if (!measure)
        return tellOnce(measure.problem());
    m_journal.recorder().add(*measure);
    m_listener.tell(*measure);
    m_rules.noteMeasure(*measure);
}

} // namespace forja
