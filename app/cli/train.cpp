// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/childoptions.h"
#include "app/cli/commandline.h"
#include "app/cli/fit.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "app/cli/trainingdriver.h"
#include "engine/base/files.h"
#include "engine/experiment/keys.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonDocument>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct TrainOptions
{
    std::string data;
    std::string file; ///< an experiment; "-": the standard input
    std::string out;
    std::optional<qint64> seed;
    SettingsOptions settings;
    LengthOptions length;
    bool isProbe = false;
    ChildOptions child;
    bool isJson = false;
};

QByteArray bytesOf(const std::string &name)
{
    QFile file;
    // Qt's own way to a file would change the bytes of a name that is not UTF-8.
    const bool isOpen = name == "-" ? file.open(stdin, QIODevice::ReadOnly)
                                    : openToRead(file, toPath(absolutePath(name)));
    if (!isOpen) {
        throw UsageError(problem(
            "cli.experiment", "%1: cannot be read (%2). Give an experiment.json, for example one of a run.",
            {textOf(name), file.errorString()}));
    }
    return file.readAll();
}

Experiment experimentIn(const std::string &name, const FieldTablePtr &table)
{
    const auto experiment = experimentFromJson(QJsonDocument::fromJson(bytesOf(name)).object(), table);
    if (!experiment)
        throw UsageError(experiment.problem());
    return *experiment;
}

Experiment experimentOf(const TrainOptions &options, const FieldTablePtr &table)
{
    if (options.data.empty() && options.file.empty())
        throw UsageError(problem("cli.data",
                                 "--data is required: a folder of pictures, sample:digits or sample:faces, "
                                 "flat:ring or flat:FILE.csv; or --experiment FILE."));
    Experiment experiment = options.file.empty() ? options.settings.experiment(table)
                                                 : experimentIn(options.file, table);
    // What is said on the command line goes over the file.
    if (!options.file.empty())
        options.settings.apply(experiment);
    if (!options.data.empty())
        experiment.set(key::dataFolder, dataSource(options.data)).orThrow();
    if (options.seed)
        experiment.set(key::trainSeed, *options.seed).orThrow();
    // As it was given, but the same from anywhere.
    const QString key = key::trainStartFrom;
    if (const QString other = experiment.text(key); !other.isEmpty())
        experiment.set(key, absolutePath(toPath(other).native())).orThrow();
    requireValid(experiment);
    return experiment;
}

/// Tries the settings first; what they lack in memory is made up for.
void takeFit(Experiment &experiment, QList<Problem> &remarks)
{
    const ProbedFit fit = tryFit(experiment);
    for (const QString &line : fitLines(fit, experiment))
        printNote(line);
    if (const auto remark = fit.remark()) {
        // Splitting the batch keeps its size, so it is still the training that was asked for.
        experiment.set(key::trainAccumulate, fit.parts).orThrow();
        remarks << *remark;
    }
}

int train(const TrainOptions &options, const FieldTablePtr &table)
{
    Experiment experiment = experimentOf(options, table);
    // Before any thread starts: existing threads would keep their priority.
    options.child.beginProcess();
    QList<Problem> remarks;
    // Before Interrupts: nothing has been written yet, so Ctrl-C may simply end the program.
    if (options.isProbe)
        takeFit(experiment, remarks);
    Interrupts interrupts;
    Session session(table);
    options.child.apply(session);
    TrainingDriver driver(session, interrupts);
    const int code = driver.run([&] {
        session.training().start(experiment, absolutePath(options.out), options.length.length(), remarks);
    });
    // A failure has been reported already, and there may be no run to report on.
    if (code != kFailed)
        driver.printEnd(options.isJson, code);
    return code;
}

} // namespace

void addTrain(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("train", "Trains a new run on a folder of pictures");
    auto options = std::make_shared<TrainOptions>();
    command->add_option("--data", options->data,
                        "Folder of pictures, or sample:digits or sample:faces; or points of the plane, "
                        "flat:ring (and others) or flat:FILE.csv");
    command->add_option("--out", options->out, "Folder in which to create the new run's folder")->required();
    options->settings.addTo(*command, "balanced");
    command
        ->add_option(
            "--experiment", options->file,
            "Settings and schedule of this experiment.json (- is standard input) instead of a preset's")
        ->excludes(command->get_option("--preset"));
    options->length.addTo(*command, line.table);
    addNumber(*command, "--seed", options->seed, asSetting(line.table, key::trainSeed),
              "The same seed and settings give the same run");
    command->add_flag(
        "--probe", options->isProbe,
        "Try the settings first, in three updates; if memory is short, the batch is processed in parts");
    options->child.addTo(*command);
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options, command] {
        // Points need nets of another kind than every other preset's.
        if (options->data.starts_with("flat:") && command->count("--preset") == 0)
            options->settings.preset = "flat";
        line.command = [&line, options] { return train(*options, line.table); };
    });
}

} // namespace forja
