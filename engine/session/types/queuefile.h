// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/sweep.h"
#include "engine/session/types/values.h"

namespace forja {

/// One experiment of a queue, and what has become of it.
struct QueueEntry
{
    enum class State {
        Waiting,
        Running, ///< `live` says more
        Done,
        Stopped, ///< by a person; it can go on
        Failed, ///< `why` says it; it can be tried again
    };

    QString id; ///< for as long as the entry is there
    QString title; ///< what a person reads: what differs from its neighbours
    QString sweep; ///< the sweep it belongs to; empty: none
    Experiment experiment;
    State state = State::Waiting;
    QString run = {}; ///< its run's name in the runs folder, once there is one
    std::optional<Problem> why = {}; ///< Failed
    qint64 update = 0; ///< how far it is
    double seconds = 0; ///< of training so far
    std::optional<double> best = {}; ///< distance of the best measure so far; nothing: no best yet

    /// Of the process at work; not kept.
    RunState live = RunState::Empty;
    Progress progress = {};
};

/// queue.json in the runs folder ("format": 1).
struct QueueFile
{
    int atOnce = 1; ///< runs that train at the same time
    bool waitsForLive = false; ///< while a run trains in the window, those of the queue wait
    QList<QueueEntry> entries;
};

QJsonObject toJson(const QueueFile &file);
/// What cannot be read is a problem, so that nothing that a person has lined up is overwritten.
Result<QueueFile> queueFileFromJson(const QJsonObject &json, const FieldTablePtr &table);

/// An entry that waits.
QueueEntry entryFor(const Experiment &experiment, const QString &title, const QString &sweep = {});
/// All of a sweep, in its order.
QList<QueueEntry> entriesFor(const Sweep &sweep);

/// Seconds of training until all that waits or runs is done, `atOnce` at a time: from lengths in minutes, or
/// from the speed of those that have begun where a length is in updates. Rules that end a run early make it
/// less. Nothing: it cannot be said yet.
std::optional<double> secondsLeft(const QList<QueueEntry> &entries, int atOnce);

} // namespace forja
