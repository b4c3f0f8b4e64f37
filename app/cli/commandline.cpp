// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/console.h"
#include "engine/base/guarded.h"
#include "engine/session/types/values.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace forja {

// Each command is a file of its own. In the order in which --help lists them, named here and nowhere else.
#define FORJA_COMMANDS                                                                                       \
    FORJA_COMMAND(Demo)                                                                                      \
    FORJA_COMMAND(Dataset)                                                                                   \
    FORJA_COMMAND(Train)                                                                                     \
    FORJA_COMMAND(Resume)                                                                                    \
    FORJA_COMMAND(Sweep)                                                                                     \
    FORJA_COMMAND(Lab)                                                                                       \
    FORJA_COMMAND(Sample)                                                                                    \
    FORJA_COMMAND(Export)                                                                                    \
    FORJA_COMMAND(Info)                                                                                      \
    FORJA_COMMAND(Compare)                                                                                   \
    FORJA_COMMAND(Fields)                                                                                    \
    FORJA_COMMAND(Presets)                                                                                   \
    FORJA_COMMAND(Nets)                                                                                      \
    FORJA_COMMAND(Bench)

#define FORJA_COMMAND(NAME) void add##NAME(CLI::App &app, CommandLine &line);
FORJA_COMMANDS
#undef FORJA_COMMAND

using namespace Qt::StringLiterals;

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
        return u"%1: there is no such command; use one of: %2"_s.arg(
            QString::fromLocal8Bit(rest.front().c_str()), commandNames(*at).join(u", "_s));
    }
    return QString::fromLocal8Bit(error.what()).trimmed();
}

int wrongUsage(const CLI::App &app, const QString &what)
{
    printError(u"%1. `%2 --help` lists what it takes."_s.arg(what, nameOf(*deepest(&app))));
    return kWrongUsage;
}

UsageError emptyValue(const QString &name)
{
    return UsageError(problem("cli.empty", "%1: it is empty. Give it a value, or leave it out.", {name}));
}

/// No option and no argument means anything when it is empty; a script whose variable is empty wants to know.
void refuseEmptyValues(const CLI::App &app)
{
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &value : option->results()) {
            if (value.empty())
                throw emptyValue(QString::fromStdString(option->get_name()));
        }
    }
    for (const CLI::App *command : app.get_subcommands())
        refuseEmptyValues(*command);
}

/// CLI11 would take the next word as the value of "--out=".
void refuseHangingEquals(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        if (word == "--")
            return;
        if (word.startsWith("--") && word.indexOf('=') == word.size() - 1)
            throw emptyValue(QString::fromLocal8Bit(word.chopped(1)));
    }
}

int parse(CLI::App &app, int argc, char **argv)
{
    try {
        // Before CLI11 parses: once it has swallowed the next word as the value, the mistake is invisible.
        refuseHangingEquals(argc, argv);
        app.parse(argc, argv);
        // Only after parsing is it known which words were values.
        refuseEmptyValues(app);
        return kDone;
    } catch (const CLI::CallForHelp &) {
        printText(QString::fromStdString(app.help()).trimmed());
    } catch (const CLI::CallForVersion &) {
        print(u"Forja "_s + QCoreApplication::applicationVersion());
    } catch (const CLI::ParseError &error) {
        return wrongUsage(app, whatIsWrong(app, error));
    }
    // Help and version have been printed: nothing is left to run, and nothing went wrong.
    return -1;
}

} // namespace

int tellCaught()
{
    printError(caughtProblem({.text = "Unexpected: %1. Please report this with the command that you gave."}));
    // What a problem cannot tell any more: whose fault it was.
    try {
        throw;
    } catch (const UsageError &) {
        return kWrongUsage;
    } catch (...) {
        return kFailed;
    }
}

namespace {

int parseAndRun(int argc, char **argv)
{
    CLI::App app("Forja: adversarial networks that learn from a folder of pictures.", "forja-cli");
    app.set_version_flag("--version", "Forja");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    // The table comes before the commands, which take the bounds and defaults of their options from it.
    CommandLine line{.table = assembleFields(), .command = {}};
#define FORJA_COMMAND(NAME) add##NAME(app, line);
    FORJA_COMMANDS
#undef FORJA_COMMAND

    const int parsed = parse(app, argc, argv);
    if (parsed != kDone)
        return parsed < 0 ? kDone : parsed;
    return line.command();
}

int runGuarded(int argc, char **argv)
{
    try {
        return parseAndRun(argc, argv);
    } catch (...) {
        return tellCaught();
    }
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    const int code = runGuarded(argc, argv);
    // A disk that filled up under a redirected output must not look like success to a script.
    return code == kDone && !isOutputWhole() ? kFailed : code;
}

} // namespace forja
