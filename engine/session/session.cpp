// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include "engine/runs/environment.h"
#include "engine/session/internal/children/childwatch.h"
#include "engine/session/internal/training/trainingthread.h"

namespace forja {

using namespace Qt::StringLiterals;

/// Each knows those before it only, and goes before them.
struct Session::Parts
{
    explicit Parts(FieldTablePtr table) : run(std::move(table)) { }

    /// Worker thread: what a job there threw, which nobody expected.
    void tellUnexpected(const Problem &what)
    {
        training.tell({.when = QDateTime::currentDateTimeUtc(),
                       .kind = EventKind::Warning,
                       .at = {},
                       .code = what.code,
                       .text = what.text,
                       .args = what.args});
    }

    LoadedRun run;
    LiveRecords records;
    WorkQueue lane{WorkQueue::Pace::Beside, [this](const Problem &what) { tellUnexpected(what); }};
    /// For what a person waits for with the hand on it.
    WorkQueue prompt{WorkQueue::Pace::Prompt, [this](const Problem &what) { tellUnexpected(what); }};
    TrainingThread thread;
    OpenData data{run};
    Exploring exploring{run, data, thread, prompt, lane};
    InsideLooking inside{run, data, thread, prompt};
    Inspecting inspecting{run, data, prompt, lane};
    Scoring scoring{run, data, thread, lane};
    FlatLooking flat{run, thread};
    Following following{run, records, thread, lane};
    TrainingControl training{{run, records, data, following, thread, lane}};
};

Session::Session(FieldTablePtr table) : m_parts(std::make_unique<Parts>(std::move(table)))
{
    // Rewritten records cannot be read on from where reading stopped, so the run is opened afresh.
    QObject::connect(&m_parts->following, &Following::outdated, &m_parts->run,
                     [this] { openRun(m_parts->run.folder()->path()); });
}

Session::~Session()
{
    // Nobody waits for what was asked; a training is.
    m_parts->data.cancel();
    m_parts->inspecting.cancel();
    m_parts->scoring.cancel();
    m_parts->inside.cancel();
    m_parts->exploring.forget();
    m_parts->training.end();
    // Pieces that are still running use the parts, which are destroyed next.
    m_parts->prompt.drain();
    m_parts->lane.drain();
}

void Session::openRun(const QString &path)
{
    LoadedRun &shown = m_parts->run;
    // Read completely before anything changes: a run that cannot be opened leaves the present one as it is.
    const auto run = RunFolder::open(path);
    const auto experiment = run ? run->experiment(table()) : Result<Experiment>(run.problem());
    if (!experiment) {
        Q_EMIT shown.failed(experiment.problem());
        return;
    }
    // Reopening the same run keeps its pictures, which may take minutes to open.
    if (!shown.folder() || shown.folder()->path() != run->path())
        m_parts->data.forgetOfRun();
    shown.set(*run, *experiment);
    shown.forgetProgress();
    m_parts->data.closeOther();
    m_parts->following.leave();
    shown.setState(RunState::Finished);
    // Older runs recorded no length: theirs is the plan.
    const bool hasLength = recordedEnvironment(*run).contains(u"length"_s);
    shown.setGoal(hasLength ? goalIn(*run) : goalOf(*experiment, {}, {}));
    // Who writes it is known before anybody hears of the run, and told after that.
    m_parts->following.begin();
    Q_EMIT shown.opened(path);
    m_parts->following.showWriter();
}

void Session::closeRun()
{
    // First, because late news would find no run to belong to.
    m_parts->following.end();
    m_parts->run.clear();
    m_parts->run.setState(RunState::Empty);
}

void Session::disconnect(const QObject *receiver)
{
    Parts &all = *m_parts;
    for (QObject *part : std::initializer_list<QObject *>{&all.run, &all.records, &all.data, &all.training,
                                                          &all.following, &all.inspecting, &all.inside,
                                                          &all.exploring, &all.scoring, &all.flat})
        part->disconnect(receiver);
}

const LoadedRun &Session::run() const
{
    return m_parts->run;
}

const LiveRecords &Session::records() const
{
    return m_parts->records;
}

OpenData &Session::data()
{
    return m_parts->data;
}

const OpenData &Session::data() const
{
    return m_parts->data;
}

TrainingControl &Session::training()
{
    return m_parts->training;
}

const TrainingControl &Session::training() const
{
    return m_parts->training;
}

const Following &Session::following() const
{
    return m_parts->following;
}

Inspecting &Session::inspecting()
{
    return m_parts->inspecting;
}

InsideLooking &Session::inside()
{
    return m_parts->inside;
}

Exploring &Session::exploring()
{
    return m_parts->exploring;
}

Scoring &Session::scoring()
{
    return m_parts->scoring;
}

FlatLooking &Session::flat()
{
    return m_parts->flat;
}

} // namespace forja
