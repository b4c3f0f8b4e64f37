// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"
#include "engine/session/types/values.h"

#include <QObject>

namespace forja {

class WorkQueue;

/// What a child is to train: a new run, or one to go on with.
struct ChildOrder
{
    std::optional<Experiment> experiment = {}; ///< of a new run, made in `runsFolder`
    QString runsFolder = {};
    QString runPath = {}; ///< the run to go on with
    int threads = 0; ///< for a new run that leaves the number to the machine; 0: the child chooses
};

/// How a child's training ended.
enum class ChildEnd {
    Finished, ///< it came to its length, or to a rule that ends it
    Stopped, ///< it was asked to, and saved
    Failed, ///< it said why
    Killed, ///< from outside
    OutOfMemory, ///< by the system, for lack of memory
    Crashed,
};

/// One forja-cli that trains a run in a process of its own, with the lowest priority, and obeys. What it does
/// is read from its run folder. However it ends, its run says so and can be continued.
class ChildRun : public QObject
{
    Q_OBJECT

public:
    /// `lane` does what touches the disk; it must outlive this.
    explicit ChildRun(WorkQueue &lane, QObject *parent = nullptr);
    /// A child that is still at work finishes its update, saves and ends; this waits for it.
    ~ChildRun() override;

    /// Requires: neither start() nor adopt() was called before.
    void start(const ChildOrder &order);
    /// Looks after a child that an earlier program started: its run is written by a process that obeys. It
    /// outlives this object.
    void adopt(const QString &runPath);
    void pause();
    void proceed();
    /// Finishes the update, saves, ends.
    void stop();

    /// Preparing, Training, Pausing, Paused, Stopping; Finished or Failed once it has ended.
    RunState state() const;
    /// Empty until there is a run.
    QString runPath() const;
    qint64 processId() const;
    Progress progress() const;
    /// The best measure so far, see bestmeasure.h.
    const std::optional<MeasureRecord> &best() const;
    /// Once it has ended: how, and where it did not go well, why.
    std::optional<ChildEnd> end() const;
    const std::optional<Problem> &why() const;

Q_SIGNALS:
    void changed();
    void ended();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace forja
