// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/data/rundata.h"
#include "engine/session/internal/training/joblistener.h"
#include "engine/session/internal/training/preparedtraining.h"

namespace forja {

/// Everything until a training begins: opens its data, its run and its lock, builds the nets and gives them
/// the state to begin with. The training thread only.
class TrainingSetup
{
public:
    /// `cancelled`: ends the opening of data, and catching up.
    TrainingSetup(const JobRequest &request, JobListener &listener, const std::atomic<bool> &cancelled);
    /// Throws forja::Error where it cannot be trained. What a new run or a branch is refused for leaves no
    /// folder behind.
    PreparedTraining prepare();

private:
    PreparedTraining newRun();
    PreparedTraining oldRun();
    PreparedTraining branch();
    /// What a branch of `parent` is trained by from its first moment on.
    Experiment branchOf(const Experiment &parent, const CheckpointData &at) const;
    /// With what the parts lead to: environment and goal.
    PreparedTraining whole(PreparedTraining parts) const;

    /// The pictures, from whoever has them open already or from the disk.
    Result<std::shared_ptr<const Dataset>> opened(const QString &source, const PictureRule &rule) const;
    QString sourceOf(const Experiment &experiment) const;
    /// The data of a run that exists, as it took them when it began.
    RunData dataOf(const RunFolder &run, const Experiment &experiment) const;
    /// With the folder where the pictures are now, and as it can be trained here.
    Experiment asItIsHere(Experiment experiment);
    /// What differs from when `run` was trained: its machine, its data, and what decides the last bits.
    void remarkChanges(PreparedTraining &prepared, const RunFolder &run, const QString &fingerprint,
                       const QList<Problem> &dataChanges) const;

    const JobRequest &m_request;
    JobListener &m_listener;
    const std::atomic<bool> &m_cancelled;
    QList<Problem> m_machineNotes; ///< in what this is not the machine that the run was trained on
};

} // namespace forja
