// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include "engine/base/files.h"
#include "engine/experiment/branching.h"
#include "engine/experiment/weightsplace.h"
#include "engine/training/threads.h"

#include <QFileInfo>

#include <algorithm>

/// How a run begins with what another has learned: a branch with its parent's state at any moment that the
/// parent has had, or a run on pictures of its own with another's weights.
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
        throw Error(problem("run.not_reached",
                            QT_TRANSLATE_NOOP("forja",
                                              "%1: the run has come to update %2 only, so no branch can "
                                              "begin at %3. Take an earlier moment."),
                            {parent.name(), QString::number(last), QString::number(update)}));
    }
}

} // namespace

void TrainingJob::openBranch()
{
    // Reached through a link or not, a branch lies beside the run itself, which it names as its origin.
    const RunFolder parent = RunFolder::open(fromPath(realPath(toPath(m_request.runPath)))).orThrow();
    Experiment experiment = parent.experiment(m_request.table).orThrow();
    const qint64 update = *m_request.from;
    requireReached(parent, update);
    // What a branch cannot have is said before the work of catching up.
    static_cast<void>(
        withChanges(cutAt(experiment, update), m_request.changes, Moment{.update = update}).orThrow());
    if (!m_request.dataFolder.isEmpty())
        experiment.set(u"data.folder"_s, m_request.dataFolder).orThrow();
    experiment = onThisMachine(std::move(experiment));
    openDataOf(parent, experiment);
    m_threads = useThreads(experiment);

    QList<Problem> damaged;
    CheckpointData begin = beginOfBranch(parent, experiment, &damaged);
    const CheckpointData known{.at = begin.at, .scheduleDone = 0, .tensors = {}, .state = begin.state};
    const CheckpointData checkpoint = caughtUp(experiment, std::move(begin));
    Experiment cut = cutAt(experiment, update);
    cut.schedule = experiment.schedule.first(std::clamp(checkpoint.scheduleDone, cut.schedule.size(),
                                                        experiment.schedule.size()));
    Experiment own = withChanges(cut, m_request.changes, checkpoint.at).orThrow();
    own.origin = Origin{.kind = Origin::Kind::Branch, .run = parent.name(), .update = update};
    m_trainer = std::make_unique<Trainer>(own, m_data);
    m_trainer->restore(checkpoint).orThrow();
    noteMoment();

    m_run = createRun(QFileInfo(parent.path()).absolutePath(), own).orThrow();
    m_lock = RunLock::take(m_run->fsPath(), m_request.obeys).orThrow();
    writeCheckpoint(*m_run, checkpoint).orThrow();
    m_savedUpdate = checkpoint.at.update;
    openRecorder();
    m_recorder->setFile(u"data.jsonl"_s, m_data->recordLines());
    event("start",
          problem("run.branch", QT_TRANSLATE_NOOP("forja", "This run branches from %1 at update %2."),
                  {parent.name(), QString::number(update)}));
    for (const Problem &what : damaged)
        event("warning", what);
    if (m_machineNote)
        event("warning", *m_machineNote);
    noteChanges(parent, known);
}

CheckpointData TrainingJob::beginOfBranch(const RunFolder &parent, const Experiment &experiment,
                                          QList<Problem> *damaged)
{
    auto newest = newestCheckpoint(parent, m_request.from, damaged);
    // Without a checkpoint the experiment still replays the run from 0, if it began with nothing but its
    // seed.
    const bool isFromSeed = experiment.text(u"train.start_from"_s).isEmpty();
    return newest || !isFromSeed ? std::move(newest).orThrow() : Trainer(experiment, m_data).checkpoint();
}

CheckpointData TrainingJob::caughtUp(const Experiment &experiment, CheckpointData begin)
{
    const qint64 update = *m_request.from;
    if (begin.at.update == update)
        return begin;
    const qint64 total = update - begin.at.update;
    Trainer trainer(experiment, m_data);
    trainer.restore(begin).orThrow();
    begin.tensors = {};
    QElapsedTimer sinceTold;
    m_listener.caughtUp(0, total);
    sinceTold.start();
    while (trainer.moment().update < update) {
        if (m_cancelled)
            throw Error(problem(
                "run.branch_cancelled",
                QT_TRANSLATE_NOOP("forja",
                                  "The branch was called off before it began. Nothing was written.")));
        trainer.advance();
        // The parent has recorded this stretch.
        trainer.takeTick();
        trainer.takeHappened();
        if (trainer.notFinite())
            throw Error(*trainer.notFinite());
        if (sinceTold.elapsed() >= 100) {
            sinceTold.restart();
            m_listener.caughtUp(total - (update - trainer.moment().update), total);
        }
    }
    m_listener.caughtUp(total, total);
    return trainer.checkpoint();
}

std::optional<CheckpointData> TrainingJob::weightsFor(Experiment &experiment) const
{
    const QString text = experiment.text(u"train.start_from"_s);
    if (text.isEmpty())
        return {};
    const WeightsPlace place = weightsPlace(text);
    const RunFolder run = RunFolder::open(place.run).orThrow();
    CheckpointData checkpoint = newestCheckpoint(run, place.update, nullptr).orThrow();
    if (place.update && checkpoint.at.update != *place.update) {
        QStringList kept;
        for (const qint64 update : run.checkpoints())
            kept << QString::number(update);
        throw Error(problem("run.no_checkpoint",
                            QT_TRANSLATE_NOOP("forja",
                                              "%1: there is no full checkpoint of update %2. Kept are: %3."),
                            {run.name(), QString::number(*place.update), kept.join(u", "_s)}));
    }
    experiment.origin = Origin{
        .kind = Origin::Kind::Weights, .run = run.name(), .update = checkpoint.at.update};
    return checkpoint;
}

Takeover TrainingJob::takeWeights(const CheckpointData &weights)
{
    const Takeover takeover = m_trainer->takeWeights(weights);
    if (takeover.taken > 0)
        return takeover;
    throw Error(problem("weights.none_fits",
                        QT_TRANSLATE_NOOP("forja",
                                          "train.start_from: none of the weights of %1 fits these nets. Take "
                                          "the architecture, widths and norms of that run."),
                        {m_trainer->experiment().origin->run}));
}

void TrainingJob::tellTakeover(const Origin &origin, const Takeover &takeover)
{
    const QString update = QString::number(origin.update);
    if (takeover.misfits.isEmpty()) {
        event("weights",
              problem("weights.taken",
                      QT_TRANSLATE_NOOP("forja", "G and D begin with all weights of %1 at update %2."),
                      {origin.run, update}));
        return;
    }
    event(
        "warning",
        problem("weights.partly",
                QT_TRANSLATE_NOOP("forja",
                                  "G and D begin with %1 of %2 tensors of %3 at update %4. The others do not "
                                  "fit and begin as the seed draws them (shape there ≠ shape here): %5."),
                {QString::number(takeover.taken), QString::number(takeover.asked), origin.run, update,
                 takeover.misfits.join(u", "_s)}));
}

} // namespace forja
