// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/tournament.h"

#include "engine/experiment/keys.h"
#include "engine/lab/labruns.h"
#include "engine/lab/ranks.h"
#include "engine/training/keptgenerator.h"
#include "engine/training/trainer.h"

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// One run's players as they were kept.
class KeptPlayers
{
public:
    KeptPlayers(const RunFolder &run, const Experiment &experiment, const Dataset &data, LabWatch &watch)
        : m_run(run), m_watch(watch), evaluator(experiment, netShape(experiment, data))
    {
        evaluator.setReference(referenceOf(experiment, data));
    }
    Result<CheckpointData> checkpoint(qint64 update)
    {
        m_watch.say(
            QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "loading the networks of update %1")).arg(update));
        return readCheckpoint(m_run, update);
    }
    /// The evaluator makes pictures with the G of this update from now on.
    Outcome takeG(qint64 update)
    {
        const std::vector<qint64> kept = m_run.generators();
        // A G that was kept by itself is read faster than a whole checkpoint.
        if (!std::binary_search(kept.begin(), kept.end(), update)) {
            const auto read = checkpoint(update);
            return read ? evaluator.load(*read) : Outcome(read.problem());
        }
        const auto generator = readGenerator(m_run, update);
        return generator ? evaluator.loadGenerator(generator->file) : Outcome(generator.problem());
    }

private:
    const RunFolder &m_run;
    LabWatch &m_watch;

public:
    Evaluator evaluator;
};

/// A D without its G and Adam's memories.
struct KeptJudge
{
    NetCopy d;
    std::vector<float> onReal;
};

/// Without those that a pause or an end in between has left: a run that was stopped and went on is judged
/// like one that was not.
QList<qint64> plannedOnes(const std::vector<qint64> &checkpoints, const Experiment &experiment)
{
    const qint64 every = experiment.integer(key::runCheckpointUpdates);
    QList<qint64> out;
    for (const qint64 update : checkpoints) {
        if (every == 0 || update % every == 0 || update == checkpoints.back())
            out.append(update);
    }
    return out;
}

} // namespace

QList<qint64> evenlyChosen(const QList<qint64> &updates, int most)
{
    if (updates.size() <= most)
        return updates;
    QList<qint64> out;
    for (qsizetype i = 0; i < most; ++i)
        out.append(updates[i * (updates.size() - 1) / (most - 1)]);
    return out;
}

Result<AucTable> playTournament(const RunFolder &run, const Experiment &experiment,
                                std::shared_ptr<const Dataset> data, const TournamentSize &size,
                                LabWatch &watch)
{
    const std::vector<qint64> generators = run.generators();
    const QList<qint64> checkpoints = plannedOnes(run.checkpoints(), experiment);
    if (checkpoints.empty())
        return noCheckpoint(run);
    QList<qint64> updatesG = checkpoints;
    // Where the moments were planned, a G that was kept besides would make two runs' tables differ.
    if (experiment.integer(key::runCheckpointUpdates) == 0)
        updatesG.append(QList<qint64>(generators.begin(), generators.end()));
    std::sort(updatesG.begin(), updatesG.end());
    updatesG.erase(std::unique(updatesG.begin(), updatesG.end()), updatesG.end());
    AucTable table{evenlyChosen(checkpoints, size.most), evenlyChosen(updatesG, size.most), {}};

    KeptPlayers players(run, experiment, *data, watch);
    Evaluator &evaluator = players.evaluator;
    const int classes = evaluator.shape().classes;
    const Batch real = heldOutBatch(*data, size.pictures, false, classes > 0);
    std::vector<KeptJudge> judges;
    // Each D judges the real pictures once; only generated ones differ from G to G.
    for (const qint64 update : table.updatesD) {
        const auto read = players.checkpoint(update);
        if (!read)
            return read.problem();
        if (auto done = evaluator.loadD(*read); !done)
            return done.problem();
        // Copied before it judges: that fixes its batch statistics.
        NetCopy d = evaluator.copyOfD();
        judges.push_back({std::move(d), evaluator.outputs(real.pictures, real.classes, PictureKind::Real)});
        table.auc.append(QList<double>());
    }
    const auto classOf = [classes](qint64 index) { return classInTurn(index, classes); };
    // G by G, so that its pictures are made once for all judges.
    for (const qint64 update : table.updatesG) {
        if (auto done = players.takeG(update); !done)
            return done.problem();
        const torch::Tensor made = evaluator.pictures(kTournamentLatents, 0, size.pictures, classOf);
        const torch::Tensor asked = evaluator.classesFor(0, size.pictures, classOf);
        for (std::size_t judge = 0; judge < judges.size(); ++judge) {
            watch.say(QString::fromLatin1(QT_TRANSLATE_NOOP("forja", "every D judges the G of update %1"))
                          .arg(update));
            evaluator.loadD(judges[judge].d);
            table.auc[static_cast<qsizetype>(judge)].append(
                areaUnderCurve(judges[judge].onReal, evaluator.outputs(made, asked, PictureKind::Generated)));
        }
    }
    return table;
}

} // namespace forja
