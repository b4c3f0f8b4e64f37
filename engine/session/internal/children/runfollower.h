// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runlock.h"
#include "engine/session/internal/background/workqueue.h"
#include "engine/session/internal/children/runreader.h"
#include "engine/session/internal/training/goal.h"
#include "engine/session/types/values.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace forja {

/// What a tick says of how far its training is on the way to `goal`.
Progress progressAt(const TickRecord &tick, const Goal &goal);

/// How long is long.
struct RunFollowerTimes
{
    std::chrono::milliseconds look{1000}; ///< between two looks
    std::chrono::milliseconds silence{
        120000}; ///< without news until that is said; longer where a tick takes long
    std::chrono::milliseconds answer{10000}; ///< for the disk, until that is said
};

/// Watches whether another program writes the run that is loaded, and then follows it: a look a second, taken
/// on the work queue. The folder may go (a network drive, a copy that is made anew) and come back.
class RunFollower : public QObject
{
    Q_OBJECT

public:
    explicit RunFollower(WorkQueue &lane, const RunFollowerTimes &times = {});
    /// Waits for the work queue: a look under way tells this object what it saw.
    ~RunFollower() override;
    /// Looks at once whether somebody writes it.
    void begin(const RunFolder &run);
    /// Takes no look: this program may be about to write the run itself.
    void pause();
    /// As if there had been no pause; begins where nothing was watched.
    void goOn(const RunFolder &run);
    void end();
    /// "session.follows", "session.controls", "session.silent": who writes the run; nothing: nobody does.
    const std::optional<Problem> &writer() const { return m_writer; }
    /// The writer obeys commands.
    bool controls() const { return m_named && m_named->obeys; }
    /// "session.away", "session.unanswered": why the folder cannot be looked at.
    const std::optional<Problem> &absence() const { return m_absence; }

Q_SIGNALS:
    void writerChanged();
    void absenceChanged();
    void arrived(const forja::News &news);
    /// The run was taken up, or taken back: read it again.
    void outdated();

private:
    void look();
    void take(const News &news, int number);
    void noteNews(const News &news);
    void setWriter(const std::optional<RunWriter> &named);
    void setAbsence(const std::optional<Problem> &absence);
    std::optional<Problem> writerNote() const;

    WorkQueue &m_queue;
    RunFollowerTimes m_times;
    QTimer m_timer;
    std::optional<RunFolder> m_run;
    std::shared_ptr<RunReader> m_reader; ///< the work queue's, but while none of its looks is under way
    std::optional<RunWriter> m_named;
    std::optional<Problem> m_writer;
    std::optional<Problem> m_absence;
    QElapsedTimer m_sinceNews;
    double m_tickSeconds = 0;
    bool m_waits = false; ///< the writer is paused, so it may well be silent
    QElapsedTimer m_sinceLook;
    std::shared_ptr<std::atomic<bool>> m_hasBegun; ///< the look under way: the work queue has come to it
    int m_number = 0; ///< of the run that is watched: what an older look brings is dropped
    bool m_isLooking = false;
    bool m_isPaused = false;
};

} // namespace forja
