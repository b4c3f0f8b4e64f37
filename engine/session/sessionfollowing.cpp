// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/sessionprivate.h"

#include "engine/base/files.h"

/// Two processes and one run: how a session shows and commands a training of another program, and how it
/// obeys others itself.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kCommandLook(150);

} // namespace

Session::Private::Private(Session *session)
    : q(session), following(lane), contest(lane), explorer(looking, lane), inside(looking)
{
    connectLooking();
    connect(&opening, &DataOpening::progressed, q, &Session::datasetProgressed);
    connect(&opening, &DataOpening::failed, q, &Session::datasetFailed);
    connect(&opening, &DataOpening::opened, q, [this](const std::shared_ptr<const Dataset> &data) {
        q->m_nextDataset = data;
        // A run that is loaded keeps its own, or none.
        if (!q->m_run || (!q->m_dataset && isAskedForBy(*q->m_experiment, *data)))
            q->m_dataset = data;
        Q_EMIT q->datasetOpened(data->report());
    });
    connect(&contest, &RealScoring::progressed, q, &Session::judging);
    connect(&contest, &RealScoring::judged, q, &Session::judged);
    connect(&contest, &RealScoring::opened, q,
            [this](const std::shared_ptr<const Dataset> &data) { keepOpen(data); });
    connect(q, &Session::runOpened, &contest, &RealScoring::cancel);
    connect(q, &Session::stateChanged, &contest,
            [this](RunState state) { contest.setPaced(state == RunState::Training); });
    connect(&following, &RunFollower::writerChanged, q, [this] {
        Q_EMIT q->otherWriterChanged();
        takeWriter();
    });
    connect(&following, &RunFollower::absenceChanged, q, &Session::absenceChanged);
    connect(&following, &RunFollower::outdated, q, [this] { q->openRun(q->m_run->path()); });
    connect(&following, &RunFollower::arrived, q, [this](const News &news) { tell(news); });
    commandTimer.setInterval(kCommandLook);
    connect(&commandTimer, &QTimer::timeout, q, [this] { lookForCommands(); });
}

void Session::Private::tell(const News &news)
{
    for (const TickRecord &tick : news.ticks) {
        Q_EMIT q->ticked(tick);
        progressed(progressAt(tick, goal));
    }
    for (const MeasureRecord &measure : news.measures)
        Q_EMIT q->measured(measure);
    for (const SheetRecord &sheet : news.sheets)
        Q_EMIT q->sheetAvailable(sheet);
    for (const EventRecord &event : news.events) {
        Q_EMIT q->eventHappened(event);
        followedWaits = waitsAfter(event).value_or(followedWaits);
        if (event.kind == EventKind::Start || event.kind == EventKind::Resume
            || event.kind == EventKind::Length) {
            goal = goalIn(*q->m_run);
            Q_EMIT q->lengthChanged();
        }
        if (event.kind != EventKind::Edit && event.kind != EventKind::Step)
            continue;
        if (const auto experiment = q->m_run->experiment(q->m_table))
            scheduleChanged(*experiment, experiment->schedule.size());
    }
    if (!isTraining() && following.controls())
        showFollowed();
}

void Session::Private::takeWriter()
{
    if (isTraining() || !q->m_run)
        return;
    if (following.writer()) {
        isFollowed = true;
        if (following.controls())
            showFollowed();
        return;
    }
    if (!std::exchange(isFollowed, false))
        return;
    const RunStanding standing = standingOf(*q->m_run);
    q->setState(standing.why ? RunState::Failed : RunState::Finished);
    if (standing.why)
        Q_EMIT q->failed(*standing.why);
    else
        Q_EMIT q->finished();
}

void Session::Private::showFollowed()
{
    const RunState next = followedWaits ? RunState::Paused : RunState::Training;
    // What was asked for has not arrived there yet.
    const bool isAsked = q->m_state == RunState::Stopping
        || (q->m_state == RunState::Pausing && !followedWaits);
    if (!isAsked)
        q->setState(next);
}

void Session::Private::ask(const SentCommand &command)
{
    if (box) {
        box->put(toCommand(command));
        return;
    }
    if (!following.controls())
        return;
    lane.post(WorkKind::Inspect, false, [this, command, run = q->m_run->fsPath()] {
        const Outcome sent = sendCommand(run, command);
        if (sent)
            return;
        later(q, [this, why = sent.problem()] {
            if (following.controls())
                q->setState(followedWaits ? RunState::Paused : RunState::Training);
            Q_EMIT q->failed(why);
        });
    });
}

void Session::Private::prepareObeying(const QString &run)
{
    commands.reset();
    // Before the lock is taken: what is asked of its next owner comes later.
    if (obeys && !run.isEmpty())
        commands = std::make_unique<CommandReader>(toPath(run), CommandReader::From::End);
}

void Session::Private::beginObeying(const RunFolder &run)
{
    if (!commands)
        commands = std::make_unique<CommandReader>(run.fsPath(), CommandReader::From::Start);
    commandTimer.start();
}

void Session::Private::lookForCommands()
{
    // While it gets ready nothing can be paused: commands wait in their file.
    if (q->m_state == RunState::Preparing)
        return;
    for (const auto &command : commands->look())
        obey(command);
}

void Session::Private::obey(const Result<SentCommand> &command)
{
    if (!box)
        return;
    if (!command) {
        box->put(command::Refuse{command.problem()});
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
        box->put(toCommand(*command));
}

} // namespace forja
