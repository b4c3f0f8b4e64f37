// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/interrupts.h"
#include "engine/session/session.h"

#include <QEventLoop>

#include <functional>

namespace forja {

/// Lets a session train to its end and tells a person how it goes. Exit codes: kDone, kFailed, kInterrupted.
class TrainingDriver : public QObject
{
    Q_OBJECT

public:
    TrainingDriver(Session &session, Interrupts &interrupts, QObject *parent = nullptr);

    /// Calls `begin` (which starts or resumes the session) inside an event loop and returns when training has
    /// ended.
    int run(const std::function<void()> &begin);
    /// The last lines a person reads, or the same as JSON. Requires: a run.
    void printEnd(bool isJson, int exitCode) const;

private:
    void connectSession();
    void beginStopping();
    void leave(int exitCode);
    void fail(const Problem &problem);
    void tellData(const DatasetReport &report);
    void tellProgress(const Progress &progress);
    void tellEvent(const EventRecord &event);
    void flushWarning();

    Session &m_session;
    Interrupts &m_interrupts;
    ProgressLine m_line;
    QString m_warning; ///< not yet printed
    QString m_distance; ///< the newest measure, as shown
    QEventLoop m_loop;
    bool m_isOver = false;
};

} // namespace forja
