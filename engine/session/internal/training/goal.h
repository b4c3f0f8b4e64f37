// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace forja {

class Experiment;
struct Continuation;
struct Length;

/// From where to where a training goes, in each way that a length can be given; it ends with the first one
/// reached.
struct Goal
{
    struct Point
    {
        double updates = 0;
        double kimg = 0;
        double seconds = 0; ///< of training, pauses not counted
    };
    Point from;
    Point until; ///< 0: no such limit

    /// 0…; 1 and more: the goal is reached.
    double fraction(const Point &now) const;
    /// Of training, at the speed since `from`; less than 0: not known, or there is no end.
    double secondsLeft(const Point &now) const;
    bool isEndless() const { return until.updates <= 0 && until.kimg <= 0 && until.seconds <= 0; }
};

/// Where a training goes that begins at `begin`: `length` more or, without one, the experiment's own length,
/// which counts from the run's beginning; a run that has reached it goes the same way once more.
Goal goalOf(const Experiment &experiment, const Length &length, const Goal::Point &begin);

/// Where a training on its way to `goal` goes once it is given another length at `now`.
Goal changedGoal(const Goal &goal, const Experiment &experiment, const Length &length,
                 const Goal::Point &now);

/// What to go on with does at `now`. `goal` is where the training was last on its way to; `isOn`: it still
/// is.
Continuation continuationOf(const Experiment &experiment, const Goal &goal, const Goal::Point &now,
                            bool isOn);

QJsonObject toJson(const Goal &goal);
Goal goalFromJson(const QJsonObject &json);

} // namespace forja
