// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/training/trainingjob.h"

#include <QCoreApplication>
#include <QJsonDocument>

/// How long a training goes on, and how that changes while it is on.
namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// What is said of a length that was changed at `update`.
Problem said(const Length &length, qint64 update)
{
    const char *code = "run.length";
    if (length.minutes)
        return problem(code, QT_TRANSLATE_NOOP("forja", "Training now goes on for %1 minutes from here."),
                       {QString::number(*length.minutes)});
    if (length.kimg)
        return problem(code,
                       QT_TRANSLATE_NOOP("forja", "Training now goes on for %1 thousand pictures from here."),
                       {QString::number(*length.kimg)});
    if (length.updates || length.untilUpdate)
        return problem(code, QT_TRANSLATE_NOOP("forja", "Training now goes on until update %1."),
                       {QString::number(length.untilUpdate.value_or(update + length.updates.value_or(0)))});
    if (length.isEndless)
        return problem(code, QT_TRANSLATE_NOOP("forja", "Training now goes on until it is stopped."));
    return problem(code, QT_TRANSLATE_NOOP("forja", "Training now goes on for as long as its settings say."));
}

} // namespace

Goal::Point TrainingJob::point() const
{
    const double trained = m_clock.isValid()
        ? static_cast<double>(m_clock.nsecsElapsed()) / 1e9 - m_pausedSeconds
        : 0;
    return {static_cast<double>(m_trainer->moment().update), m_trainer->kimg(), m_beginSeconds + trained};
}

bool TrainingJob::isLongEnough() const
{
    return m_goal.fraction(point()) >= 1;
}

void TrainingJob::changeLength(const Length &length)
{
    m_goal = changedGoal(m_goal, m_trainer->experiment(), length, point());
    recordLength();
    event("length", said(length, m_trainer->moment().update));
    m_listener.goalChanged(m_goal);
    tellProgress(true);
}

void TrainingJob::recordLength()
{
    m_environment.insert(u"length"_s, toJson(m_goal));
    m_recorder->setFile(u"environment.json"_s, QJsonDocument(m_environment).toJson());
}

} // namespace forja
