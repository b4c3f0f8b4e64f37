// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.h"
#include "engine/lab/labruns.h"
#include "engine/runs/checkpoints.h"
#include "engine/training/evaluator.h"

#include <mutex>

namespace forja {

/// The run that is looked into.
struct LookSubject
{
    RunFolder run;
    std::shared_ptr<const Experiment> experiment;
    std::shared_ptr<const Dataset> data; ///< null: not opened
};

/// Copies that training hands over between updates.
struct Loan
{
    std::shared_ptr<const Snapshot> snapshot;
    Batch reference;
    std::shared_ptr<const CheckpointData>
        whole; ///< all that is needed to train on; null where it was not asked for
};

/// The averaged G at one moment and a D that judges what it makes. One thread at a time.
struct LookModel
{
    LookModel(const Experiment &experiment, const NetShape &shape) : evaluator(experiment, shape) { }

    Evaluator evaluator;
    qint64 update = -1;
    bool isKept = false;
    QString network;
    QStringList classNames;
    qint64 judge = -1; ///< update of D; -1: there is none
};

/// The newest G, as training lent it.
std::shared_ptr<LookModel> modelOf(const LookSubject &subject, const Loan &loan);

/// The valid checkpoint whose update is nearest to `update`, the earlier one of two.
Result<std::shared_ptr<const CheckpointData>> nearestCheckpoint(const RunFolder &run, qint64 update);

/// Models of one run, a few of them ready. For the thread that looks; put() for any.
class ModelCache
{
public:
    /// The G of a snapshot, or the newest one that there is.
    Result<std::shared_ptr<LookModel>> at(const LookSubject &subject, std::optional<qint64> update);
    /// The G of the training that is on; null: none is.
    void put(std::shared_ptr<LookModel> live);

private:
    Result<std::shared_ptr<LookModel>> kept(const LookSubject &subject, qint64 update);
    void addJudge(LookModel &model, const LookSubject &subject);

    std::mutex m_mutex;
    std::shared_ptr<LookModel> m_live; ///< under m_mutex
    QString m_run; ///< whose the rest is
    std::vector<std::shared_ptr<LookModel>> m_kept; ///< the one used last at the end
};

} // namespace forja
