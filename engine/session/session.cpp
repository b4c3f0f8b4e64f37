// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/experiment/liveedit.h"
#include "engine/runs/environment.h"
#include "engine/session/internal/data/rundata.h"
#include "engine/session/sessionprivate.h"

#include <QEventLoop>

namespace forja {

using namespace Qt::StringLiterals;

Session::Session(FieldTablePtr table, QObject *parent)
    : QObject(parent), m_table(std::move(table)), m_private(std::make_unique<Private>(this))
{
}

Session::~Session()
{
    cancelDataset();
    m_private->endInspecting();
    cancelJudging();
    m_private->inside.cancel();
    m_private->explorer.forget();
    m_private->cancelled = true;
    // The second one: nobody waits for a disk that refuses. A run that is only followed goes on.
    if (m_private->box) {
        m_private->box->put(command::Stop{});
        m_private->box->put(command::Stop{});
    }
    m_private->join();
    m_private->looking.drain();
    m_private->lane.drain();
}

void Session::setState(RunState state)
{
    // What a command announced early (Pausing, Stopping) is not taken back by an older message.
    const bool isLate = state == RunState::Training && m_state == RunState::Stopping;
    if (state == m_state || isLate)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

QVariant Session::currentValue(const QString &key) const
{
    return m_experiment ? m_experiment->after(m_scheduleDone).value(key) : m_table->find(key)->standard;
}

const std::optional<Problem> &Session::otherWriter() const
{
    return m_private->following.writer();
}

const std::optional<Problem> &Session::absence() const
{
    return m_private->following.absence();
}

bool Session::isTrainingHere() const
{
    return m_private->isTraining();
}

bool Session::isControlled() const
{
    return m_private->isTraining() || m_private->following.controls();
}

void Session::setObeying(bool obeys)
{
    m_private->obeys = obeys;
}

void Session::openDataset(const QString &source, const PictureRule &rule)
{
    m_private->opening.open(source, rule);
}

void Session::cancelDataset()
{
    m_private->opening.cancel();
}

void Session::begin(JobRequest request)
{
    if (m_private->isTraining())
        throw Error(problem("session.busy", "A run is on already."));
    m_private->following.pause();
    request.table = m_table;
    const bool isForNext = request.runPath.isEmpty() && m_nextDataset
        && isAskedForBy(*request.experiment, *m_nextDataset);
    request.data = isForNext ? m_nextDataset : m_dataset;
    request.obeys = m_private->obeys;
    m_private->prepareObeying(request.from ? QString() : request.runPath);
    m_private->cancelled = false;
    m_private->box = std::make_unique<CommandBox>();
    m_private->job = std::make_unique<TrainingJob>(std::move(request), *m_private->box, m_private->lane,
                                                   *m_private, m_private->cancelled);
    setState(RunState::Preparing);
    m_private->trainer = std::thread([job = m_private->job.get()] { job->run(); });
}

void Session::start(const Experiment &experiment, const QString &runsFolder, const Length &length,
                    const QList<Problem> &remarks)
{
    begin({.experiment = experiment, .runsFolder = runsFolder, .length = length, .remarks = remarks});
}

void Session::startPaused(const Experiment &experiment, const QString &runsFolder)
{
    begin({.experiment = experiment, .runsFolder = runsFolder, .beginsPaused = true});
}

void Session::resume(const QString &path, const Length &length, const QString &dataFolder)
{
    begin({.runPath = path, .dataFolder = dataFolder, .length = length});
}

void Session::resumePaused(const QString &path)
{
    begin({.runPath = path, .beginsPaused = true});
}

void Session::branch(const QString &path, qint64 update, const QMap<QString, QVariant> &changes,
                     const Length &length, const QString &dataFolder)
{
    begin({.runPath = path, .from = update, .changes = changes, .dataFolder = dataFolder, .length = length});
}

void Session::openRun(const QString &path)
{
    const auto run = RunFolder::open(path);
    const auto experiment = run ? run->experiment(m_table) : Result<Experiment>(run.problem());
    if (!experiment) {
        Q_EMIT failed(experiment.problem());
        return;
    }
    if (!m_run || m_run->path() != run->path())
        m_private->ownData.reset();
    m_run = *run;
    m_experiment = *experiment;
    m_scheduleDone = experiment->schedule.size();
    m_progress = {};
    m_private->closeOtherData();
    m_private->isFollowed = false;
    setState(RunState::Finished);
    m_private->followedWaits = standingOf(*m_run).isPaused;
    // Older runs recorded no length: theirs is the plan.
    const bool hasLength = recordedEnvironment(*m_run).contains(u"length"_s);
    m_private->goal = hasLength ? goalIn(*m_run) : goalOf(*m_experiment, {}, {});
    m_private->following.begin(*m_run);
    Q_EMIT runOpened(path);
    m_private->takeWriter();
}

void Session::closeRun()
{
    m_private->isFollowed = false;
    m_private->following.end();
    m_run.reset();
    m_experiment.reset();
    m_scheduleDone = 0;
    setState(RunState::Empty);
}

void Session::pause()
{
    if (m_state != RunState::Training)
        return;
    setState(RunState::Pausing);
    m_private->ask(command::Pause{});
}

void Session::proceed()
{
    if (m_state == RunState::Paused || m_state == RunState::Pausing)
        m_private->ask(command::Proceed{});
}

void Session::proceedTo(qint64 update)
{
    if (m_state == RunState::Paused || m_state == RunState::Pausing)
        m_private->ask(command::Proceed{.pauseAt = update});
}

void Session::step(Player player)
{
    if (m_state == RunState::Training || m_state == RunState::Paused || m_state == RunState::Pausing)
        m_private->ask(command::Step{.player = player});
}

void Session::stepSlowly(Player player)
{
    if (m_private->box
        && (m_state == RunState::Training || m_state == RunState::Paused || m_state == RunState::Pausing))
        m_private->box->put(command::Step{.player = player, .tellsInside = true});
}

void Session::lookFlat()
{
    if (m_private->box)
        m_private->box->put(command::Look{});
}

void Session::stop()
{
    if (!isControlled())
        return;
    setState(RunState::Stopping);
    if (m_private->isTraining())
        m_private->cancelled = true;
    m_private->ask(command::Stop{});
}

Outcome Session::edit(const QString &key, const QVariant &value)
{
    if (!m_experiment || !isControlled())
        return problem("session.no_run",
                       QT_TRANSLATE_NOOP("forja", "%1: there is no run in progress to change."), {key});
    const auto edit = liveEdit(m_experiment->after(m_scheduleDone), key, value);
    if (!edit)
        return edit.problem();
    m_private->ask(command::Edit{.key = edit->key, .value = edit->value});
    return Done{};
}

void Session::setLength(const Length &length)
{
    if (isControlled())
        m_private->ask(command::ChangeLength{length});
}

Continuation Session::continuation(qint64 update, double kimg, double seconds) const
{
    return continuationOf(*m_experiment, m_private->goal, {static_cast<double>(update), kimg, seconds},
                          isControlled());
}

void Session::keepMoment()
{
    m_private->ask(command::Keep{});
}

void Session::setStarred(qint64 update, bool isStarred)
{
    if (!m_run)
        return;
    if (isControlled()) {
        m_private->ask(command::Star{.update = update, .isOn = isStarred});
        return;
    }
    // Another program may be writing this run.
    const auto lock = RunLock::take(m_run->fsPath());
    const auto done = lock ? m_run->setStarred(update, isStarred) : Outcome(lock.problem());
    if (!done)
        Q_EMIT failed(done.problem());
}

void Session::judgeReals()
{
    if (!m_run || !m_experiment)
        return;
    m_private->isJudgeWanted = m_private->isTraining();
    if (m_private->isJudgeWanted) {
        m_private->box->put(command::Judge{});
        return;
    }
    m_private->contest.begin([run = *m_run, experiment = *m_experiment, data = m_private->dataOfRun()](
                                 const DataProgress &progress) -> Result<std::shared_ptr<RealScorer>> {
        const auto pictures = data ? Result(data) : openAsRun(run, experiment, progress);
        return pictures ? RealScorer::ofCheckpoint(run, experiment, *pictures)
                        : Result<std::shared_ptr<RealScorer>>(pictures.problem());
    });
}

void Session::cancelJudging()
{
    m_private->isJudgeWanted = false;
    m_private->contest.cancel();
}

void Session::waitUntilIdle()
{
    if (!m_private->isTraining())
        return;
    QEventLoop loop;
    connect(this, &Session::finished, &loop, &QEventLoop::quit);
    connect(this, &Session::failed, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace forja
