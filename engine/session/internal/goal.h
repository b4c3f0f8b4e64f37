// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace forja {

class Experiment;
struct Length;

/// From where to where a training goes, in each way that a length can be given; it ends with the first one reached.
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
};

/// Where a training goes that begins at `begin`: `length` more or, without one, the experiment's own length, which counts from the run's
/// beginning; a run that has reached it goes the same way once more.
Goal goalOf(const Experiment &experiment, const Length &length, const Goal::Point &begin);

QJsonObject toJson(const Goal &goal);
Goal goalFromJson(const QJsonObject &json);

} // namespace forja
