// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/flatlooking.h"

#include "engine/session/internal/background/later.h"
#include "engine/session/internal/training/trainingthread.h"
#include "engine/session/loadedrun.h"

namespace forja {

FlatLooking::FlatLooking(const LoadedRun &run, TrainingThread &training)
    : m_run(run), m_training(training) { }

void FlatLooking::look()
{
    m_training.put(command::Look{[this](const std::shared_ptr<const FlatView> &view) {
        later(this, [this, view] { Q_EMIT viewed(view); });
    }});
}

void FlatLooking::step(Player player)
{
    const RunState state = m_run.state();
    if (state != RunState::Training && state != RunState::Paused && state != RunState::Pausing)
        return;
    m_training.put(command::Step{.player = player, .tellInside = [this](const QList<FlatStep> &steps) {
                                     later(this, [this, steps] { Q_EMIT stepped(steps); });
                                 }});
}

} // namespace forja
