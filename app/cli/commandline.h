// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/experiment/experiment.h"

#include <functional>

namespace CLI {
class App;
}

namespace forja {

/// Exit codes; people script them.
enum ExitCode {
    kDone = 0,
    kFailed = 1,
    kWrongUsage = 2,
    kInterrupted = 130,
};

/// Thrown where the words of the command line are wrong: exit code 2.
class UsageError : public Error
{
public:
    using Error::Error;
};

/// What parsing needs, and what it leaves behind: the command to run. Commands are parsed as a whole before
/// anything happens.
struct CommandLine
{
    FieldTablePtr table;
    std::function<int()> command;
};

int runCommandLine(int argc, char **argv);
/// Says on stderr what was thrown, and returns the exit code for it. Requires: a catch block.
int tellCaught();

/// The commands under `export`.
void addExportFilm(CLI::App &app, CommandLine &line);
void addExportReplay(CLI::App &app, CommandLine &line);

} // namespace forja
