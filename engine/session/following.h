// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QObject>

#include <memory>

namespace forja {

class LiveRecords;
class LoadedRun;
class RunFollower;
class TrainingThread;
class WorkQueue;
struct EventRecord;
struct News;

/// Shows a run that another program trains as if it were trained here, as long as somebody does.
class Following : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    Following(LoadedRun &run, LiveRecords &records, const TrainingThread &training, WorkQueue &lane);
    ~Following() override;

    /// Who else writes the run that is loaded. While somebody does, what he records is told by the same
    /// signals as if it were trained here. "session.controls": he obeys; the state follows his, and what is
    /// asked of the training is passed on. Else ("session.follows") the state is Finished and nothing is
    /// written: whatever would write fails with lock.taken. "session.silent": nothing has come from him for
    /// long. When he ends: LoadedRun::finished, or failed where he was cut off.
    const std::optional<Problem> &writer() const;
    /// The writer does what others ask.
    bool controls() const;
    /// Why the loaded run's folder cannot be looked at for now ("session.away", "session.unanswered"). All
    /// that was read stays, the folder is looked for every second, and followed again when it is back.
    const std::optional<Problem> &absence() const;

    /// Another run is loaded, or none: whoever was followed is not any more.
    void leave() { m_isFollowed = false; }
    /// Looks at once who writes the run that is loaded.
    void begin();
    /// Takes no look: this program is about to write the run itself.
    void pause();
    /// After that.
    void goOn();
    void end();
    /// Shows who writes the run now, which may have changed.
    void showWriter();
    /// What was asked of him did not reach him: the state is his again.
    void takeBackState();

Q_SIGNALS:
    void writerChanged();
    void absenceChanged();
    /// The run was taken up, or taken back: load it again.
    void outdated();

private:
    void tell(const News &news);
    void tellEvent(const EventRecord &event);
    /// The state of a run that obeys, as far as its events tell it.
    void showState();

    LoadedRun &m_run;
    LiveRecords &m_records;
    const TrainingThread &m_training;
    std::unique_ptr<RunFollower> m_follower;
    bool m_isFollowed = false; ///< somebody else trains the run that is loaded
    bool m_waits = false; ///< and waits
};

} // namespace forja
