// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/childoptions.h"
#include "app/cli/commandline.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "app/cli/trainingdriver.h"
#include "engine/experiment/branching.h"
#include "engine/experiment/keys.h"
#include "engine/session/verification.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct ResumeOptions
{
    std::string run;
    std::string data;
    std::optional<qint64> from;
    SettingsOptions settings;
    LengthOptions length;
    ChildOptions child;
    bool isVerify = false;
    bool isInexact = false;
    bool isJson = false;
};

QString dataOf(const ResumeOptions &options)
{
    return options.data.empty() ? QString() : dataSource(options.data);
}

void printVerified(const VerifyReport &report, bool isJson)
{
    if (isJson) {
        QJsonArray environment;
        for (const Problem &difference : report.environment)
            environment.append(difference.english());
        printJson({{u"identical"_s, report.isIdentical},
                   {u"from"_s, report.from},
                   {u"to"_s, report.to},
                   {u"tensors"_s, report.tensors},
                   {u"statistics"_s, report.statistics},
                   {u"first_difference"_s, report.firstDifference},
                   {u"environment"_s, environment}});
        return;
    }
    print(u"Trained again from the checkpoint at update %1 to the one at update %2."_s.arg(
        counted(report.from), counted(report.to)));
    print(u"Compared %1 tensors and %2 statistics, bit for bit, timing left out."_s.arg(
        counted(report.tensors), counted(report.statistics)));
    // Before the verdict, because another machine or version may explain it.
    for (const Problem &difference : report.environment)
        print(difference.english());
    print(report.isIdentical ? u"identical"_s : u"different: "_s + report.firstDifference);
}

int verify(const ResumeOptions &options, const FieldTablePtr &table)
{
    ProgressLine progress;
    const auto report = verifyRun(
        absolutePath(options.run), table, dataOf(options),
        [&](qint64 done, qint64 total) {
            progress.show(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1,
                          u"training again: update %1 of %2"_s.arg(counted(done), counted(total)));
        },
        options.isInexact);
    progress.clear();
    if (!report)
        throw Error(report.problem());
    printVerified(*report, options.isJson);
    // Scripts rely on the exit code: a run that cannot be repeated bit for bit has failed.
    return report->isIdentical ? kDone : kFailed;
}

/// What --set makes of the run's settings as they stand at the moment of the branch.
QMap<QString, QVariant> changesOf(const ResumeOptions &options, const FieldTablePtr &table)
{
    const RunFolder run = RunFolder::open(absolutePath(options.run)).orThrow();
    const Experiment cut = cutAt(run.experiment(table).orThrow(), *options.from);
    // --set changes the values as past edits left them; the edits themselves stay with the run's past.
    Experiment wanted = cut.after(cut.schedule.size());
    wanted.schedule.clear();
    options.settings.apply(wanted);
    const QMap<QString, QVariant> changes = changedValues(cut, wanted);
    // Checked before the session starts, so that a forbidden change is wrong usage and no failed training.
    const auto planned = withChanges(cut, changes, Moment{.update = *options.from});
    if (!planned)
        throw UsageError(planned.problem());
    return changes;
}

int resume(const ResumeOptions &options, const FieldTablePtr &table)
{
    // Nothing is continued: it needs no session.
    if (options.isVerify)
        return verify(options, table);
    // First: all that is read from here on gives way to other programs, too.
    options.child.beginProcess();
    Interrupts interrupts;
    Session session(table);
    options.child.apply(session);
    session.training().setInexact(options.isInexact);
    TrainingDriver driver(session, interrupts);
    const QString run = absolutePath(options.run);
    // Read before the session begins, so that a wrong setting stops it at once.
    const QMap<QString, QVariant> changes = options.from ? changesOf(options, table)
                                                         : QMap<QString, QVariant>();
    const int code = driver.run([&] {
        if (options.from)
            session.training().branch(run, *options.from, changes, options.length.length(), dataOf(options));
        else
            session.training().resume(run, options.length.length(), dataOf(options));
    });
    // A failure has been told.
    if (code != kFailed)
        driver.printEnd(options.isJson, code);
    return code;
}

} // namespace

void addResume(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "resume", "Continues a run exactly as if it had never stopped, or proves that it would");
    auto options = std::make_shared<ResumeOptions>();
    command->add_option("RUN", options->run, "The run's folder")->required();
    options->length.addTo(*command, line.table);
    auto *from = addNumber(*command, "--from", options->from, asSetting(line.table, key::runUpdates),
                           "Branch into a new run beside it, from its state at this update");
    from->type_name("UPDATE");
    options->settings.addSetsTo(*command);
    // Continuing a run must not alter it; only a branch may differ.
    command->get_option("--set")
        ->description("With --from: a setting to change in the branch, KEY=VALUE; may be repeated")
        ->needs(from);
    auto *verify = command->add_flag(
        "--verify", options->isVerify,
        "Train again from the checkpoint before the newest and compare with the newest, bit for bit");
    verify->excludes(from);
    command->add_flag("--inexact", options->isInexact,
                      "Continue a run in bf16 on a machine that can only emulate it, and record that");
    command->add_option("--data", options->data, "Where the pictures are now, if they were moved");
    options->child.addTo(*command);
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] {
        line.command = [&line, options] { return resume(*options, line.table); };
    });
}

} // namespace forja
