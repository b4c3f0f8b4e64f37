// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat/flattraining.h"

#include "engine/experiment/keys.h"
#include "engine/experiment/presets.h"
#include "engine/runs/flatview.h"
#include "ui/records/recentplaces.h"
#include "ui/text/wording.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnewMs = 500; ///< of quiet before settings begin a new run

Experiment flatDraft(const FieldTablePtr &table)
{
    Experiment draft = experimentFrom(presetNamed(u"flat"_s, *table).orThrow(), table);
    draft.set(key::dataFolder, u"flat:eight-gaussians"_s).orThrow();
    // It goes on until somebody stops it.
    draft.set(key::runMinutes, 0.0).orThrow();
    return draft;
}

} // namespace

std::vector<float> pointsToShow(const std::shared_ptr<const PointDataset> &data)
{
    const std::span<const float> points = data ? data->points() : std::span<const float>();
    // As many as there are generated ones, or the real ones would seem denser than they are.
    const std::span<const float> some = points.first(std::min<std::size_t>(points.size(),
                                                                           2 * FlatView::kPoints));
    return {some.begin(), some.end()};
}

FlatTraining::FlatTraining(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_draft(flatDraft(session.table()))
{
    // A number that is typed changes several times; one new run is enough for all of it.
    m_anewSoon.setInterval(kAnewMs);
    m_anewSoon.setSingleShot(true);
    connect(&m_anewSoon, &QTimer::timeout, this,
            [this] { beginAnew(m_session.run().state() == RunState::Paused); });
}

QString FlatTraining::runsFolder() const
{
    return m_runsFolder.isEmpty() ? defaultRunsFolder() : m_runsFolder;
}

QString FlatTraining::source() const
{
    return m_draft.text(key::dataFolder);
}

Experiment FlatTraining::freshDraft() const
{
    // With all that was changed so far, and none of it as a change on the way.
    Experiment fresh = m_draft.after(m_draft.schedule.size());
    fresh.schedule.clear();
    fresh.origin.reset();
    return fresh;
}

bool FlatTraining::readData()
{
    // Other settings leave the points as they are: they need not be read again.
    if (m_data && isAskedForBy(m_draft, *m_data))
        return false;
    const auto data = PointDataset::open(source(), pictureRule(m_draft));
    if (!data)
        Q_EMIT said(translateProblem(data.problem()));
    m_data = data ? *data : nullptr;
    return true;
}

FlatTraining::Opened FlatTraining::takeRun()
{
    const Experiment *experiment = m_session.run().experiment();
    m_isMine = experiment && experiment->isOnPoints();
    const bool isSame = m_isMine && m_run && m_run->path() == m_session.run().folder()->path();
    const bool isNew = std::exchange(m_isBegun, false);
    if (m_isMine) {
        m_run = *m_session.run().folder();
        m_draft = *experiment;
    }
    return isNew ? Opened::New : isSame ? Opened::Same : Opened::Other;
}

void FlatTraining::takePause()
{
    if (const auto player = std::exchange(m_stepAfterStart, {}))
        step(*player);
}

bool FlatTraining::takeSchedule()
{
    // The draft holds changes that the run does not have; the run's own settings would undo them.
    if (m_anewSoon.isActive())
        return false;
    m_draft = *m_session.run().experiment();
    return true;
}

bool FlatTraining::takeEnd()
{
    m_isBegun = false;
    m_stepAfterStart.reset();
    // What was asked for while this run was still ending begins now.
    const auto isPaused = std::exchange(m_anew, {});
    if (isPaused)
        start(*isPaused);
    return isPaused.has_value();
}

bool FlatTraining::takeFailure()
{
    return std::exchange(m_anew, {}).has_value() || m_isMine;
}

void FlatTraining::start(bool isPaused)
{
    Q_EMIT said({});
    const QList<Problem> problems = validate(m_draft);
    if (!problems.isEmpty()) {
        // The step that waited for this start must not be taken by some later one.
        m_stepAfterStart.reset();
        Q_EMIT said(translateProblem(problems.first()));
        return;
    }
    m_draft = freshDraft();
    m_beginsPaused = isPaused;
    // Before the session is asked: what it tells while it starts is about this run already.
    m_isBegun = true;
    if (isPaused)
        m_session.training().startPaused(m_draft, runsFolder());
    else
        m_session.training().start(m_draft, runsFolder());
    Q_EMIT begun(isPaused);
}

/// A run that was left, or is opened again, goes on as it was.
bool FlatTraining::goesOn() const
{
    return m_isMine && m_session.run().folder() && m_session.run().experiment()
        && m_draft == *m_session.run().experiment() && !m_session.following().writer();
}

/// Begins now, or once somebody agrees that the open run of another kind gives way.
void FlatTraining::beginOrAsk(const std::function<void()> &begin)
{
    const bool isOther = m_session.run().folder() && m_session.run().experiment()
        && !m_session.run().experiment()->isOnPoints();
    if (!m_ask || !isOther) {
        begin();
        return;
    }
    m_ask([this, begin] {
        if (!m_session.training().isHere())
            begin();
    });
}

void FlatTraining::play()
{
    // Scenes of an update that was stepped before would go on over what is asked for now.
    Q_EMIT interrupting();
    switch (m_session.run().state()) {
    case RunState::Training:
        m_session.training().pause();
        break;
    // Pausing as well: whoever presses again before the update has ended takes the pause back.
    case RunState::Paused:
    case RunState::Pausing:
        m_session.training().proceed();
        break;
    case RunState::Empty:
    case RunState::Finished:
    case RunState::Failed:
        beginOrAsk([this] {
            // An earlier wish to begin paused was for a step, and is over.
            m_beginsPaused = false;
            // Only what has the settings that are shown can go on.
            if (goesOn())
                m_session.training().resume(m_session.run().folder()->path());
            else
                start(false);
        });
        break;
    // Neither can be hurried, and nothing asked for now would be kept.
    case RunState::Preparing:
    case RunState::Stopping:
        break;
    }
}

void FlatTraining::step(Player player)
{
    if (!m_session.training().isHere()) {
        // There is nothing to step yet: it is stepped as soon as it has begun, paused.
        beginOrAsk([this, player] {
            m_stepAfterStart = player;
            m_beginsPaused = true;
            if (goesOn())
                m_session.training().resumePaused(m_session.run().folder()->path());
            else
                start(true);
        });
        return;
    }
    // Steps are of the newest snapshot: the plane goes there before anything happens.
    Q_EMIT stepping();
    if (m_isSlow)
        m_session.flat().step(player);
    else
        m_session.training().step(player);
}

void FlatTraining::edit(const QString &key, const QVariant &value)
{
    const Field *field = m_session.table()->find(key);
    const bool isOn = m_isMine && m_session.training().isControlled();
    if (isOn && field->isLive) {
        if (const Outcome done = m_session.training().edit(key, value); !done)
            Q_EMIT refused(key, translateProblem(done.problem()));
        return;
    }
    // It is no edit on the way: the next run begins with all that was changed so far.
    if (m_session.training().isHere() || !m_draft.schedule.isEmpty())
        m_draft = m_draft.after(m_draft.schedule.size());
    if (const Outcome done = m_draft.set(key, value); !done) {
        Q_EMIT refused(key, translateProblem(done.problem()));
        return;
    }
    beginAnewSoon();
}

void FlatTraining::setSource(const QString &source)
{
    m_draft = m_draft.after(m_draft.schedule.size());
    m_draft.set(key::dataFolder, source).orThrow();
    Q_EMIT said({});
    beginAnewSoon();
}

void FlatTraining::beginAnewSoon()
{
    Q_EMIT settingsChanged();
    if (m_isMine && m_session.training().isHere()) {
        // Started again with every change: whoever turns a wheel begins one run, not ten.
        m_anewSoon.start();
        return;
    }
    // Nothing is on: what was trained belongs to other settings.
    m_isMine = false;
    m_run.reset();
    Q_EMIT forgotten();
}

void FlatTraining::beginAnew(bool isPaused)
{
    Q_EMIT interrupting();
    if (!m_session.training().isHere()) {
        start(isPaused);
        return;
    }
    // takeEnd() begins the next run once this one is saved.
    m_anew = isPaused;
    m_session.training().stop();
}

void FlatTraining::letGo()
{
    m_anew.reset();
    m_anewSoon.stop();
}

} // namespace forja
