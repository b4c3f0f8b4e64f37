// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/session/types/length.h"

#include <QObject>

#include <memory>

namespace forja {

class Following;
class LiveRecords;
class LoadedRun;
class OpenData;
class TrainingThread;
class WorkQueue;
struct EventRecord;
struct JobRequest;

/// Begins, commands and ends a training: of the run that trains here, or of one that trains in another
/// program that obeys. Every call returns at once; what comes of it is told by LoadedRun and LiveRecords.
class TrainingControl : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all outlive it.
    struct Parts
    {
        LoadedRun &run;
        LiveRecords &records;
        OpenData &data;
        Following &following;
        TrainingThread &thread;
        WorkQueue &lane; ///< for what is done beside training
    };
    explicit TrainingControl(const Parts &parts);
    ~TrainingControl() override;

    /// A training of this process: it ends with it.
    bool isHere() const;
    /// The run that is shown can be paused, stepped, changed and stopped: it is trained here, or by another
    /// program that obeys.
    bool isControlled() const;
    /// Trainings that are begun from now on do what other programs ask of them in the run's commands.jsonl.
    void setObeying(bool obeys);
    /// Runs in bf16 that are gone on with from now on do so where this machine can only emulate it, too, and
    /// say so in their records; else they are refused.
    void setInexact(bool isInexact);

    /// Starts a new run in `runsFolder` on `experiment`'s data; `remarks` come into its record. Requires:
    /// state Empty, Finished or Failed.
    void start(const Experiment &experiment, const QString &runsFolder, const Length &length = {},
               const QList<Problem> &remarks = {});
    /// The same, but it pauses before its first update.
    void startPaused(const Experiment &experiment, const QString &runsFolder);
    /// Goes on with a run from its newest valid checkpoint. `dataFolder` names where the pictures are now, if
    /// they moved.
    void resume(const QString &path, const Length &length = {}, const QString &dataFolder = {});
    /// The same, but it pauses before the next update.
    void resumePaused(const QString &path);
    /// Begins a new run beside that of `path`, with its state at `update`, exactly. Where no full checkpoint
    /// is kept of that moment, the parent's training is repeated from the checkpoint before it: caughtUp…;
    /// stop() calls it off. `changes` are values that are others from there on (see branching.h).
    void branch(const QString &path, qint64 update, const QMap<QString, QVariant> &changes = {},
                const Length &length = {}, const QString &dataFolder = {});

    /// At the end of the update under way; pause() also writes a checkpoint.
    void pause();
    void proceed();
    /// Goes on as far as an update, and pauses there by itself. Requires: it trains here, and `update` is
    /// still to come.
    void proceedTo(qint64 update);
    /// One manual update of a player; pauses first if training. Recorded in the schedule.
    void step(Player player);
    /// Finishes the update, writes a checkpoint, ends the run's training. Where the disk refuses the end it
    /// is tried until it is written; a second call gives that up (LoadedRun::failed, "disk.not_saved").
    void stop();
    /// Changes a live field from the next update on. The problem says why not.
    Outcome edit(const QString &key, const QVariant &value);
    /// Lets the training that is on go on for another length, counted from the end of the update under way;
    /// it does not stop for that. None set: as the experiment says. An event tells it; what is trained is the
    /// same. Requires: isControlled().
    void setLength(const Length &length);
    /// What resume() or, while the run waits, proceed() leads to where the run stands at `update`, after
    /// `kimg` thousands of pictures and `seconds` of training. Requires: a run is loaded.
    Continuation continuation(qint64 update, double kimg, double seconds) const;
    /// Keeps this moment: sheet, generator and checkpoint, with a star.
    void keepMoment();
    void setStarred(qint64 update, bool isStarred);

    /// Blocks until nothing trains. For a program without a window, and for closing.
    void waitUntilIdle();
    /// Ends what trains here, saved where the disk takes it, and waits for that. What another program trains
    /// goes on.
    void end();
    /// An event of a work queue. Any thread.
    void tell(const EventRecord &event);

Q_SIGNALS:
    /// Updates repeated towards the moment of a branch; at most 10 a second.
    void caughtUp(qint64 done, qint64 total);

private:
    class Private;
    void begin(JobRequest request);
    std::unique_ptr<Private> m_private;
};

} // namespace forja
