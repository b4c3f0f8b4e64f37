// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/queuefile.h"

#include <QObject>

#include <memory>

namespace forja {

/// Experiments that are trained one after the other, or some at a time, by child processes; kept on disk, so
/// that it survives this program. What fails is told and keeps nobody from its turn. Lives on the thread that
/// made it; the disk is written on a work queue of its own.
class RunQueue : public QObject
{
    Q_OBJECT

public:
    /// `name`.json in `runsFolder` keeps it, `name`.lock says who looks after it.
    RunQueue(FieldTablePtr table, const QString &runsFolder, const QString &name = QStringLiteral("queue"),
             QObject *parent = nullptr);
    /// Children at work finish their update and save; this waits for them.
    ~RunQueue() override;

    /// Reads what is on disk. What ran when its program went away waits, unless its child is still at work,
    /// which is then looked after. Nothing is started before setOn(). A problem (queue.taken, queue.damaged):
    /// the queue stays empty and takes nothing.
    Outcome open();
    const QString &runsFolder() const;
    const QList<QueueEntry> &entries() const;
    const QueueEntry *find(const QString &id) const;
    QString runPath(const QueueEntry &entry) const;
    int count(QueueEntry::State state) const;

    /// At the end. Requires: open() went well. The problem says why nothing was taken.
    Outcome add(const QList<QueueEntry> &entries);
    /// Takes an entry that is not running out of the queue; its run stays.
    void remove(const QString &id);
    void move(const QString &id, qsizetype to);
    void pause(const QString &id);
    void proceed(const QString &id);
    /// Of a running one: saves and ends it. Of a waiting one: passes it over.
    void stop(const QString &id);
    /// Lines a stopped or failed one up again: its run is gone on with where there is a checkpoint, else
    /// there will be a new one.
    void again(const QString &id);

    int atOnce() const;
    void setAtOnce(int count);
    bool waitsForLive() const;
    /// While a run trains in this program: true: those of the queue wait; false: they take what it leaves of
    /// the processor.
    void setWaitsForLive(bool waits);
    /// Whether a run trains in this program.
    void setLive(bool isOn);
    bool isHeldForLive() const;

    /// Off: nothing more is started; what runs goes on.
    void setOn(bool isOn);
    bool isOn() const;
    /// Saves and ends what runs, which then waits for its next turn; `closed` when none is left.
    void close();

    std::optional<double> secondsLeft() const;

Q_SIGNALS:
    /// An entry has come, gone, changed its place or its state.
    void changed();
    void progressed(const QString &id);
    void runStarted(const QString &path);
    void entryEnded(const QString &id);
    /// It is on, nothing runs, and nothing waits for its turn.
    void idle();
    void closed();
    /// The queue cannot be kept on disk; it goes on.
    void failed(const forja::Problem &problem);

private:
    class Private;
    /// Saves, and tells it.
    void noteChange();
    void noteSetting();
    void resumeOrAdopt(QueueEntry &entry);
    void fill();
    void begin(QueueEntry &entry);
    void takeProgress(const QString &id);
    void takeEnd(const QString &id);
    void holdOrRelease();
    int threads() const;

    std::unique_ptr<Private> m_private;
};

} // namespace forja
