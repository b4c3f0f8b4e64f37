// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/trainingjob.h"

#include "experiment/branching.h"
#include "training/threads.h"

#include <QFileInfo>

#include <algorithm>

/// How a branch begins: with its parent's state at any moment that the parent has had.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The last update that a run tells of.
qint64 lastUpdate(const RunFolder &run)
{
    qint64 last = 0;
    if (const auto ticks = run.ticks(); !ticks.empty())
        last = std::max(last, ticks.back().at.update);
    if (const auto sheets = run.sheets(); !sheets.empty())
        last = std::max(last, sheets.back().update);
    if (const auto checkpoints = run.checkpoints(); !checkpoints.empty())
        last = std::max(last, checkpoints.back());
    return last;
}

void requireReached(const RunFolder &parent, qint64 update)
{
    const qint64 last = lastUpdate(parent);
    if (update > last) {
        throw Error(problem("run.not_reached", QT_TRANSLATE_NOOP("forja", "%1: the run has come to update %2 only, so no branch can begin at %3. Take an earlier moment."),
                            {parent.name(), QString::number(last), QString::number(update)}));
    }
}

} // namespace

void TrainingJob::openBranch()
{
    const RunFolder parent = RunFolder::open(m_request.runPath).orThrow();
    Experiment experiment = parent.experiment(m_request.table).orThrow();
    const qint64 update = *m_request.from;
    requireReached(parent, update);
    // What a branch cannot have is said before the work of catching up.
    static_cast<void>(withChanges(cutAt(experiment, update), m_request.changes, Moment{.update = update}).orThrow());
    if (!m_request.dataFolder.isEmpty())
        experiment.set(u"data.folder"_s, m_request.dataFolder).orThrow();
    experiment = withThreadsChosen(std::move(experiment));
    openData(experiment);
    m_threads = useThreads(experiment);

    QList<Problem> damaged;
    CheckpointData begin = beginOfBranch(parent, experiment, &damaged);
    const CheckpointData known{.at = begin.at, .scheduleDone = 0, .tensors = {}, .state = begin.state};
    const CheckpointData checkpoint = caughtUp(experiment, std::move(begin));
    Experiment cut = cutAt(experiment, update);
    cut.schedule = experiment.schedule.first(std::max(cut.schedule.size(), checkpoint.scheduleDone));
    Experiment own = withChanges(cut, m_request.changes, checkpoint.at).orThrow();
    own.origin = Origin{.kind = Origin::Kind::Branch, .run = parent.name(), .update = update};
    m_runner = std::make_unique<Runner>(own, m_data);
    m_runner->restore(checkpoint).orThrow();
    noteMoment();

    m_run = createRun(QFileInfo(parent.path()).absolutePath(), own).orThrow();
    m_lock = RunLock::take(m_run->fsPath()).orThrow();
    writeCheckpoint(*m_run, checkpoint).orThrow();
    m_savedUpdate = checkpoint.at.update;
    openRecorder();
    m_recorder->setFile(u"data.jsonl"_s, m_data->recordLines());
    event("start", problem("run.branch", QT_TRANSLATE_NOOP("forja", "This run branches from %1 at update %2."), {parent.name(), QString::number(update)}));
    for (const Problem &what : damaged)
        event("warning", what);
    noteChangedData(parent, known);
}

CheckpointData TrainingJob::beginOfBranch(const RunFolder &parent, const Experiment &experiment, QList<Problem> *damaged)
{
    auto newest = newestCheckpoint(parent, m_request.from, damaged);
    return std::move(newest).orThrow();
}

CheckpointData TrainingJob::caughtUp(const Experiment &experiment, CheckpointData begin)
{
    const qint64 update = *m_request.from;
    if (begin.at.update == update)
        return begin;
    const qint64 total = update - begin.at.update;
    Runner runner(experiment, m_data);
    runner.restore(begin).orThrow();
    begin.tensors = {};
    QElapsedTimer sinceTold;
    m_listener.caughtUp(0, total);
    sinceTold.start();
    while (runner.moment().update < update) {
        if (m_cancelled)
            throw Error(problem("run.branch_cancelled", QT_TRANSLATE_NOOP("forja", "The branch was called off before it began. Nothing was written.")));
        runner.advance();
        // The parent has recorded this stretch.
        runner.takeTick();
        runner.takeHappened();
        if (runner.notFinite())
            throw Error(*runner.notFinite());
        if (sinceTold.elapsed() >= 100) {
            sinceTold.restart();
            m_listener.caughtUp(total - (update - runner.moment().update), total);
        }
    }
    m_listener.caughtUp(total, total);
    return runner.checkpoint();
}

} // namespace forja
