// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingprogress.h"

#include "engine/base/system.h"
#include "engine/experiment/keys.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSpeedWindowSeconds = 5;
constexpr qint64 kTellEveryMs = 100;

/// What is said of a length that was changed at `update`.
Problem said(const Length &length, qint64 update)
{
    const char *code = "run.length";
    if (length.minutes)
        return problem(code, QT_TRANSLATE_NOOP("forja", "Training now continues for %1 minutes from here."),
                       {QString::number(*length.minutes)});
    if (length.kimg)
        return problem(code,
                       QT_TRANSLATE_NOOP("forja",
                                         "Training now continues for %1 thousand pictures from "
                                         "here."),
                       {QString::number(*length.kimg)});
    if (length.updates || length.untilUpdate)
        return problem(code, QT_TRANSLATE_NOOP("forja", "Training now continues until update %1."),
                       {QString::number(length.untilUpdate.value_or(update + length.updates.value_or(0)))});
    if (length.isEndless)
        return problem(code, QT_TRANSLATE_NOOP("forja", "Training now continues until it is stopped."));
    return problem(code,
                   QT_TRANSLATE_NOOP("forja",
                                     "Training now continues for as long as its settings "
                                     "say."));
}

} // namespace

void recordLength(Recorder &recorder, QJsonObject environment, const Goal &goal)
{
    environment.insert(u"length"_s, toJson(goal));
    recorder.setFile(u"environment.json"_s, QJsonDocument(environment).toJson());
}

TrainingProgress::TrainingProgress(const PreparedTraining &prepared, const TrainingClock &clock,
                                   const BesideTraining &beside, Journal &journal, JobListener &listener)
    : m_trainer(*prepared.trainer)
    , m_clock(clock)
    , m_beside(beside)
    , m_journal(journal)
    , m_listener(listener)
    , m_beginSeconds(prepared.trainer->seconds())
    , m_environment(prepared.environment)
    , m_goal(prepared.goal)
{
    m_sinceTold.start();
}

Goal::Point TrainingProgress::point() const
{
    return {static_cast<double>(m_trainer.moment().update), m_trainer.kimg(),
            m_beginSeconds + m_clock.trained()};
}

bool TrainingProgress::isLongEnough() const
{
    return m_goal.fraction(point()) >= 1;
}

void TrainingProgress::changeLength(const Length &length)
{
    m_goal = changedGoal(m_goal, m_trainer.experiment(), length, point());
    // On disk before the event: whoever follows the run reads it when he reads that.
    recordLength(m_journal.recorder(), m_environment, m_goal);
    m_journal.event(EventKind::Length, said(length, m_trainer.moment().update));
    m_listener.tell(m_goal);
    tell(true);
}

double TrainingProgress::imagesPerSecond()
{
    const double trained = m_clock.trained();
    m_speed.emplace_back(trained, m_trainer.kimg());
    while (m_speed.size() > 2 && trained - m_speed.front().first > kSpeedWindowSeconds)
        m_speed.pop_front();
    const double span = m_speed.back().first - m_speed.front().first;
    return span > 0 ? 1000 * (m_speed.back().second - m_speed.front().second) / span : 0;
}

void TrainingProgress::tell(bool isDue)
{
    if (!isDue && m_sinceTold.elapsed() < kTellEveryMs)
        return;
    m_sinceTold.restart();
    Progress progress;
    progress.at = m_trainer.moment();
    progress.kimg = m_trainer.kimg();
    progress.seconds = m_trainer.seconds();
    progress.imagesPerSecond = imagesPerSecond();
    progress.fraction = std::min(1.0, m_goal.fraction(point()));
    progress.secondsLeft = m_goal.secondsLeft(point());
    // In its first second the share says nothing.
    const double trained = m_clock.trained();
    progress.laneShare = trained > 1 ? m_beside.spent().all() / trained : 0;
    progress.memoryMb = residentMemoryMb();
    progress.threads = m_trainer.threadsAtWork();
    progress.precision = m_trainer.experiment().text(key::trainPrecision);
    m_listener.tell(progress);
}

} // namespace forja
