// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runstanding.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/background/slicedwork.h"
#include "engine/session/internal/children/childwatch.h"
#include "engine/session/internal/children/runcommands.h"
#include "engine/session/internal/children/runfollower.h"
#include "engine/session/internal/data/dataopening.h"
#include "engine/session/internal/looking/explorer.h"
#include "engine/session/internal/looking/insidelook.h"
#include "engine/session/internal/looking/inspector.h"
#include "engine/session/internal/scoring/realscoring.h"
#include "engine/session/internal/training/trainingjob.h"

#include <QTimer>

namespace forja {

/// Brings what the job tells to the session's thread.
class Session::Private : public JobListener
{
public:
    explicit Private(Session *session);

    void stateChanged(RunState state) override
    {
        later(q, [this, state] { q->setState(state); });
    }
    void runOpened(const RunFolder &run, const Experiment &experiment,
                   std::shared_ptr<const Dataset> data) override
    {
        later(q, [this, run, experiment, data] {
            isFollowed = false;
            following.end();
            if (obeys)
                beginObeying(run);
            q->m_run = run;
            q->m_experiment = experiment;
            q->m_scheduleDone = experiment.schedule.size();
            ownData = data;
            if (q->m_dataset != data) {
                q->m_dataset = data;
                Q_EMIT q->datasetOpened(data->report());
            }
            Q_EMIT q->runOpened(run.path());
        });
    }
    void scheduleChanged(const Experiment &experiment, qsizetype done) override
    {
        later(q, [this, experiment, done] {
            q->m_experiment = experiment;
            q->m_scheduleDone = done;
            Q_EMIT q->scheduleChanged();
        });
    }
    void datasetProgressed(const QString &stage, qint64 done, qint64 total) override
    {
        later(q, [this, stage, done, total] { Q_EMIT q->datasetProgressed(stage, done, total); });
    }
    void goalChanged(const Goal &now) override
    {
        later(q, [this, now] {
            goal = now;
            Q_EMIT q->lengthChanged();
        });
    }
    void caughtUp(qint64 done, qint64 total) override
    {
        later(q, [this, done, total] { Q_EMIT q->caughtUp(done, total); });
    }
    void progressed(const Progress &progress) override
    {
        later(q, [this, progress] {
            q->m_progress = progress;
            Q_EMIT q->progressed(progress);
        });
    }
    void ticked(const TickRecord &record) override
    {
        later(q, [this, record] { Q_EMIT q->ticked(record); });
    }
    void sheetAvailable(const SheetRecord &sheet) override
    {
        later(q, [this, sheet] { Q_EMIT q->sheetAvailable(sheet); });
    }
    void measured(const MeasureRecord &record) override
    {
        later(q, [this, record] { Q_EMIT q->measured(record); });
    }
    void eventHappened(const EventRecord &event) override
    {
        later(q, [this, event] {
            if (event.kind == EventKind::Warning && event.code.startsWith(u"disk."))
                q->m_diskProblem = Problem{event.code, event.text, event.args};
            else if (event.kind == EventKind::Recover)
                q->m_diskProblem.reset();
            Q_EMIT q->eventHappened(event);
        });
    }
    void checkpointed(const Moment &at) override
    {
        later(q, [this, at] { Q_EMIT q->checkpointed(at); });
    }
    void handedOver(std::shared_ptr<const Snapshot> snapshot, const Batch &reference) override
    {
        later(q, [this, snapshot, reference] {
            isJudgeWanted = false;
            contest.begin([experiment = *q->m_experiment, data = q->m_dataset, snapshot,
                           reference](const DataProgress &) {
                return Result(std::make_shared<RealScorer>(experiment, data, *snapshot, reference));
            });
        });
    }
    void lent(const Loan &loan) override
    {
        later(q, [this, loan] { takeLoan(loan); });
    }
    void viewed(std::shared_ptr<const FlatView> view) override
    {
        later(q, [this, view] { Q_EMIT q->flatViewed(view); });
    }
    void stepped(const QList<FlatStep> &steps) override
    {
        later(q, [this, steps] { Q_EMIT q->flatStepped(steps); });
    }
    void ended(const std::optional<Problem> &problem) override
    {
        later(q, [this, problem] {
            join();
            explorer.setLive(false);
            if (const auto wanted = std::exchange(insideWanted, {}))
                q->lookInside(*wanted);
            if (std::exchange(isJudgeWanted, false))
                q->judgeReals();
            commandTimer.stop();
            commands.reset();
            q->m_diskProblem.reset();
            if (q->m_run)
                following.goOn(*q->m_run);
            q->setState(problem ? RunState::Failed : RunState::Finished);
            if (problem)
                Q_EMIT q->failed(*problem);
            else
                Q_EMIT q->finished();
            // What could not be done here changes nothing for the one who trains the run elsewhere.
            takeWriter();
        });
    }

    // What is looked into (sessionlooking.cpp).
    void connectLooking();
    /// Requires: a run is there.
    LookSubject lookSubject() const;
    void takeLoan(const Loan &loan);
    using LookData = std::shared_ptr<const Dataset>;
    using Look = std::function<Inspection(Inspector &inspector, const LookData &data,
                                          const std::atomic<bool> &isCancelled)>;
    /// Asks the inspector, and where the data are not open again when they are.
    void inspect(const Look &look);
    void askInspector(const Look &look, const LookData &data);
    /// The data of the run that is loaded, for the newest look.
    void openForInspector();
    void takeOpened(const LookData &data, const std::optional<Problem> &what);
    /// Nobody waits for a look any more.
    void endInspecting();

    // A run that another program trains (sessionfollowing.cpp).
    /// As if it had been trained here.
    void tell(const News &news);
    /// Who writes the run has changed, or may have.
    void takeWriter();
    /// The state of a run that obeys, as far as its events tell it.
    void showFollowed();
    /// What a person wants of the training, here or in another program.
    void ask(const SentCommand &command);

    // Commands of other programs for the training that is on here.
    /// `run`: the one that is to be continued; empty for a new one, which has no commands yet.
    /// As the run that is loaded took it: a run may keep classes and channels that its folder would not give
    /// it today. Null: not open.
    std::shared_ptr<const Dataset> ownData;
    void prepareObeying(const QString &run);
    void beginObeying(const RunFolder &run);
    void lookForCommands();
    void obey(const Result<SentCommand> &command);

    /// Opened to look at them; the next one who looks need not.
    void keepOpen(const std::shared_ptr<const Dataset> &data)
    {
        if (q->m_dataset || !q->m_experiment
            || data->report().source != q->m_experiment->text(QStringLiteral("data.folder")))
            return;
        q->m_dataset = ownData = data;
        Q_EMIT q->datasetOpened(data->report());
    }
    /// What is open, where it is the data of the run that is loaded; else null.
    std::shared_ptr<const Dataset> dataOfRun() const
    {
        const bool isIts = q->m_dataset
            && (q->m_dataset == ownData || isAskedForBy(*q->m_experiment, *q->m_dataset));
        return isIts ? q->m_dataset : nullptr;
    }
    /// Data that is not that of the run which is loaded.
    void closeOtherData()
    {
        if (dataOfRun())
            return;
        q->m_dataset.reset();
        Q_EMIT q->datasetClosed();
    }

    /// Requires: the job has ended or is about to.
    void join()
    {
        if (trainer.joinable())
            trainer.join();
        job.reset();
        box.reset();
    }
    bool isTraining() const { return trainer.joinable(); }

    /// Worker thread: what a job there threw, which nobody expected.
    void tellUnexpected(const Problem &what)
    {
        eventHappened({.when = QDateTime::currentDateTimeUtc(),
                       .kind = EventKind::Warning,
                       .at = {},
                       .code = what.code,
                       .text = what.text,
                       .args = what.args});
    }

    Session *q;
    WorkQueue lane{WorkQueue::Pace::Beside, [this](const Problem &what) { tellUnexpected(what); }};
    WorkQueue looking{WorkQueue::Pace::Prompt, [this](const Problem &what) {
                          tellUnexpected(what);
                      }}; ///< for what a person waits for with the hand on it
    std::unique_ptr<CommandBox> box;
    std::unique_ptr<TrainingJob> job;
    std::thread trainer;
    std::atomic<bool> cancelled{false};
    DataOpening opening;
    Inspector inspector;
    SlicedWork inspection{looking, WorkKind::Inspect};
    std::shared_ptr<std::atomic<bool>> inspecting; ///< true: nobody waits for the newest look
    Look wantedLook; ///< waits for the data
    std::shared_ptr<std::atomic<bool>>
        openingForLook; ///< true: they are not wanted any more; null: they are not being opened
    RunFollower following;
    RealScoring contest;
    Explorer explorer;
    InsideLook inside;
    std::optional<InsideRequest> insideWanted; ///< waits for what training lends
    bool isJudgeWanted = false; ///< asked of the job, which has not answered yet
    bool isFollowed = false; ///< somebody else trains the run that is loaded
    bool followedWaits = false; ///< and waits
    Goal goal; ///< where the run that is on or loaded is, or was last, on its way to
    bool obeys = false;
    std::unique_ptr<CommandReader> commands;
    QTimer commandTimer;
};

} // namespace forja
