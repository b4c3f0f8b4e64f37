// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/types/length.h"
#include "ui/records/runhistory.h"

#include <QObject>

#include <functional>

namespace forja {

class LengthMenu;
class Session;
class ShownRun;
class WindowParts;

/// Start, Pause, Continue, Step, Stop and Keep; how long the run that is shown goes on; and what has to wait
/// until the one that is on has been stopped.
class RunControls : public QObject
{
    Q_OBJECT

public:
    RunControls(Session &session, ShownRun &shown, WindowParts &parts);

    /// Does `act` now, or once the run that is on has been stopped, which is asked for first.
    void whenIdle(std::function<void()> act);
    /// The run has ended: nothing is left to be stopped.
    void dropStopQuestion();
    /// Does what waited for that.
    void doWaiting();
    void doPrimary();
    void refreshLength();
    /// Another run is shown: what was known of the one before is gone.
    void forgetRun() { m_lastTick.reset(); }
    void takePast(const RunHistory::Past &past);

private:
    void connectActions();
    void connectLength();
    void connectFlatWorld();
    void askToReplace(const std::function<void()> &act);
    Continuation continuation() const;
    void goOn();
    void goOnFor(const Length &length);

    Session &m_session;
    ShownRun &m_shown;
    WindowParts &m_parts;
    LengthMenu *m_lengths;
    std::optional<TickRecord> m_lastTick;
    std::function<void()> m_afterRun; ///< what waits for the run to end
    QString m_stopQuestion; ///< asked over the pages: whether the run that is on is to be stopped
};

} // namespace forja
