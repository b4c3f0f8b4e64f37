// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/trainingcontrol.h"

#include "engine/experiment/liveedit.h"
#include "engine/session/commandwatch.h"
#include "engine/session/following.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/training/trainingthread.h"
#include "engine/session/liverecords.h"
#include "engine/session/loadedrun.h"
#include "engine/session/opendata.h"

#include <QEventLoop>

namespace forja {

/// Takes what a job reports, on the session's thread, and what it is asked from elsewhere.
class TrainingControl::Private : public JobListener
{
public:
    Private(TrainingControl *control, const Parts &parts)
        : q(control)
        , run(parts.run)
        , records(parts.records)
        , data(parts.data)
        , following(parts.following)
        , thread(parts.thread)
        , lane(parts.lane)
        , commands(parts.run)
    {
    }

    void tell(JobReport report) override
    {
        later(q, [this, report = std::move(report)] {
            std::visit([this](const auto &told) { take(told); }, report);
        });
    }
    /// What a person wants of the training, here or in another program.
    void ask(const SentCommand &command);
    /// What another program wants of the training here.
    void obey(const Result<SentCommand> &command);
    bool isOn() const
    {
        return run.state() == RunState::Training || run.state() == RunState::Paused
            || run.state() == RunState::Pausing;
    }
    bool waits() const { return run.state() == RunState::Paused || run.state() == RunState::Pausing; }

    TrainingControl *q;
    LoadedRun &run;
    LiveRecords &records;
    OpenData &data;
    Following &following;
    TrainingThread &thread;
    WorkQueue &lane;
    CommandWatch commands;
    bool isInexact = false;

private:
    void take(RunState state)
    {
        // What a stop announced early is not taken back by messages that were on their way.
        if (run.state() != RunState::Stopping)
            run.setState(state);
    }
    void take(const report::DataProgressed &at) { Q_EMIT data.progressed(at.stage, at.done, at.total); }
    void take(const report::CaughtUp &at) { Q_EMIT q->caughtUp(at.done, at.total); }
    void take(const Goal &goal);
    void take(const report::RunOpened &opened);
    void take(const report::ScheduleChanged &now) { run.setSchedule(now.experiment, now.done); }
    void take(const Progress &progress) { run.setProgress(progress); }
    void take(const TickRecord &tick) { Q_EMIT records.ticked(tick); }
    void take(const SheetRecord &sheet) { Q_EMIT records.sheetAvailable(sheet); }
    void take(const MeasureRecord &measure) { Q_EMIT records.measured(measure); }
    void take(const EventRecord &event);
    void take(const report::Checkpointed &checkpoint) { Q_EMIT records.checkpointed(checkpoint.at); }
    void take(const report::Ended &ended);
};

void TrainingControl::Private::take(const Goal &goal)
{
    run.setGoal(goal);
    Q_EMIT run.lengthChanged();
}

void TrainingControl::Private::take(const report::RunOpened &opened)
{
    // The job reports what it writes; followed on disk as well, everything would arrive twice.
    following.end();
    commands.begin(opened.run);
    run.set(opened.run, opened.experiment);
    // Whoever hears of the run finds its pictures open.
    data.setOfRun(opened.data);
    Q_EMIT run.opened(opened.run.path());
}

void TrainingControl::Private::take(const EventRecord &event)
{
    // First, so that receivers of the event already see the disk problem in the run.
    run.noteDisk(event);
    Q_EMIT records.eventHappened(event);
}

void TrainingControl::Private::take(const report::Ended &ended)
{
    // First, because a receiver of what follows may start the next training.
    thread.join();
    // Requests that are still waiting for a loan fall back on what is on disk.
    Q_EMIT thread.left();
    commands.end();
    run.forgetDisk();
    following.goOn();
    run.setState(ended.why ? RunState::Failed : RunState::Finished);
    if (ended.why)
        Q_EMIT run.failed(*ended.why);
    else
        Q_EMIT run.finished();
    // What could not be done here changes nothing for the one who trains the run elsewhere.
    following.showWriter();
}

void TrainingControl::Private::ask(const SentCommand &command)
{
    if (thread.isOn()) {
        thread.put(toCommand(command));
        return;
    }
    if (!following.controls())
        return;
    // Not on this thread: with a slow disk, the window would freeze at a click.
    lane.post(WorkKind::Inspect, false, [this, command, path = run.folder()->fsPath()] {
        const Outcome sent = sendCommand(path, command);
        if (sent)
            return;
        later(q, [this, why = sent.problem()] {
            // The window already shows the new state, which will not come now.
            following.takeBackState();
            Q_EMIT run.failed(why);
        });
    });
}

void TrainingControl::Private::obey(const Result<SentCommand> &command)
{
    if (!thread.isOn())
        return;
    // The training refuses it itself, so that the reason is recorded among the run's events.
    if (!command) {
        thread.put(command::Refuse{command.problem()});
        return;
    }
    // What changes the state is asked as a person at this window would.
    if (std::holds_alternative<command::Pause>(*command))
        q->pause();
    else if (std::holds_alternative<command::Proceed>(*command))
        q->proceed();
    else if (std::holds_alternative<command::Stop>(*command))
        q->stop();
    else
        // Whether it may be is for the training to say, so that it stands among the run's events.
        thread.put(toCommand(*command));
}

TrainingControl::TrainingControl(const Parts &parts) : m_private(std::make_unique<Private>(this, parts))
{
    connect(&m_private->commands, &CommandWatch::asked, this,
            [this](const Result<SentCommand> &command) { m_private->obey(command); });
}

TrainingControl::~TrainingControl() = default;

bool TrainingControl::isHere() const
{
    return m_private->thread.isOn();
}

bool TrainingControl::isControlled() const
{
    return isHere() || m_private->following.controls();
}

void TrainingControl::setObeying(bool obeys)
{
    m_private->commands.setObeying(obeys);
}

void TrainingControl::setInexact(bool isInexact)
{
    m_private->isInexact = isInexact;
}

void TrainingControl::begin(JobRequest request)
{
    if (isHere())
        throw Error(problem("session.busy", "A run is on already."));
    // This program may be about to write the run itself, and must not take itself for a stranger.
    m_private->following.pause();
    request.table = m_private->run.table();
    const auto &next = m_private->data.next();
    // Pictures opened for the next run are only used if this run asks for exactly those.
    const bool isForNext = request.runPath.isEmpty() && next && isAskedForBy(*request.experiment, *next);
    request.data = isForNext ? next : m_private->data.current();
    request.obeys = m_private->commands.isObeying();
    request.isInexact = m_private->isInexact;
    // A branch gets a folder of its own, which does not exist yet.
    m_private->commands.prepare(request.from ? QString() : request.runPath);
    // The state before the thread: what it tells comes later.
    m_private->run.setState(RunState::Preparing);
    m_private->thread.start(std::move(request), m_private->lane, *m_private);
}

void TrainingControl::start(const Experiment &experiment, const QString &runsFolder, const Length &length,
                            const QList<Problem> &remarks)
{
    begin({.experiment = experiment, .runsFolder = runsFolder, .length = length, .remarks = remarks});
}

void TrainingControl::startPaused(const Experiment &experiment, const QString &runsFolder)
{
    begin({.experiment = experiment, .runsFolder = runsFolder, .beginsPaused = true});
}

void TrainingControl::resume(const QString &path, const Length &length, const QString &dataFolder)
{
    begin({.runPath = path, .dataFolder = dataFolder, .length = length});
}

void TrainingControl::resumePaused(const QString &path)
{
    begin({.runPath = path, .beginsPaused = true});
}

void TrainingControl::branch(const QString &path, qint64 update, const QMap<QString, QVariant> &changes,
                             const Length &length, const QString &dataFolder)
{
    begin({.runPath = path, .from = update, .changes = changes, .dataFolder = dataFolder, .length = length});
}

void TrainingControl::pause()
{
    if (m_private->run.state() != RunState::Training)
        return;
    // At once, and not when the training responds, so that a click shows an effect.
    m_private->run.setState(RunState::Pausing);
    m_private->ask(command::Pause{});
}

void TrainingControl::proceed()
{
    if (m_private->waits())
        m_private->ask(command::Proceed{});
}

void TrainingControl::proceedTo(qint64 update)
{
    if (m_private->waits())
        m_private->ask(command::Proceed{.pauseAt = update});
}

void TrainingControl::step(Player player)
{
    if (m_private->isOn())
        m_private->ask(command::Step{.player = player});
}

void TrainingControl::stop()
{
    if (!isControlled())
        return;
    m_private->run.setState(RunState::Stopping);
    // Both are needed: opening pictures and catching up see the flag, the training reads commands.
    m_private->thread.cancel();
    m_private->ask(command::Stop{});
}

Outcome TrainingControl::edit(const QString &key, const QVariant &value)
{
    if (!m_private->run.experiment() || !isControlled())
        return problem("session.no_run",
                       QT_TRANSLATE_NOOP("forja", "%1: there is no run in progress to change."), {key});
    // Refused here in the field's own words, without a detour through the training.
    const auto edit = liveEdit(m_private->run.now(), key, value);
    if (!edit)
        return edit.problem();
    m_private->ask(command::Edit{.key = edit->key, .value = edit->value});
    return Done{};
}

void TrainingControl::setLength(const Length &length)
{
    if (isControlled())
        m_private->ask(command::ChangeLength{length});
}

Continuation TrainingControl::continuation(qint64 update, double kimg, double seconds) const
{
    return continuationOf(*m_private->run.experiment(), m_private->run.goal(),
                          {static_cast<double>(update), kimg, seconds}, isControlled());
}

void TrainingControl::keepMoment()
{
    m_private->ask(command::Keep{});
}

void TrainingControl::setStarred(qint64 update, bool isStarred)
{
    const RunFolder *run = m_private->run.folder();
    if (!run)
        return;
    if (isControlled()) {
        m_private->ask(command::Star{.update = update, .isOn = isStarred});
        return;
    }
    // Another program may be writing this run.
    const auto lock = RunLock::take(run->fsPath());
    const auto done = lock ? run->setStarred(update, isStarred) : Outcome(lock.problem());
    if (!done)
        Q_EMIT m_private->run.failed(done.problem());
}

void TrainingControl::waitUntilIdle()
{
    if (!isHere())
        return;
    QEventLoop loop;
    connect(&m_private->run, &LoadedRun::finished, &loop, &QEventLoop::quit);
    connect(&m_private->run, &LoadedRun::failed, &loop, &QEventLoop::quit);
    loop.exec();
}

void TrainingControl::end()
{
    m_private->thread.cancel();
    // The second one: nobody waits for a disk that refuses.
    m_private->thread.put(command::Stop{});
    m_private->thread.put(command::Stop{});
    m_private->thread.join();
}

void TrainingControl::tell(const EventRecord &event)
{
    m_private->tell(event);
}

} // namespace forja
