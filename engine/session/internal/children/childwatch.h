// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runstanding.h"
#include "engine/session/internal/children/runfollower.h"

namespace forja {

/// Reads what a child records, without its pictures, from the run's beginning on. A look now and then, taken
/// on the work queue.
class ChildWatch : public QObject
{
    Q_OBJECT

public:
    explicit ChildWatch(WorkQueue &lane);

    void begin(const QString &runPath);
    /// Looks once more at all there is now: `lastSeen`, and no look afterwards.
    void lookLast();
    /// How far the training is to go.
    const Goal &goal() const { return m_seen.goal; }
    bool waits() const { return m_seen.standing.isPaused; }
    const RunStanding &standing() const { return m_seen.standing; }

Q_SIGNALS:
    void arrived(const forja::News &news);
    void lastSeen();

private:
    /// One look's worth.
    struct Seen
    {
        News news;
        Goal goal;
        RunStanding standing;
    };
    void look();
    void take(const Seen &seen);

    WorkQueue &m_queue;
    QTimer m_timer;
    std::optional<RunFolder> m_run;
    std::shared_ptr<RunReader> m_reader;
    Seen m_seen;
    bool m_isLooking = false;
    bool m_wantsLast = false;
    bool m_isLast = false; ///< the look under way began when the last one was wanted
};

/// Says in the run's own records that its program went without ending it. For the work queue: it touches the
/// disk.
void recordCutOff(const QString &runPath, const Problem &why);

/// How far the training that is on, or was the last one, was to go.
Goal goalIn(const RunFolder &run);

} // namespace forja
