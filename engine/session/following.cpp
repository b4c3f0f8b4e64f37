// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/following.h"

#include "engine/runs/runstanding.h"
#include "engine/session/internal/background/later.h"
#include "engine/session/internal/children/childwatch.h"
#include "engine/session/internal/training/trainingthread.h"
#include "engine/session/liverecords.h"
#include "engine/session/loadedrun.h"

namespace forja {

Following::Following(LoadedRun &run, LiveRecords &records, const TrainingThread &training, WorkQueue &lane)
    : m_run(run), m_records(records), m_training(training), m_follower(std::make_unique<RunFollower>(lane))
{
    connect(m_follower.get(), &RunFollower::writerChanged, this, [this] {
        Q_EMIT writerChanged();
        showWriter();
    });
    connect(m_follower.get(), &RunFollower::absenceChanged, this, &Following::absenceChanged);
    connect(m_follower.get(), &RunFollower::outdated, this, &Following::outdated);
    connect(m_follower.get(), &RunFollower::arrived, this, &Following::tell);
}

Following::~Following() = default;

const std::optional<Problem> &Following::writer() const
{
    return m_follower->writer();
}

bool Following::controls() const
{
    return m_follower->controls();
}

const std::optional<Problem> &Following::absence() const
{
    return m_follower->absence();
}

void Following::begin()
{
    // Read from the records: a pause from before was reported when nobody was listening here.
    m_waits = standingOf(*m_run.folder()).isPaused;
    m_follower->begin(*m_run.folder());
}

void Following::pause()
{
    m_follower->pause();
}

void Following::goOn()
{
    if (m_run.folder())
        m_follower->goOn(*m_run.folder());
}

void Following::end()
{
    m_isFollowed = false;
    m_follower->end();
}

void Following::tell(const News &news)
{
    for (const TickRecord &tick : news.ticks) {
        Q_EMIT m_records.ticked(tick);
        // In its turn behind what has come with it, as where it is trained here.
        later(this, [this, progress = progressAt(tick, m_run.goal())] { m_run.setProgress(progress); });
    }
    for (const MeasureRecord &measure : news.measures)
        Q_EMIT m_records.measured(measure);
    for (const SheetRecord &sheet : news.sheets)
        Q_EMIT m_records.sheetAvailable(sheet);
    for (const EventRecord &event : news.events)
        tellEvent(event);
    // A training in this program reports its state by itself.
    if (!m_training.isOn() && controls())
        showState();
}

void Following::tellEvent(const EventRecord &event)
{
    Q_EMIT m_records.eventHappened(event);
    m_waits = waitsAfter(event).value_or(m_waits);
    // What an event has changed is on disk before it: its record is read again.
    if (event.kind == EventKind::Start || event.kind == EventKind::Resume
        || event.kind == EventKind::Length) {
        m_run.setGoal(goalIn(*m_run.folder()));
        Q_EMIT m_run.lengthChanged();
    }
    if (event.kind != EventKind::Edit && event.kind != EventKind::Step)
        return;
    if (const auto experiment = m_run.folder()->experiment(m_run.table()))
        later(this, [this, now = *experiment] { m_run.setSchedule(now, now.schedule.size()); });
}

void Following::showWriter()
{
    if (m_training.isOn() || !m_run.folder())
        return;
    if (writer()) {
        m_isFollowed = true;
        if (controls())
            showState();
        return;
    }
    // Only a writer that was seen can disappear: a run opened after its end stays as it is.
    if (!std::exchange(m_isFollowed, false))
        return;
    // He is gone: the run says whether he came to its end or was cut off.
    const RunStanding standing = standingOf(*m_run.folder());
    m_run.setState(standing.why ? RunState::Failed : RunState::Finished);
    if (standing.why)
        Q_EMIT m_run.failed(*standing.why);
    else
        Q_EMIT m_run.finished();
}

void Following::showState()
{
    // What was asked for has not arrived there yet.
    const bool isAsked = m_run.state() == RunState::Stopping
        || (m_run.state() == RunState::Pausing && !m_waits);
    if (!isAsked)
        m_run.setState(m_waits ? RunState::Paused : RunState::Training);
}

void Following::takeBackState()
{
    if (controls())
        m_run.setState(m_waits ? RunState::Paused : RunState::Training);
}

} // namespace forja
