// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/session/types/length.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>

namespace forja {

struct Batch;
struct FlatStep;
struct FlatView;
struct Loan;
struct Snapshot;

/// What can be asked of a training, each with all that belongs to it.
namespace command {

/// At the end of the update under way; a checkpoint and a sheet are made.
struct Pause
{
};
struct Proceed
{
    qint64 pauseAt = 0; ///< pauses again at the end of this update; 0: does not
};
/// One manual update; a training that is on pauses first.
struct Step
{
    Player player = Player::Both;
    /// Told what went on inside it, on the training thread, where the run is on points; may be empty.
    std::function<void(const QList<FlatStep> &steps)> tellInside = {};
};
/// Ends the training; at the end, where the disk refuses what is left: leaves without it.
struct Stop
{
};
/// A live setting takes another value.
struct Edit
{
    QString key = {};
    QVariant value = {};
};
/// This moment stays: checkpoint, sheet and generator, with a star.
struct Keep
{
};
/// A snapshot gets a star, or loses it.
struct Star
{
    qint64 update = 0;
    bool isOn = false;
};
struct ChangeLength
{
    Length length = {};
};
/// Something was asked for that is not done: told as a warning.
struct Refuse
{
    Problem why = {};
};
/// Hands over what judges real pictures, on the training thread.
struct Judge
{
    std::function<void(const std::shared_ptr<const Snapshot> &snapshot, const Batch &reference)> answer;
};
/// Hands over copies to look into, on the training thread.
struct Lend
{
    bool isWhole = false; ///< all that is needed to train on, too
    std::function<void(const Loan &loan)> answer;
};
/// Shows what is to be seen of a run on points, on the worker thread; of any other run not at all.
struct Look
{
    std::function<void(const std::shared_ptr<const FlatView> &view)> answer;
};

} // namespace command

/// What another program may ask as well, in a line of commands.jsonl.
using SentCommand = std::variant<command::Pause, command::Proceed, command::Step, command::Stop,
                                 command::Edit, command::Keep, command::Star, command::ChangeLength>;

/// What the training thread is asked; it obeys between updates, never inside one.
using Command = std::variant<command::Pause, command::Proceed, command::Step, command::Stop, command::Edit,
                             command::Keep, command::Star, command::ChangeLength, command::Refuse,
                             command::Judge, command::Lend, command::Look>;

inline Command toCommand(const SentCommand &sent)
{
    return std::visit([](const auto &asked) { return Command(asked); }, sent);
}

/// Commands on their way to the training thread.
class CommandBox
{
public:
    /// Any thread.
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
