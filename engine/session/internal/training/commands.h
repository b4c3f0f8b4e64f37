// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/session/types/length.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace forja {

/// What a person asks of the training thread; taken between updates, never inside one.
struct Command
{
    enum class Kind { Pause, Proceed, Step, Stop, Edit, Keep, Star, Length, Refuse, Judge, Lend, Look };
    Kind kind = Kind::Pause;
    Player player = Player::Both; ///< Step
    QString key = {}; ///< Edit
    QVariant value = {}; ///< Edit
    qint64 update = 0; ///< Star; Proceed: pauses again at the end of this update, 0: does not
    bool isOn = false; ///< Star; Lend: all that is needed to train on, too; Step: tells what goes on inside
    forja::Length length = {}; ///< Length
    Problem why = {}; ///< Refuse: what was asked for and is not done; told as a warning
};

/// Commands on their way to the training thread.
class CommandBox
{
public:
    void put(Command command)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_commands.push_back(std::move(command));
            m_waiting = true;
        }
        m_wake.notify_one();
    }
    /// The next command, if there is one. One atomic read where there is none.
    std::optional<Command> poll()
    {
        if (!m_waiting)
            return {};
        const std::lock_guard lock(m_mutex);
        return next();
    }
    /// Nothing where none came in time.
    std::optional<Command> waitFor(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, time, [this] { return !m_commands.empty(); });
        return next();
    }

private:
    std::optional<Command> next()
    {
        if (m_commands.empty())
            return {};
        Command command = std::move(m_commands.front());
        m_commands.pop_front();
        m_waiting = !m_commands.empty();
        return command;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Command> m_commands;
    std::atomic<bool> m_waiting{false};
};

} // namespace forja
