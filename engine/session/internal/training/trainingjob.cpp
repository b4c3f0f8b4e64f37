// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include "engine/base/guarded.h"
#include "engine/base/system.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
constexpr double kSpeedWindowSeconds = 5;

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

TrainingJob::TrainingJob(JobRequest request, CommandBox &commands, WorkQueue &lane, JobListener &listener,
                         const std::atomic<bool> &cancelled)
    : m_request(std::move(request))
    , m_commands(commands)
    , m_queue(lane)
    , m_listener(listener)
    , m_cancelled(cancelled)
{
}

TrainingJob::~TrainingJob()
{
    m_queue.drain();
}

void TrainingJob::run()
{
    const Unexpected as{.code = "training.failed",
                        .text = QT_TRANSLATE_NOOP("forja", "Training stopped: %1")};
    const auto trained = guarded(
        [this] {
            prepare();
            loop();
            finish();
        },
        as);
    const auto left = guarded([&] { return leave(trained); }, as);
    m_worker.reset();
    m_lock.reset();
    const Outcome &end = trained ? left : trained;
    m_listener.ended(end ? std::nullopt : std::optional(end.problem()));
}

Outcome TrainingJob::leave(const Outcome &trained)
{
    if (!trained && m_recorder)
        event("warning", trained.problem());
    m_queue.drain();
    if (!m_recorder)
        return Done{};
    const auto settled = settle(bool(trained));
    m_recorder->end();
    return settled;
}

void TrainingJob::loop()
{
    m_clock.start();
    m_sinceProgress.start();
    m_hasBegun = true;
    m_lastUpdate = m_begin.update;
    makeSheet(false, false);
    if (m_begin.update == 0 && m_begin.dUpdates == 0)
        saveCheckpoint();
    tellProgress(true);
    if (m_request.beginsPaused)
        obey({.kind = Command::Kind::Pause});
    else
        m_listener.stateChanged(RunState::Training);
    while (!m_isStopped && !isLongEnough() && !(m_rule = endingRule())) {
        if (m_isPaused || isHeldByDisk() || isLineFull()) {
            wait();
            continue;
        }
        if (const auto command = m_commands.poll()) {
            obey(*command);
            continue;
        }
        m_trainer->advance();
        QElapsedTimer beside;
        beside.start();
        afterAdvance();
        m_trainer->spend(static_cast<double>(beside.nsecsElapsed()) / 1e9);
        if (m_pauseAt > 0 && m_trainer->moment().update >= m_pauseAt)
            obey({.kind = Command::Kind::Pause});
    }
}

bool TrainingJob::obey(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::Pause:
        m_pauseAt = 0;
        if (!m_isPaused) {
            m_isPaused = true;
            event("pause", problem("run.pause", QT_TRANSLATE_NOOP("forja", "Paused.")));
            saveCheckpoint();
            makeSheet(false, false);
            tellProgress(true);
            m_listener.stateChanged(RunState::Paused);
        }
        return true;
    case Command::Kind::Proceed:
        m_pauseAt = command.update;
        m_recorder->tryNow();
        m_lastCheckpoint = isRefused(Checkpoint) ? -kCheckpointRetrySeconds : m_lastCheckpoint;
        if (m_isPaused || m_isHeld) {
            m_isPaused = false;
            m_isHeld = false;
            m_speed.clear();
            event("proceed", problem("run.proceed", QT_TRANSLATE_NOOP("forja", "Training goes on.")));
            m_listener.stateChanged(RunState::Training);
        }
        return true;
    case Command::Kind::Step:
        doManualStep(command.player, command.isOn);
        return true;
    case Command::Kind::Stop:
        m_isStopped = true;
        m_listener.stateChanged(RunState::Stopping);
        return true;
    case Command::Kind::Edit:
        doEdit(command.key, command.value);
        return true;
    case Command::Kind::Keep:
        event("keep", problem("run.keep", QT_TRANSLATE_NOOP("forja", "This moment is kept.")));
        saveCheckpoint();
        makeSheet(false, true);
        return true;
    case Command::Kind::Star:
        m_recorder->setStarred(command.update, command.isOn);
        return true;
    case Command::Kind::Length:
        changeLength(command.length);
        return true;
    case Command::Kind::Refuse:
        event("warning", command.why);
        return true;
    case Command::Kind::Judge:
        m_listener.handedOver(std::make_shared<const Snapshot>(m_trainer->snapshot()),
                              m_trainer->reference());
        return true;
    case Command::Kind::Lend:
        m_listener.lent({std::make_shared<const Snapshot>(m_trainer->snapshot()), m_trainer->reference(),
                         command.isOn ? std::make_shared<const CheckpointData>(m_trainer->checkpoint())
                                      : nullptr});
        return true;
    case Command::Kind::Look:
        look();
        return true;
    }
    return false;
}

void TrainingJob::doManualStep(Player player, bool isTraced)
{
    if (!m_isPaused)
        obey({.kind = Command::Kind::Pause});
    if (isTraced && m_data->isFlat())
        m_listener.stepped(flatSteps(m_trainer->stepTraced(player), m_trainer->moment()));
    else
        m_trainer->step(player);
    afterAdvance();
    makeSheet(false, false);
    tellProgress(true);
}

void TrainingJob::doEdit(const QString &key, const QVariant &value)
{
    const auto done = m_trainer->edit(key, value);
    if (!done) {
        event("warning", done.problem());
        return;
    }
    tellHappened();
}

void TrainingJob::afterAdvance()
{
    noteMoment();
    tellHappened();
    if (const auto &bad = m_trainer->notFinite()) {
        // What was planned or changed since the last good checkpoint may be the cause: going on from there
        // must not repeat it.
        m_queue.drain();
        QList<Problem> damaged;
        if (const auto last = newestCheckpoint(*m_run, {}, &damaged)) {
            m_trainer->cutSchedule(last->scheduleDone);
            m_recorder->setExperiment(m_trainer->experiment());
        }
        throw Error(*bad);
    }
    if (auto tick = m_trainer->takeTick())
        tellTick(std::move(*tick));
    if (isCheckpointDue())
        saveCheckpoint();
    retryCheckpoint();
    tellProgress(false);
}

void TrainingJob::tellHappened()
{
    if (const auto notice = m_trainer->takeNotice())
        event("warning", *notice);
    const auto happened = m_trainer->takeHappened();
    // Before what is said of it: whoever follows the run reads the schedule when he reads the event.
    if (!happened.isEmpty()) {
        m_recorder->setExperiment(m_trainer->experiment());
        m_doctor->setExperiment(m_trainer->experiment());
    }
    for (const ScheduleEntry &entry : happened) {
        // At the moment for which it was planned or asked, which is before the update that it changes.
        if (entry.kind == ScheduleEntry::Kind::Edit) {
            const Field *field = m_request.table->find(entry.key);
            m_doctor->take(event("edit",
                                 problem("run.edit", QT_TRANSLATE_NOOP("forja", "%1 is now %2."),
                                         {field->label, field->format(entry.value)}),
                                 entry.at));
        } else {
            const char *names[] = {"D", "G", QT_TRANSLATE_NOOP("forja", "D and G")};
            m_doctor->take(event("step",
                                 problem("run.step", QT_TRANSLATE_NOOP("forja", "One manual update of %1."),
                                         {QString::fromLatin1(names[static_cast<int>(entry.player)])}),
                                 entry.at));
        }
    }
    if (!happened.isEmpty())
        m_listener.scheduleChanged(m_trainer->experiment(), m_trainer->scheduleDone());
}

void TrainingJob::tellTick(TickRecord tick)
{
    const double memory = residentMemoryMb();
    tick.stats.insert(u"Resources/memory_mb"_s, {1, memory, 0});
    m_recorder->add(tick);
    m_listener.ticked(tick);
    noteTick(tick);
    if (++m_ticks == 1) {
        m_recorder->setExperiment(m_trainer->experiment()); // the tick's length is chosen by now
        m_listener.scheduleChanged(m_trainer->experiment(), m_trainer->scheduleDone());
    }
    const qint64 every = m_trainer->experiment().integer(u"run.measure_ticks"_s);
    if (m_ticks % every == 0)
        m_isMeasureDue = true;
    if (!m_queue.isFree())
        return;
    if (m_isMeasureDue && m_queue.isIdle(WorkKind::Measure) && hasTimeToMeasure()) {
        m_isMeasureDue = false;
        makeMeasure();
    } else if (hasTimeForSheet()) {
        makeSheet(true, false);
    }
}

TrainingJob::Beside TrainingJob::spentBeside() const
{
    double rest = 0;
    for (const WorkKind kind : {WorkKind::Inspect, WorkKind::Preview, WorkKind::Checkpoint})
        rest += m_queue.seconds(kind);
    return {m_queue.seconds(WorkKind::Measure) - m_beside.measures,
            m_queue.seconds(WorkKind::Judge) - m_beside.judging, rest - m_beside.rest};
}

bool TrainingJob::hasTimeToMeasure() const
{
    const Beside spent = spentBeside();
    const double trained = seconds(m_clock) - m_pausedSeconds;
    const bool hasShare = spent.measures < kMeasureShare * trained + kMeasureAdvanceSeconds;
    return hasShare && spent.measures + spent.rest < kLaneShare * trained + kLaneAdvanceSeconds;
}

bool TrainingJob::hasTimeForSheet() const
{
    const Beside spent = spentBeside();
    const double trained = seconds(m_clock) - m_pausedSeconds;
    const bool hasShare = spent.rest < kSheetShare * trained + kSheetAdvanceSeconds;
    return hasShare || spent.measures + spent.rest < kLaneShare * trained + kLaneAdvanceSeconds;
}

void TrainingJob::noteMoment()
{
    const std::lock_guard lock(m_atMutex);
    m_at = m_trainer->moment();
}

EventRecord TrainingJob::event(const char *kind, const Problem &what, const std::optional<Moment> &at)
{
    Moment now;
    {
        const std::lock_guard lock(m_atMutex);
        now = m_at;
    }
    EventRecord record{.when = QDateTime::currentDateTimeUtc(),
                       .kind = QString::fromLatin1(kind),
                       .at = at.value_or(now),
                       .code = what.code,
                       .text = what.text,
                       .args = what.args};
    m_recorder->add(record);
    m_recorder->log(u"%1 %2: update %3: %4"_s.arg(record.when.toString(Qt::ISODate), record.kind,
                                                  QString::number(record.at.update), what.english()));
    m_listener.eventHappened(record);
    return record;
}

void TrainingJob::tellProgress(bool isDue)
{
    if (!isDue && m_sinceProgress.elapsed() < 100)
        return;
    m_sinceProgress.restart();
    const double trained = seconds(m_clock) - m_pausedSeconds;
    m_speed.emplace_back(trained, m_trainer->kimg());
    while (m_speed.size() > 2 && trained - m_speed.front().first > kSpeedWindowSeconds)
        m_speed.pop_front();
    Progress progress;
    progress.at = m_trainer->moment();
    progress.kimg = m_trainer->kimg();
    progress.seconds = m_trainer->seconds();
    const double span = m_speed.back().first - m_speed.front().first;
    progress.imagesPerSecond = span > 0 ? 1000 * (m_speed.back().second - m_speed.front().second) / span : 0;
    progress.fraction = std::min(1.0, m_goal.fraction(point()));
    progress.secondsLeft = m_goal.secondsLeft(point());
    const Beside beside = spentBeside();
    progress.laneShare = trained > 1 ? (beside.measures + beside.judging + beside.rest) / trained : 0;
    progress.memoryMb = residentMemoryMb();
    progress.threads = m_threads;
    progress.precision = m_trainer->players().settings().isBf16 ? u"bf16"_s : u"fp32"_s;
    m_listener.progressed(progress);
}

void TrainingJob::finish()
{
    tellProgress(true);
    if (m_rule)
        event("stop", *m_rule);
    m_listener.stateChanged(RunState::Stopping);
    saveCheckpoint();
    m_queue.drain(); // a measure that is under way is not lost
    if (!m_isStopped && m_trainer->moment().update > 0)
        makeMeasure();
    else
        makeSheet(false, false);
    m_queue.drain();
    consult(nullptr);
    event("finish",
          problem("run.finish", QT_TRANSLATE_NOOP("forja", "Training ended at update %1."),
                  {QString::number(m_trainer->moment().update)}));
    m_queue.drain();
    m_recorder->setExperiment(m_trainer->experiment());
}

} // namespace forja
