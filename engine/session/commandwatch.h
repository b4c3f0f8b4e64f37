// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/internal/children/runcommands.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace forja {

class LoadedRun;
class RunFolder;

/// Looks for what other programs ask of the training that is on here, where it is to obey.
class CommandWatch : public QObject
{
    Q_OBJECT

public:
    explicit CommandWatch(const LoadedRun &run);

    /// Of trainings that are begun from now on.
    void setObeying(bool obeys) { m_obeys = obeys; }
    bool isObeying() const { return m_obeys; }
    /// `run`: the one that is to be continued; empty for a new one, which has no commands yet. Before its
    /// lock is taken: what is asked of its next owner comes later.
    void prepare(const QString &run);
    void begin(const RunFolder &run);
    void end();

Q_SIGNALS:
    /// A command, or why its line makes no sense.
    void asked(const forja::Result<forja::SentCommand> &command);

private:
    void look();

    const LoadedRun &m_run;
    bool m_obeys = false;
    std::unique_ptr<CommandReader> m_commands; ///< null: nothing is looked for
    QTimer m_timer;
};

} // namespace forja
