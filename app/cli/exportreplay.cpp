// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/settings.h"
#include "engine/export/labreplay.h"

#include <CLI/CLI.hpp>

namespace forja {

namespace {

struct ReplayOptions
{
    std::string lab;
    std::string out;
};

} // namespace

void addExportReplay(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("replay",
                                       "The folder of a Lab question as one web page: guess, pictures with a "
                                       "slider, verdict with its numbers");
    auto options = std::make_shared<ReplayOptions>();
    command->add_option("LAB", options->lab, "Folder of the question, as `forja-cli lab` printed it")
        ->required();
    command->add_option("--out", options->out, "The page: NAME.html")->required();
    command->callback([&line, options] {
        line.command = [&line, options] {
            if (const auto done = writeLabReplay(absolutePath(options->lab), absolutePath(options->out),
                                                 line.table);
                !done)
                throw Error(done.problem());
            print(absolutePath(options->out));
            return static_cast<int>(kDone);
        };
    });
}

} // namespace forja
