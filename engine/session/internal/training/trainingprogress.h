// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/training/besidetraining.h"
#include "engine/session/internal/training/preparedtraining.h"

#include <deque>

namespace forja {

/// Where a training is on its way to, and how far it is. The training thread only.
class TrainingProgress
{
public:
    TrainingProgress(const PreparedTraining &prepared, const TrainingClock &clock,
                     const BesideTraining &beside, Journal &journal, JobListener &listener);

    bool isLongEnough() const;
    void changeLength(const Length &length);
    /// Ten times a second at most, unless it `isDue`.
    void tell(bool isDue);
    /// After a pause the speed is measured anew.
    void forgetSpeed() { m_speed.clear(); }

private:
    Goal::Point point() const;
    double imagesPerSecond();

    const Trainer &m_trainer;
    const TrainingClock &m_clock;
    const BesideTraining &m_beside;
    Journal &m_journal;
    JobListener &m_listener;
    const double m_beginSeconds; ///< that the run had been trained before
    const QJsonObject m_environment;
    Goal m_goal;
    QElapsedTimer m_sinceTold;
    std::deque<std::pair<double, double>> m_speed; ///< (seconds, kimg) of the last moments
};

/// environment.json, with where the training is on its way to.
void recordLength(Recorder &recorder, QJsonObject environment, const Goal &goal);

} // namespace forja
