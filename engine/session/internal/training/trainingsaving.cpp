// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include "engine/base/guarded.h"

/// What a training leaves on disk, and what it does while the disk refuses: it goes on, its records wait in
/// memory in their order, and a checkpoint is tried again until one is written. Where too much waits,
/// training waits as well; at the end it waits until all is saved.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Records that wait in memory: five minutes of training at least, for a tick is a second or more.
constexpr std::size_t kMostWaiting = 300;
constexpr std::chrono::milliseconds kWait(1000);
/// Each holds both players and Adam's memories.
constexpr int kMostCheckpointsInLine = 2;
constexpr std::chrono::milliseconds kLineWait(5);

Problem disk(const char *code, const char *text, const QString &run, const Problem &cause, qint64 saved)
{
    // What the disk refuses names the file and the reason; anything else is a sentence of its own.
    const bool isOfDisk = cause.code.startsWith(u"file.");
    return problem(code, text,
                   {isOfDisk ? cause.args.value(0) : run, isOfDisk ? cause.args.value(1) : cause.english(),
                    QString::number(saved)});
}

} // namespace

void TrainingJob::openRecorder()
{
    m_recorder = std::make_shared<Recorder>(
        *m_run,
        [this](const Problem &what) {
            if (what.code.startsWith(u"file."))
                refused(Records, what);
            else
                event("warning", what);
        },
        [this] { accepted(Records); });
}

bool TrainingJob::isCheckpointDue()
{
    const qint64 update = m_trainer->moment().update;
    const qint64 every = m_trainer->experiment().integer(u"run.checkpoint_updates"_s);
    const bool isNewUpdate = std::exchange(m_lastUpdate, update) != update;
    if (every > 0 && isNewUpdate && update % every == 0)
        return true;
    const double minutes = m_trainer->experiment().real(u"run.checkpoint_minutes"_s);
    // One by the clock can wait for its turn; each in line holds memory.
    return m_checkpointsInLine<kMostCheckpointsInLine &&static_cast<double>(m_clock.nsecsElapsed()) / 1e9
                               - m_lastCheckpoint> minutes
        * 60;
}

void TrainingJob::saveCheckpoint()
{
    m_lastCheckpoint = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    auto data = std::make_shared<const CheckpointData>(m_trainer->checkpoint());
    const int keep = static_cast<int>(m_trainer->experiment().integer(u"run.keep_checkpoints"_s));
    m_recorder->setExperiment(m_trainer->experiment());
    ++m_checkpointsInLine;
    m_queue.post(WorkKind::Checkpoint, false, [this, data, keep] {
        const auto done = guarded([&] { writeNow(*data, keep); },
                                  {.code = "checkpoint.failed", .text = "%1"});
        if (!done)
            refused(Checkpoint, done.problem());
        --m_checkpointsInLine;
    });
}

/// The lane's thread.
void TrainingJob::writeNow(const CheckpointData &data, int keep)
{
    auto done = m_recorder->finish(); // the schedule must be on disk before a checkpoint that counts on it
    if (done)
        done = writeCheckpoint(*m_run, data);
    if (!done) {
        refused(Checkpoint, done.problem());
        return;
    }
    m_savedUpdate = data.at.update;
    m_listener.checkpointed(data.at);
    accepted(Checkpoint);
    if (const auto thinned = thinCheckpoints(*m_run, keep); !thinned)
        event("warning", thinned.problem());
}

void TrainingJob::retryCheckpoint()
{
    // While records are refused a checkpoint cannot be written either: it would count on them.
    const bool isDue = static_cast<double>(m_clock.nsecsElapsed()) / 1e9 - m_lastCheckpoint
        >= kCheckpointRetrySeconds;
    if (isRefused(Checkpoint) && !isRefused(Records) && m_checkpointsInLine == 0 && isDue)
        saveCheckpoint();
}

bool TrainingJob::isLineFull() const
{
    return m_checkpointsInLine >= kMostCheckpointsInLine
        && m_trainer->experiment().integer(u"run.checkpoint_updates"_s) > 0;
}

bool TrainingJob::isHeldByDisk()
{
    const bool isHeld = m_recorder->waiting() > (m_isHeld ? 0 : kMostWaiting);
    if (isHeld == m_isHeld)
        return isHeld;
    m_isHeld = isHeld;
    if (isHeld) {
        refused(Hold,
                problem("disk.wait",
                        QT_TRANSLATE_NOOP("forja",
                                          "%1: too much waits to be written there, so training waits as "
                                          "well. It goes on by itself once all "
                                          "is written. Check the disk's free space and whether it is there."),
                        {m_run->path()}));
        tellProgress(true);
    } else {
        m_speed.clear();
        accepted(Hold);
    }
    m_listener.stateChanged(isHeld ? RunState::Paused : RunState::Training);
    return isHeld;
}

void TrainingJob::wait()
{
    QElapsedTimer pause;
    pause.start();
    const auto command = m_commands.waitFor(m_isHeld ? kWait / 10 : m_isPaused ? kWait : kLineWait);
    m_pausedSeconds += static_cast<double>(pause.nsecsElapsed()) / 1e9;
    if (command)
        obey(*command);
    retryCheckpoint();
}

Outcome TrainingJob::settle(bool savesCheckpoint)
{
    while (m_hasBegun) {
        auto done = m_recorder->finish();
        if (done && savesCheckpoint && isRefused(Checkpoint)) {
            saveCheckpoint();
            m_queue.drain();
            if (isRefused(Checkpoint)) {
                const std::lock_guard lock(m_refusedMutex);
                done = m_checkpointProblem;
            }
        }
        if (done) {
            // What accepting says is a record, too, and must be written.
            const bool isTold = accepted(Hold) || accepted(End);
            if (!isTold && !isRefused(Hold | End))
                return Done{};
            continue;
        }
        refused(End, done.problem());
        // Only a disk changes its mind.
        const bool isHopeless = !done.problem().code.startsWith(u"file.");
        const auto command = isHopeless ? std::nullopt : m_commands.waitFor(kWait);
        if (isHopeless || (command && command->kind == Command::Kind::Stop)) {
            return problem("disk.not_saved",
                           QT_TRANSLATE_NOOP("forja",
                                             "%1: could not be written to the end. The run goes on from its "
                                             "newest checkpoint, of update %2."),
                           {m_run->path(), QString::number(m_savedUpdate)});
        }
    }
    return Done{};
}

void TrainingJob::refused(DiskUse use, const Problem &what)
{
    {
        const std::lock_guard lock(m_refusedMutex);
        m_refused |= use;
        if (use == Checkpoint)
            m_checkpointProblem = what;
        // A checkpoint that waits for the records is no news: they have been told of.
        const bool isNews = (m_told & use) == 0 && (use != Checkpoint || !isRefused(Records));
        if (!m_hasBegun || !isNews)
            return;
        m_told |= use;
    }
    switch (use) {
    case Records:
        event("warning",
              disk("disk.records",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: cannot be written (%2). Training goes on; what it records waits in "
                                     "memory and is written, in its "
                                     "order, as soon as the disk takes it, and so is the next checkpoint. "
                                     "Check the free space and the permissions of its folder."),
                   m_run->path(), what, m_savedUpdate));
        return;
    case Checkpoint:
        event("warning",
              disk("disk.checkpoint",
                   QT_TRANSLATE_NOOP(
                       "forja",
                       "%1: cannot be written (%2). Training goes on, but what came after update %3 is not "
                       "saved; that is "
                       "tried again until it is. Check the free space and the permissions of its folder."),
                   m_run->path(), what, m_savedUpdate));
        return;
    case Hold:
        event("warning", what);
        return;
    case End:
        event("warning",
              disk("disk.end",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: cannot be written (%2). The training has ended, but what came "
                                     "after update %3 is not saved; that is tried "
                                     "again until it is. Check the free space and the permissions of its "
                                     "folder, or stop once more to leave "
                                     "without it."),
                   m_run->path(), what, m_savedUpdate));
        return;
    }
}

bool TrainingJob::accepted(DiskUse use)
{
    {
        const std::lock_guard lock(m_refusedMutex);
        if (!isRefused(use))
            return false;
        m_refused &= ~use;
        if (m_refused != 0 || m_told == 0)
            return false;
        m_told = 0;
    }
    event("recover",
          problem("disk.recovered",
                  QT_TRANSLATE_NOOP("forja", "The disk takes everything again. Nothing was lost.")));
    return true;
}

} // namespace forja
