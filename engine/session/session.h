// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/flatview.h"
#include "engine/runs/runfolder.h"
#include "engine/session/types/exploring.h"
#include "engine/session/types/judgement.h"
#include "engine/session/types/length.h"
#include "engine/session/types/values.h"

#include <QObject>

namespace forja {

struct JobRequest;

/// The only door to training. Lives on the thread that made it; owns the worker thread and the background
/// lane. Every call returns at once; what happens is told by signals, on the session's thread.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(FieldTablePtr table, QObject *parent = nullptr);
    /// Finishes the update, saves, and waits.
    ~Session() override;

    const FieldTablePtr &table() const { return m_table; }
    RunState state() const { return m_state; }
    /// The data of the run that is on or loaded; where there is no run, what is open. Null: not opened.
    std::shared_ptr<const Dataset> dataset() const { return m_dataset; }
    /// What openDataset() opened last, for the next run; it need not be the data of the run that is shown.
    /// Null: nothing yet.
    std::shared_ptr<const Dataset> nextDataset() const { return m_nextDataset; }
    /// The run that is on or loaded, or null. `experiment()` holds the live edits so far.
    const RunFolder *run() const { return m_run ? &*m_run : nullptr; }
    const Experiment *experiment() const { return m_experiment ? &*m_experiment : nullptr; }
    /// The value as it is now, live edits included.
    QVariant currentValue(const QString &key) const;
    Progress progress() const { return m_progress; }
    /// What the disk refuses to take of the run that is on, while it does: training goes on, waits, or at its
    /// end waits to be saved.
    const std::optional<Problem> &diskProblem() const { return m_diskProblem; }

    /// Who else writes the run that is loaded. While somebody does, what he records is told by the same
    /// signals as if it were trained here. "session.controls": he obeys; the state follows his, and pause(),
    /// proceed(), step(), stop(), edit(), keepMoment() and setStarred() are passed on. Else
    /// ("session.follows") the state is Finished and nothing is written: resume() and setStarred() fail with
    /// lock.taken. "session.silent": nothing has come from him for long. When he ends: finished(), or
    /// failed() where he was cut off.
    const std::optional<Problem> &otherWriter() const;
    /// Why the loaded run's folder cannot be looked at for now ("session.away", "session.unanswered"). All
    /// that was read stays, the folder is looked for every second, and followed again when it is back.
    const std::optional<Problem> &absence() const;
    /// A training of this process: it ends with it.
    bool isTrainingHere() const;
    /// The run that is shown can be paused, stepped, changed and stopped: it is trained here, or by another
    /// program that obeys.
    bool isControlled() const;

    /// Trainings that are begun from now on do what other programs ask of them in the run's commands.jsonl.
    void setObeying(bool obeys);

    /// Opens a folder or "sample:KIND" for the next run: datasetProgressed…, then datasetOpened or
    /// datasetFailed. A second call cancels the first. A training that is on keeps its own data.
    void openDataset(const QString &source, const PictureRule &rule);
    void cancelDataset();

    /// Starts a new run in `runsFolder` on `experiment`'s data; `remarks` come into its record. Requires:
    /// state Empty, Finished or Failed.
    void start(const Experiment &experiment, const QString &runsFolder, const Length &length = {},
               const QList<Problem> &remarks = {});
    /// The same, but it pauses before its first update.
    void startPaused(const Experiment &experiment, const QString &runsFolder);
    /// Loads a run to look at: runOpened, state Finished. Its data is opened when something needs it; other
    /// data is closed (datasetClosed).
    void openRun(const QString &path);
    /// Leaves the run that is loaded or followed: state Empty. Who trains it elsewhere goes on. Requires:
    /// nothing trains here.
    void closeRun();
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
    /// The same of a run on points that trains here, told from the inside: flatStepped.
    void stepSlowly(Player player);
    /// Asks a run on points that trains here what is to be seen at the end of the update under way; the
    /// newest request wins, and nobody waits for it but who asked. Answered by `flatViewed`, or not at all
    /// where the run ends first.
    void lookFlat();
    /// Finishes the update, writes a checkpoint, ends the run's training. Where the disk refuses the end it
    /// is tried until it is written; a second call gives that up (failed, "disk.not_saved").
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
    /// Asks for a closer look; the newest request wins. Answered by `inspected`, where the data are not open
    /// yet once without and once with them.
    void inspect(qint64 update, int index);
    /// The same for one of the run's own pictures, by its path in the records.
    void inspectReal(const QString &path);
    /// Looks for what a picture is to D and G: `insideSeen`, several times. The newest request wins.
    void lookInside(const InsideRequest &request);
    void cancelLookingInside();
    /// Asks for pictures at places of latent space; the newest request of its kind wins. Answered by
    /// `explored`, within a tenth of a second at usual sizes; for the newest G of a training that is on again
    /// whenever there is a newer copy of it, which asking again fetches. Returns its number.
    int explore(const ExploreRequest &request);
    /// Answered by `directionsFound`.
    void findDirections(std::optional<qint64> update = {});
    /// One latent through all kept generators: `followed`, several times. The newest request wins.
    void follow(const LatentPlace &place);
    void cancelFollowing();
    /// Lets D judge the real pictures: D as it is at the end of the update under way, or where nothing trains
    /// here that of the newest checkpoint. Beside training it takes a share of the time only. A second call
    /// drops the first. Answered by `judging` and `judged`.
    void judgeReals();
    void cancelJudging();
    /// Blocks until nothing trains. For a program without a window, and for closing.
    void waitUntilIdle();

Q_SIGNALS:
    void datasetProgressed(const QString &stage, qint64 done, qint64 total);
    void datasetOpened(const forja::DatasetReport &report);
    void datasetFailed(const forja::Problem &problem);
    /// The data that was open is not that of the run that is loaded: of this run nothing is open.
    void datasetClosed();

    void stateChanged(forja::RunState state);
    void caughtUp(qint64 done,
                  qint64 total); ///< updates repeated towards the moment of a branch; at most 10 a second
    void runOpened(
        const QString &path); ///< a new, resumed or loaded run: read what it holds, then follow the signals
    void progressed(const forja::Progress &progress); ///< at most 10 a second
    void ticked(const forja::TickRecord &record);
    void sheetAvailable(const forja::SheetRecord &sheet);
    void measured(const forja::MeasureRecord &record);
    void eventHappened(const forja::EventRecord &event);
    void checkpointed(const forja::Moment &at);
    void otherWriterChanged();
    void absenceChanged();
    void lengthChanged(); ///< continuation() may say something else
    void scheduleChanged(); ///< experiment() has a new entry
    void inspected(const forja::Inspection &inspection);
    void insideSeen(const forja::InsideView &view);
    void explored(const forja::ExploreAnswer &answer);
    void directionsFound(const forja::FoundDirections &directions);
    void followed(const forja::FollowedLatent &latent);
    void judging(const QString &stage, qint64 done,
                 qint64 total); ///< `stage` as in datasetProgressed, or "judging"
    /// As far as it is, about once a second, and at the end (isWhole).
    void judged(const forja::Judgement &judgement);
    void flatViewed(std::shared_ptr<const forja::FlatView> view);
    void flatStepped(const QList<forja::FlatStep> &steps); ///< the updates of one step in their order
    /// Training ended by itself or by stop(); state is Finished.
    void finished();
    /// Training cannot go on; state is Failed, or Paused where it may be continued (not finite).
    void failed(const forja::Problem &problem);

private:
    class Private;
    void setState(RunState state);
    void begin(JobRequest request);

    FieldTablePtr m_table;
    RunState m_state = RunState::Empty;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Dataset> m_nextDataset;
    std::optional<RunFolder> m_run;
    std::optional<Experiment> m_experiment;
    qsizetype m_scheduleDone = 0;
    Progress m_progress;
    std::optional<Problem> m_diskProblem;
    std::unique_ptr<Private> m_private;
};

} // namespace forja
