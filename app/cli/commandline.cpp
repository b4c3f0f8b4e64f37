// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "base/guarded.h"
#include "cli/console.h"
#include "session/values.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace forja {

namespace {

QString nameOf(const CLI::App &app)
{
    const QString name = QString::fromStdString(app.get_name());
    return app.get_parent() ? nameOf(*app.get_parent()) + u' ' + name : name;
}

/// The command that was being read when the words ended or made no sense.
const CLI::App *deepest(const CLI::App *app)
{
    const auto parsed = app->get_subcommands();
    return parsed.empty() ? app : deepest(parsed.front());
}

QStringList commandNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        names << QString::fromStdString(command->get_name());
    return names;
}

QString whatIsWrong(const CLI::App &app, const CLI::ParseError &error)
{
    // CLI11 only says that a command is missing.
    const CLI::App *at = deepest(&app);
    const std::vector<std::string> rest = at->remaining();
    if (at->get_require_subcommand_min() > 0 && !rest.empty() && !rest.front().starts_with('-')) {
        return QStringLiteral("%1: there is no such command; take one of: %2")
            .arg(QString::fromLocal8Bit(rest.front().c_str()), commandNames(*at).join(QStringLiteral(", ")));
    }
    return QString::fromLocal8Bit(error.what()).trimmed();
}

int wrongUsage(const CLI::App &app, const QString &what)
{
    printError(QStringLiteral("%1. `%2 --help` lists what it takes.").arg(what, nameOf(*deepest(&app))));
    return kWrongUsage;
}

int parse(CLI::App &app, int argc, char **argv)
{
    try {
        app.parse(argc, argv);
        return kDone;
    } catch (const CLI::CallForHelp &) {
        print(QString::fromStdString(app.help()).trimmed());
    } catch (const CLI::CallForVersion &) {
        print(QStringLiteral("Forja ") + QCoreApplication::applicationVersion());
    } catch (const CLI::ParseError &error) {
        return wrongUsage(app, whatIsWrong(app, error));
    }
    return -1;
}

} // namespace

int tellCaught()
{
    printError(caughtProblem({.text = "Unexpected: %1. Please report this with the command that you gave."}));
    try {
        throw;
    } catch (const UsageError &) {
        return kWrongUsage;
    } catch (...) {
        return kFailed;
    }
}

namespace {

int runWhatIsAsked(int argc, char **argv)
{
    CLI::App app("Forja: adversarial networks that learn from a folder of pictures.", "forja-cli");
    app.set_version_flag("--version", "Forja");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    CommandLine line;
    for (const auto add : {addDemo, addDataset, addTrain, addResume, addSweep, addLab, addSample, addExport, addInfo, addCompare, addFields, addPresets, addNets, addBench})
        add(app, line);

    const int parsed = parse(app, argc, argv);
    if (parsed != kDone)
        return parsed < 0 ? kDone : parsed;
    line.table = assembleFields();
    return line.command();
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    try {
        return runWhatIsAsked(argc, argv);
    } catch (...) {
        return tellCaught();
    }
}

} // namespace forja
