// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/checkpointkeeper.h"

#include "engine/base/guarded.h"
#include "engine/experiment/keys.h"

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Records that wait in memory: five minutes of training at least, for a tick is a second or more.
constexpr std::size_t kMostWaiting = 300;
constexpr std::chrono::milliseconds kSettleWait(1000);
/// Each holds both players and Adam's memories.
constexpr int kMostCheckpointsInLine = 2;

} // namespace

CheckpointKeeper::CheckpointKeeper(const RunFolder &run, const Trainer &trainer, const TrainingClock &clock,
                                   Journal &journal, WorkQueue &lane, JobListener &listener)
    : m_run(run)
    , m_trainer(trainer)
    , m_clock(clock)
    , m_journal(journal)
    , m_queue(lane)
    , m_listener(listener)
    , m_lastUpdate(trainer.moment().update)
{
}

bool CheckpointKeeper::isDue()
{
    const qint64 update = m_trainer.moment().update;
    const qint64 every = m_trainer.experiment().integer(key::runCheckpointUpdates);
    const bool isNewUpdate = std::exchange(m_lastUpdate, update) != update;
    if (every > 0 && isNewUpdate && update % every == 0)
        return true;
    // One by the clock can wait for its turn; each in line holds memory.
    const double minutes = m_trainer.experiment().real(key::runCheckpointMinutes);
    const bool hasRoom = m_inLine < kMostCheckpointsInLine;
    return hasRoom && m_clock.elapsed() - m_last > minutes * 60;
}

void CheckpointKeeper::save()
{
    m_last = m_clock.elapsed();
    auto data = std::make_shared<const CheckpointData>(m_trainer.checkpoint());
    const int keep = static_cast<int>(m_trainer.experiment().integer(key::runKeepCheckpoints));
    m_journal.recorder().setExperiment(m_trainer.experiment());
    ++m_inLine;
    m_queue.post(WorkKind::Checkpoint, false, [this, data, keep] {
        const auto done = guarded([&] { write(*data, keep); }, {.code = "checkpoint.failed", .text = "%1"});
        if (!done)
            m_journal.refused(DiskRefusals::Checkpoint, done.problem());
        --m_inLine;
    });
}

void CheckpointKeeper::write(const CheckpointData &data, int keep)
{
    // The schedule must be on disk before a checkpoint that counts on it.
    auto done = m_journal.recorder().finish();
    if (done)
        done = writeCheckpoint(m_run, data);
    if (!done) {
        m_journal.refused(DiskRefusals::Checkpoint, done.problem());
        return;
    }
    m_journal.setSavedUpdate(data.at.update);
    m_listener.tell(report::Checkpointed{data.at});
    m_journal.accepted(DiskRefusals::Checkpoint);
    // Older ones go only once the newest is safe.
    if (const auto thinned = thinCheckpoints(m_run, keep); !thinned)
        m_journal.event(EventKind::Warning, thinned.problem());
}

void CheckpointKeeper::retry()
{
    // While records are refused a checkpoint cannot be written either: it would count on them.
    const DiskRefusals &disk = m_journal.disk();
    const bool isWanted = disk.isRefused(DiskRefusals::Checkpoint) && !disk.isRefused(DiskRefusals::Records);
    if (isWanted && m_inLine == 0 && m_clock.elapsed() - m_last >= kCheckpointRetrySeconds)
        save();
}

void CheckpointKeeper::retrySoon()
{
    m_journal.recorder().tryNow();
    if (m_journal.disk().isRefused(DiskRefusals::Checkpoint))
        m_last = -kCheckpointRetrySeconds;
}

bool CheckpointKeeper::isLineFull() const
{
    return m_inLine >= kMostCheckpointsInLine
        && m_trainer.experiment().integer(key::runCheckpointUpdates) > 0;
}

bool CheckpointKeeper::changesHold()
{
    // Once it is held it stays so until nothing waits any more.
    const bool isHeld = m_journal.recorder().waiting() > (m_isHeld ? 0 : kMostWaiting);
    if (isHeld == m_isHeld)
        return false;
    m_isHeld = isHeld;
    if (isHeld)
        m_journal.refused(
            DiskRefusals::Hold,
            problem("disk.wait",
                    QT_TRANSLATE_NOOP("forja",
                                      "%1: too much is waiting to be written there, so training waits, too. "
                                      "It continues by itself once everything is written. Check that the "
                                      "disk is connected and has free space."),
                    {m_run.path()}));
    else
        m_journal.accepted(DiskRefusals::Hold);
    return true;
}

Outcome CheckpointKeeper::saved(bool savesCheckpoint)
{
    // Records first: a checkpoint counts on them.
    const auto done = m_journal.recorder().finish();
    if (!done || !savesCheckpoint || !m_journal.disk().isRefused(DiskRefusals::Checkpoint))
        return done;
    save();
    m_queue.drain();
    return m_journal.disk().isRefused(DiskRefusals::Checkpoint)
        ? Outcome(m_journal.disk().checkpointProblem())
        : Outcome(Done{});
}

Outcome CheckpointKeeper::settle(CommandBox &commands, bool savesCheckpoint)
{
    // Before training began there is nothing to wait for.
    while (m_journal.disk().hasBegun()) {
        const auto done = saved(savesCheckpoint);
        if (done) {
            // What accepting says is a record, too, and must be written.
            const bool isTold = m_journal.accepted(DiskRefusals::Hold)
                || m_journal.accepted(DiskRefusals::End);
            if (!isTold && !m_journal.disk().isRefused(DiskRefusals::Hold | DiskRefusals::End))
                return Done{};
            continue;
        }
        m_journal.refused(DiskRefusals::End, done.problem());
        // Only a disk changes its mind.
        const bool isHopeless = !done.problem().code.startsWith(u"file.");
        const auto command = isHopeless ? std::nullopt : commands.waitFor(kSettleWait);
        if (isHopeless || (command && std::holds_alternative<command::Stop>(*command)))
            return m_journal.notSaved();
    }
    return Done{};
}

} // namespace forja
