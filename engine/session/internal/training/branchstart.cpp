// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/branchstart.h"

#include "engine/experiment/keys.h"

#include <QElapsedTimer>

#include <algorithm>

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

} // namespace

void requireReached(const RunFolder &parent, qint64 update)
{
    const qint64 last = lastUpdate(parent);
    if (update > last) {
        throw Error(problem("run.not_reached",
                            QT_TRANSLATE_NOOP("forja",
                                              "%1: the run has only reached update %2, so no branch can "
                                              "start at %3. Choose an earlier update."),
                            {parent.name(), QString::number(last), QString::number(update)}));
    }
}

CheckpointData checkpointBefore(qint64 update, const RunFolder &parent, const Experiment &experiment,
                                const std::shared_ptr<const Dataset> &data, QList<Problem> *damaged)
{
    auto newest = newestCheckpoint(parent, update, damaged);
    // Without a checkpoint the experiment still replays the run from 0, if it began with nothing but its
    // seed.
    const bool isFromSeed = experiment.text(key::trainStartFrom).isEmpty();
    return newest || !isFromSeed ? std::move(newest).orThrow() : Trainer(experiment, data).checkpoint();
}

CheckpointData caughtUp(qint64 update, const Experiment &experiment,
                        const std::shared_ptr<const Dataset> &data, CheckpointData begin,
                        JobListener &listener, const std::atomic<bool> &cancelled)
{
    if (begin.at.update == update)
        return begin;
    const qint64 total = update - begin.at.update;
    Trainer trainer(experiment, data);
    trainer.restore(begin).orThrow();
    begin.tensors = {}; // two states of the nets in memory are enough
    QElapsedTimer sinceTold;
    listener.tell(report::CaughtUp{0, total});
    sinceTold.start();
    while (trainer.moment().update < update) {
        if (cancelled)
            throw Error(problem(
                "run.branch_cancelled",
                QT_TRANSLATE_NOOP("forja",
                                  "The branch was cancelled before it started. Nothing was written.")));
        trainer.advance();
        // The parent has recorded this stretch.
        trainer.takeTick();
        trainer.takeHappened();
        if (trainer.notFinite())
            throw Error(*trainer.notFinite());
        if (sinceTold.elapsed() >= 100) {
            sinceTold.restart();
            listener.tell(report::CaughtUp{total - (update - trainer.moment().update), total});
        }
    }
    listener.tell(report::CaughtUp{total, total});
    return trainer.checkpoint();
}

} // namespace forja
