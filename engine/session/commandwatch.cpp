// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/commandwatch.h"

#include "engine/base/files.h"
#include "engine/session/loadedrun.h"

namespace forja {

namespace {

constexpr std::chrono::milliseconds kCommandLook(150);

} // namespace

CommandWatch::CommandWatch(const LoadedRun &run) : m_run(run)
{
    m_timer.setInterval(kCommandLook);
    connect(&m_timer, &QTimer::timeout, this, &CommandWatch::look);
}

void CommandWatch::prepare(const QString &run)
{
    m_commands.reset();
    // A resumed run still has the commands of its last training in the file; only new ones count.
    if (m_obeys && !run.isEmpty())
        m_commands = std::make_unique<CommandReader>(toPath(run), CommandReader::From::End);
}

void CommandWatch::begin(const RunFolder &run)
{
    if (!m_obeys)
        return;
    // A new run's file started empty, so everything in it is meant for this training.
    if (!m_commands)
        m_commands = std::make_unique<CommandReader>(run.fsPath(), CommandReader::From::Start);
    m_timer.start();
}

void CommandWatch::end()
{
    m_timer.stop();
    m_commands.reset();
}

void CommandWatch::look()
{
    // While it gets ready nothing can be paused: commands wait in their file.
    if (m_run.state() == RunState::Preparing)
        return;
    for (const auto &command : m_commands->look())
        Q_EMIT asked(command);
}

} // namespace forja
