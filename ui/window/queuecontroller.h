// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <QObject>

namespace forja {

class ComposeController;
class RunControls;
class RunQueue;
class Session;
class ShownRun;
class WindowParts;

/// What becomes of settings that are composed: a run at once, an entry of the queue, or a sweep of them; and
/// what the queue tells.
class QueueController : public QObject
{
    Q_OBJECT

public:
    QueueController(Session &session, RunQueue &queue, ShownRun &shown, RunControls &controls,
                    ComposeController &composing, WindowParts &parts);

    /// Opens the queue, and its panel where something was lined up and not done.
    void open();

private:
    void connectRequests();
    void connectQueue();
    void tellEnd(const QString &id);
    void startComposed();
    void addToQueue();
    void showSweep();
    void take(const Outcome &added);
    void writeSheet(const QString &sweep);

    Session &m_session;
    RunQueue &m_queue;
    ShownRun &m_shown;
    RunControls &m_controls;
    ComposeController &m_composing;
    WindowParts &m_parts;
};

} // namespace forja
