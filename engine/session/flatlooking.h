// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/runs/flatview.h"

#include <QObject>

#include <memory>

namespace forja {

class LoadedRun;
class TrainingThread;

/// A run on points that trains here, seen from the inside.
class FlatLooking : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    FlatLooking(const LoadedRun &run, TrainingThread &training);

    /// Asks what is to be seen at the end of the update under way; the newest request wins, and nobody waits
    /// for it but who asked. Answered by `viewed`, or not at all where the run ends first.
    void look();
    /// One manual update of a player, as TrainingControl::step() makes it, told from the inside: `stepped`.
    void step(Player player);

Q_SIGNALS:
    void viewed(std::shared_ptr<const forja::FlatView> view);
    void stepped(const QList<forja::FlatStep> &steps); ///< the updates of one step in their order

private:
    const LoadedRun &m_run;
    TrainingThread &m_training;
};

} // namespace forja
