// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "app/cli/sweepdriver.h"
#include "engine/base/files.h"
#include "engine/experiment/keys.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct SweepOptions
{
    std::string file;
    std::string out;
    int atOnce = 1;
    bool isDry = false;
    bool isJson = false;
};

Sweep readSweep(const std::string &name, const FieldTablePtr &table)
{
    const QString path = absolutePath(name);
    const auto bytes = readFile(toPath(path));
    if (!bytes)
        throw Error(bytes.problem());
    QJsonParseError where;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &where);
    if (where.error != QJsonParseError::NoError)
        throw Error(problem("sweep.json",
                            "%1: not JSON (%2 at byte %3). The help page forja-cli sweep shows an example.",
                            {path, where.errorString(), QString::number(where.offset)}));
    // A list is JSON as well, but no sweep.
    if (!document.isObject())
        throw Error(problem("sweep.no_object",
                            "%1: a sweep is an object in braces, {…}, and this is a list. The help page "
                            "forja-cli sweep shows an example.",
                            {path}));
    const QFileInfo info(path);
    auto sweep = sweepFromJson(document.object(), info.completeBaseName(), table);
    if (!sweep)
        throw Error(problem("sweep.file", "%1: %2", {path, sweep.problem().english()}));
    // What lies beside the file is meant the same from anywhere.
    sweep->base.set(key::dataFolder, dataSourceFrom(sweep->base.text(key::dataFolder), info.path()))
        .orThrow();
    return *sweep;
}

void printPlan(const Sweep &sweep, bool isJson)
{
    QJsonArray titles;
    for (const SweepCell &cell : cellsOf(sweep)) {
        titles.append(cell.title);
        if (!isJson)
            print(cell.title);
    }
    if (isJson)
        printJson({{u"sweep"_s, sweep.name}, {u"runs"_s, titles}});
}

int sweepRuns(const SweepOptions &options, const FieldTablePtr &table)
{
    const Sweep sweep = readSweep(options.file, table);
    // Before the queue is made: a dry run must not leave a folder behind.
    if (options.isDry) {
        printPlan(sweep, options.isJson);
        return kDone;
    }
    Interrupts interrupts;
    SweepDriver driver(sweep, absolutePath(options.out), interrupts);
    const int code = driver.run(options.atOnce);
    driver.printEnd(options.isJson);
    return code;
}

} // namespace

void addSweep(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "sweep",
        "Trains every combination of a few settings and seeds, and lays their pictures side by side");
    auto options = std::make_shared<SweepOptions>();
    command->add_option("FILE", options->file, "What to cross, as JSON; see the help page forja-cli sweep")
        ->required();
    command
        ->add_option("--out", options->out, "Folder for the runs; the same folder again continues the sweep")
        ->required();
    addNumber(*command, "--at-once", options->atOnce, wholeNumber(1, 64), "Runs that train at the same time");
    command->add_flag("--dry-run", options->isDry, "Only list the runs");
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] {
        line.command = [&line, options] { return sweepRuns(*options, line.table); };
    });
}

} // namespace forja
