// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/rundoctor.h"
#include "engine/runs/recorder.h"
#include "engine/runs/runlock.h"
#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/background/workqueue.h"
#include "engine/session/internal/looking/modelcache.h"
#include "engine/session/internal/training/commands.h"
#include "engine/session/internal/training/gauge.h"
#include "engine/session/internal/training/goal.h"
#include "engine/session/internal/training/snapshotworker.h"
#include "engine/session/types/length.h"
#include "engine/session/types/values.h"
#include "engine/training/trainer.h"

#include <QElapsedTimer>

#include <deque>

namespace forja {

/// What to train: a new run (runPath empty), a run to go on with, or a branch (from).
struct JobRequest
{
    std::optional<Experiment> experiment = {};
    QString runsFolder = {};
    QString runPath = {};
    std::optional<qint64> from = {};
    QMap<QString, QVariant> changes = {}; ///< of a branch: values that are others from its moment on
    QString dataFolder = {};
    Length length = {};
    std::shared_ptr<const Dataset> data = {}; ///< null: opened by the job
    bool obeys = false; ///< others may send commands: said in the lock
    FieldTablePtr table = {};
    QList<Problem> remarks = {}; ///< on a new run, for its record
    bool beginsPaused = false;
};

/// Where a job tells what happens; called on the training thread and the lane.
class JobListener
{
public:
    virtual ~JobListener() = default;
    virtual void stateChanged(RunState state) = 0;
    virtual void runOpened(const RunFolder &run, const Experiment &experiment,
                           std::shared_ptr<const Dataset> data)
        = 0;
    virtual void scheduleChanged(const Experiment &experiment, qsizetype done) = 0;
    virtual void datasetProgressed(const QString &stage, qint64 done, qint64 total) = 0;
    /// Where the training is on its way to, when it begins and whenever that changes.
    virtual void goalChanged(const Goal &goal) = 0;
    virtual void caughtUp(qint64 done, qint64 total) = 0;
    virtual void progressed(const Progress &progress) = 0;
    virtual void ticked(const TickRecord &record) = 0;
    virtual void sheetAvailable(const SheetRecord &sheet) = 0;
    virtual void measured(const MeasureRecord &record) = 0;
    virtual void eventHappened(const EventRecord &event) = 0;
    virtual void checkpointed(const Moment &at) = 0;
    /// What Command::Kind::Judge asked for.
    virtual void handedOver(std::shared_ptr<const Snapshot> snapshot, const Batch &reference) = 0;
    /// What Command::Kind::Lend asked for.
    virtual void lent(const Loan &loan) = 0;
    /// What Command::Kind::Look asked for; called in the lane.
    virtual void viewed(std::shared_ptr<const FlatView> view) = 0;
    /// What went on inside a manual step that was to be told.
    virtual void stepped(const QList<FlatStep> &steps) = 0;
    /// The last call of a job. nullopt: it ended well.
    virtual void ended(const std::optional<Problem> &problem) = 0;
};

/// A checkpoint that the disk refused is tried again after this time.
inline constexpr double kCheckpointRetrySeconds = 5;

/// One training from start (or resume) to its end, on the thread that calls run(). Waits for nobody but a
/// person who paused it.
class TrainingJob
{
public:
    TrainingJob(JobRequest request, CommandBox &commands, WorkQueue &lane, JobListener &listener,
                const std::atomic<bool> &cancelled);
    ~TrainingJob();
    /// Never throws.
    void run();

private:
    // Getting ready (trainingsetup.cpp).
    void prepare();
    /// The pictures, from whoever has them open already or from the disk.
    Result<std::shared_ptr<const Dataset>> opened(const QString &source, const PictureRule &rule) const;
    QString sourceOf(const Experiment &experiment) const;
    /// The data of a run that exists, as it took them when it began; what would be different today is told by
    /// noteChanges().
    void openDataOf(const RunFolder &run, const Experiment &experiment);
    void openNewRun();
    void openOldRun();
    /// The experiment as it can be trained here.
    Experiment onThisMachine(Experiment experiment);
    /// What differs from when `run` was trained: its data, and what decides the last bits.
    void noteChanges(const RunFolder &run, const CheckpointData &checkpoint);
    void noteChangedData(const RunFolder &run, const CheckpointData &checkpoint);
    QJsonObject environment() const;
    void beginRecording();

    // A branch, and another run's weights (trainingbranch.cpp).
    void openBranch();
    CheckpointData beginOfBranch(const RunFolder &parent, const Experiment &experiment,
                                 QList<Problem> *damaged);
    CheckpointData caughtUp(const Experiment &experiment, CheckpointData begin);
    /// Where train.start_from is set: the checkpoint it names, and the experiment's origin.
    std::optional<CheckpointData> weightsFor(Experiment &experiment) const;
    Takeover takeWeights(const CheckpointData &weights);
    void tellTakeover(const Origin &origin, const Takeover &takeover);

    // The loop (trainingjob.cpp).
    void loop();
    bool obey(const Command &command);
    void doManualStep(Player player, bool isTraced);
    void doEdit(const QString &key, const QVariant &value);
    void afterAdvance();
    void tellHappened();
    void tellTick(TickRecord tick);
    bool hasTimeForSheet() const;
    bool hasTimeToMeasure() const;
    struct Beside
    {
        double measures = 0;
        double judging = 0;
        double rest = 0; ///< sheets and generators, checkpoints
    };
    /// Processor seconds that the lane spent beside this training.
    Beside spentBeside() const;
    void tellProgress(bool isDue);
    void finish();
    /// Saves what is not on disk yet.
    Outcome leave(const Outcome &trained);

    // How long it trains (traininglength.cpp).
    Goal::Point point() const;
    bool isLongEnough() const;
    void changeLength(const Length &length);
    void recordLength();

    // Rules that end it early (trainingrules.cpp).
    void rememberMeasures();
    /// Any thread.
    void noteMeasure(const MeasureRecord &measure);
    void noteTick(const TickRecord &tick);
    /// The doctor takes what was recorded, and says what it finds for the first time.
    void beginDoctor();
    void consult(const TickRecord *tick);
    void tellFindings();
    /// Why a rule ends the training now; nothing: none does.
    std::optional<Problem> endingRule();

    // What becomes of it on disk (trainingsaving.cpp).
    enum DiskUse { Records = 1, Checkpoint = 2, Hold = 4, End = 8 };
    void openRecorder();
    /// Checkpoints at given updates come faster than they can be written: none may be left out, so training
    /// waits for the older ones.
    bool isLineFull() const;
    /// By the clock, or because this update is one of those that were asked for.
    bool isCheckpointDue();
    void saveCheckpoint();
    void writeNow(const CheckpointData &data, int keep);
    void retryCheckpoint();
    bool isHeldByDisk();
    void wait();
    Outcome settle(bool savesCheckpoint);
    /// Any thread. Told as a warning once for each use, until it is accepted.
    void refused(DiskUse use, const Problem &what);
    /// Any thread. True: that was the last refusal, which was told.
    bool accepted(DiskUse use);
    bool isRefused(int uses) const { return (m_refused & uses) != 0; }

    // Beside training (trainingbeside.cpp).
    /// What is thrown by work in the lane is told once, and training goes on.
    void doBeside(const std::function<void()> &work);
    /// Posts to the lane what is done so.
    void postBeside(WorkKind kind, bool replaces, std::function<void()> work);
    /// `isMeasured`: what makeMeasure() does comes after it.
    void makeSheet(bool mayBeDropped, bool isStarred, bool isMeasured = false);
    /// Requires: none is under way.
    void makeMeasure();
    void beginMeasure(SnapshotWorker &studio, const Snapshot &snapshot);
    void takeMeasure(const Result<MeasureRecord> &measure);
    /// In the lane.
    void tellOnce(const Problem &what);
    void look();
    void keepFlatView(SnapshotWorker &studio, const Snapshot &snapshot, int keep);
    void keepGenerator(SnapshotWorker &studio, const Moment &at, int keep);
    /// Any thread.
    /// `at`: of what was planned for a moment; else it is now.
    EventRecord event(const char *kind, const Problem &what, const std::optional<Moment> &at = {});
    void noteMoment();

    JobRequest m_request;
    CommandBox &m_commands;
    WorkQueue &m_queue;
    JobListener &m_listener;
    const std::atomic<bool> &m_cancelled;

    std::shared_ptr<const Dataset> m_data;
    QList<Problem> m_dataChanges; ///< see RunData
    std::optional<RunFolder> m_run;
    std::unique_ptr<RunLock> m_lock;
    std::shared_ptr<Recorder> m_recorder;
    std::shared_ptr<SnapshotWorker> m_worker;
    std::shared_ptr<Gauge> m_gauge; ///< null: on points
    SlicedWork m_measuring{m_queue, WorkKind::Measure};
    std::unique_ptr<Trainer> m_trainer;
    int m_threads = 1;
    std::optional<Problem> m_machineNote; ///< why this is not the machine that the run was trained on

    std::atomic<int> m_refused{0}; ///< DiskUse
    std::mutex m_refusedMutex; ///< held to change it
    int m_told = 0; ///< DiskUse that a person knows of; under m_refusedMutex
    Problem m_checkpointProblem; ///< of the last one that was refused; under m_refusedMutex
    std::atomic<bool> m_hasBegun{false}; ///< what the disk refuses before ends the start instead
    std::atomic<qint64> m_savedUpdate{0}; ///< of the newest checkpoint on disk
    std::atomic<int> m_checkpointsInLine{0};
    bool m_isHeld = false; ///< training waits for the disk

    std::mutex m_atMutex;
    Moment m_at; ///< of the trainer, for events of other threads
    Moment m_begin; ///< where this job began
    Goal m_goal;
    QJsonObject m_environment; ///< environment.json without the length
    QElapsedTimer m_clock; ///< since training began
    double m_pausedSeconds = 0;
    Beside m_beside; ///< what the lane had spent before
    double m_beginSeconds = 0;
    double m_lastCheckpoint = 0; ///< m_clock seconds
    qint64 m_lastUpdate = 0; ///< after which it was last asked whether a checkpoint is due
    qint64 m_ticks = 0;
    qint64 m_lastSheet = -1;
    QStringList m_toldBeside; ///< what went wrong in the lane, and was told; the lane's thread only
    bool m_isMeasureDue = false; ///< waits for the lane's time
    bool m_isPaused = false;
    qint64 m_pauseAt = 0; ///< pauses at the end of this update; 0: does not
    bool m_isStopped = false;

    std::mutex m_measuredMutex;
    std::optional<MeasureRecord> m_best; ///< smallest distance so far; under m_measuredMutex
    qint64 m_measuredUpdate = 0; ///< of the newest measure; under m_measuredMutex
    std::vector<MeasureRecord> m_unseenMeasures; ///< by the doctor; under m_measuredMutex
    std::optional<RunDoctor> m_doctor;
    QMap<QString, qint64> m_toldFindings; ///< name and since
    std::optional<qint64> m_oneSidedSince; ///< D makes no mistakes since this update
    std::optional<Problem> m_rule; ///< that ended it
    QElapsedTimer m_sinceProgress;
    std::deque<std::pair<double, double>> m_speed; ///< (seconds, kimg) of the last moments
};

} // namespace forja
