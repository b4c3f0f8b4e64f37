// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingloop.h"

#include "engine/base/system.h"
#include "engine/runs/statnames.h"
#include "engine/session/internal/looking/modelcache.h"

#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPausedWait(1000);
constexpr std::chrono::milliseconds kHeldWait(100);
constexpr std::chrono::milliseconds kLineWait(5);

} // namespace

TrainingLoop::TrainingLoop(const PreparedTraining &prepared, BesideWorkers workers, Journal &journal,
                           CommandBox &commands, WorkQueue &lane, JobListener &listener)
    : m_run(prepared.run)
    , m_trainer(*prepared.trainer)
    , m_journal(journal)
    , m_commands(commands)
    , m_queue(lane)
    , m_listener(listener)
    , m_keeper(m_run, m_trainer, m_clock, journal, lane, listener)
    , m_rules(m_run, m_trainer, journal)
    , m_beside(m_run, m_trainer, m_clock, std::move(workers), journal, m_rules, lane, listener)
    , m_progress(prepared, m_clock, m_beside, journal, listener)
{
}

void TrainingLoop::run(bool beginsPaused)
{
    begin(beginsPaused);
    while (!m_isStopped && !m_progress.isLongEnough() && !(m_rule = m_rules.ending())) {
        // A person or the disk has it wait: it goes on obeying.
        if (m_isPaused || isHeldByDisk() || m_keeper.isLineFull()) {
            wait();
            continue;
        }
        // All that was asked for until now comes before the next update.
        if (const auto command = m_commands.poll()) {
            obey(*command);
            continue;
        }
        update();
        // A person wanted to see this moment.
        if (m_pauseAt > 0 && m_trainer.moment().update >= m_pauseAt)
            act(command::Pause{});
    }
    finish();
}

void TrainingLoop::begin(bool beginsPaused)
{
    m_clock.start();
    m_journal.beginTelling();
    m_beside.makeSheet();
    // A run that begins has no checkpoint to go on from yet.
    const Moment at = m_trainer.moment();
    if (at.update == 0 && at.dUpdates == 0)
        m_keeper.save();
    m_progress.tell(true);
    if (beginsPaused)
        act(command::Pause{});
    else
        m_listener.tell(RunState::Training);
}

void TrainingLoop::update()
{
    m_trainer.advance();
    // What the update leads to is time of the training as well.
    QElapsedTimer after;
    after.start();
    afterAdvance();
    m_trainer.spend(secondsOf(after));
}

void TrainingLoop::wait()
{
    QElapsedTimer pause;
    pause.start();
    const auto command = m_commands.waitFor(m_keeper.isHeld() ? kHeldWait
                                                : m_isPaused  ? kPausedWait
                                                              : kLineWait);
    m_clock.addPause(secondsOf(pause));
    if (command)
        obey(*command);
    m_keeper.retry();
}

bool TrainingLoop::isHeldByDisk()
{
    if (!m_keeper.changesHold())
        return m_keeper.isHeld();
    if (m_keeper.isHeld())
        m_progress.tell(true);
    else
        m_progress.forgetSpeed();
    m_listener.tell(m_keeper.isHeld() ? RunState::Paused : RunState::Training);
    return m_keeper.isHeld();
}

void TrainingLoop::finish()
{
    m_progress.tell(true);
    if (m_rule)
        m_journal.event(EventKind::Stop, *m_rule);
    m_listener.tell(RunState::Stopping);
    m_keeper.save();
    m_queue.drain(); // a measure that is under way is not lost
    // How good it became; who stops it does not want to wait for that.
    if (!m_isStopped && m_trainer.moment().update > 0)
        m_beside.makeMeasure();
    else
        m_beside.makeSheet();
    m_queue.drain();
    m_rules.consult(nullptr);
    m_journal.event(EventKind::Finish,
                    problem("run.finish", QT_TRANSLATE_NOOP("forja", "Training ended at update %1."),
                            {QString::number(m_trainer.moment().update)}));
    m_queue.drain();
    m_journal.recorder().setExperiment(m_trainer.experiment());
}

void TrainingLoop::obey(const Command &command)
{
    std::visit([this](const auto &asked) { act(asked); }, command);
}

void TrainingLoop::act(const command::Pause &)
{
    m_pauseAt = 0;
    if (m_isPaused)
        return;
    m_isPaused = true;
    m_journal.event(EventKind::Pause, problem("run.pause", QT_TRANSLATE_NOOP("forja", "Paused.")));
    m_keeper.save();
    m_beside.makeSheet();
    m_progress.tell(true);
    m_listener.tell(RunState::Paused);
}

void TrainingLoop::act(const command::Proceed &proceed)
{
    m_pauseAt = proceed.pauseAt;
    // Whoever asks has perhaps made room on the disk.
    m_keeper.retrySoon();
    if (!m_isPaused && !m_keeper.isHeld())
        return;
    m_isPaused = false;
    m_keeper.endHold();
    m_progress.forgetSpeed();
    m_journal.event(EventKind::Proceed,
                    problem("run.proceed", QT_TRANSLATE_NOOP("forja", "Training continues.")));
    m_listener.tell(RunState::Training);
}

void TrainingLoop::act(const command::Step &step)
{
    if (!m_isPaused)
        act(command::Pause{});
    if (step.tellInside && m_trainer.experiment().isOnPoints())
        step.tellInside(flatSteps(m_trainer.stepTraced(step.player), m_trainer.moment()));
    else
        m_trainer.step(step.player);
    afterAdvance();
    m_beside.makeSheet();
    m_progress.tell(true);
}

void TrainingLoop::act(const command::Stop &)
{
    m_isStopped = true;
    m_listener.tell(RunState::Stopping);
}

void TrainingLoop::act(const command::Edit &edit)
{
    if (const auto done = m_trainer.edit(edit.key, edit.value); !done)
        m_journal.event(EventKind::Warning, done.problem());
    else
        tellHappened();
}

void TrainingLoop::act(const command::Keep &)
{
    m_journal.event(EventKind::Keep, problem("run.keep", QT_TRANSLATE_NOOP("forja", "Snapshot kept.")));
    m_keeper.save();
    m_beside.makeSheet(true);
}

void TrainingLoop::act(const command::Star &star)
{
    m_journal.recorder().setStarred(star.update, star.isOn);
}

void TrainingLoop::act(const command::ChangeLength &change)
{
    m_progress.changeLength(change.length);
}

void TrainingLoop::act(const command::Refuse &refusal)
{
    m_journal.event(EventKind::Warning, refusal.why);
}

void TrainingLoop::act(const command::Judge &judge)
{
    judge.answer(std::make_shared<const Snapshot>(m_trainer.snapshot()), m_trainer.reference());
}

void TrainingLoop::act(const command::Lend &lend)
{
    auto whole = lend.isWhole ? std::make_shared<const CheckpointData>(m_trainer.checkpoint()) : nullptr;
    lend.answer({std::make_shared<const Snapshot>(m_trainer.snapshot()), m_trainer.reference(),
                 std::move(whole)});
}

void TrainingLoop::act(const command::Look &look)
{
    m_beside.look(look);
}

void TrainingLoop::afterAdvance()
{
    m_journal.setMoment(m_trainer.moment());
    tellHappened();
    if (const auto &bad = m_trainer.notFinite())
        giveUp(*bad);
    if (auto tick = m_trainer.takeTick())
        tellTick(std::move(*tick));
    if (m_keeper.isDue())
        m_keeper.save();
    m_keeper.retry();
    m_progress.tell(false);
}

void TrainingLoop::giveUp(const Problem &notFinite)
{
    // What was planned or changed since the last good checkpoint may be the cause: going on from there must
    // not repeat it.
    m_queue.drain();
    QList<Problem> damaged;
    if (const auto last = newestCheckpoint(m_run, {}, &damaged)) {
        m_trainer.cutSchedule(last->scheduleDone);
        m_journal.recorder().setExperiment(m_trainer.experiment());
    }
    throw Error(notFinite);
}

void TrainingLoop::tellHappened()
{
    if (const auto notice = m_trainer.takeNotice())
        m_journal.event(EventKind::Warning, *notice);
    const auto happened = m_trainer.takeHappened();
    if (happened.isEmpty())
        return;
    // Before what is said of it: whoever follows the run reads the schedule when he reads the event.
    m_journal.recorder().setExperiment(m_trainer.experiment());
    m_rules.setExperiment(m_trainer.experiment());
    for (const ScheduleEntry &entry : happened)
        tellEntry(entry);
    m_listener.tell(report::ScheduleChanged{m_trainer.experiment(), m_trainer.scheduleDone()});
}

void TrainingLoop::tellEntry(const ScheduleEntry &entry)
{
    // At the moment for which it was planned or asked, which is before the update that it changes.
    if (entry.kind == ScheduleEntry::Kind::Edit) {
        const Field *field = m_trainer.experiment().table().find(entry.key);
        const Problem what = problem("run.edit", QT_TRANSLATE_NOOP("forja", "%1 is now %2."),
                                     {field->label, field->format(entry.value)});
        m_rules.noteEvent(m_journal.event(EventKind::Edit, what, entry.at));
        return;
    }
    const std::array names{"D", "G", QT_TRANSLATE_NOOP("forja", "D and G")};
    const Problem what = problem("run.step", QT_TRANSLATE_NOOP("forja", "One manual update of %1."),
                                 {QString::fromLatin1(names.at(static_cast<std::size_t>(entry.player)))});
    m_rules.noteEvent(m_journal.event(EventKind::Step, what, entry.at));
}

void TrainingLoop::tellTick(TickRecord tick)
{
    tick.stats.insert(stat::kMemoryMb, {1, residentMemoryMb(), 0});
    m_journal.recorder().add(tick);
    m_listener.tell(tick);
    m_rules.noteTick(tick);
    // The tick's length is chosen by now.
    if (++m_ticks == 1) {
        m_journal.recorder().setExperiment(m_trainer.experiment());
        m_listener.tell(report::ScheduleChanged{m_trainer.experiment(), m_trainer.scheduleDone()});
    }
    m_beside.afterTick(m_ticks);
}

} // namespace forja
