// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/session/internal/children/grownlines.h"
#include "engine/session/internal/training/commands.h"

#include <filesystem>

/// commands.jsonl of a run: what other programs ask of the one that trains it, a JSON object a line. Whoever
/// may write the folder may add a line; only a writer whose lock says "obeys" reads them.
namespace forja {

QByteArray toLine(const SentCommand &command);
/// What an edit asks for is not checked here: the training knows the settings.
Result<SentCommand> commandFromLine(const QByteArray &line);
Outcome sendCommand(const std::filesystem::path &run, const SentCommand &command);

/// Reads the commands as they come. It changes nothing. One thread at a time.
class CommandReader
{
public:
    enum class From { Start, End };
    /// `End`: behind what is there now, which was meant for others.
    CommandReader(const std::filesystem::path &run, From from);
    /// Those that have come since the last look; of a line that makes no sense why.
    QList<Result<SentCommand>> look();

private:
    std::filesystem::path m_file;
    LinePlace m_place;
};

} // namespace forja
