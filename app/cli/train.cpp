// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/fit.h"
#include "cli/settings.h"
#include "cli/trainingdriver.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace forja {

namespace {

struct TrainOptions
{
    std::string data;
    std::string out;
    std::optional<qint64> seed;
    SettingsOptions settings;
    LengthOptions length;
    bool isProbe = false;
    bool isJson = false;
};

Experiment experimentOf(const TrainOptions &options, const FieldTablePtr &table)
{
    Experiment experiment = options.settings.experiment(table);
    experiment.set(QStringLiteral("data.folder"), dataSource(options.data)).orThrow();
    if (options.seed)
        experiment.set(QStringLiteral("train.seed"), *options.seed).orThrow();
    // As it was given, but the same from anywhere.
    const QString key = QStringLiteral("train.start_from");
    if (const QString other = experiment.text(key); !other.isEmpty())
        experiment.set(key, absolutePath(QFile::encodeName(other).toStdString())).orThrow();
    requireValid(experiment);
    return experiment;
}

/// Tries the settings first; what they lack in memory is made up for.
void takeFit(Experiment &experiment, QList<Problem> &remarks)
{
    const ProbedFit fit = tryFit(experiment);
    for (const QString &line : fitLines(fit))
        printNote(line);
    if (const auto remark = fit.remark()) {
        experiment.set(QStringLiteral("train.accumulate"), fit.parts).orThrow();
        remarks << *remark;
    }
}

int train(const TrainOptions &options, const FieldTablePtr &table)
{
    Experiment experiment = experimentOf(options, table);
    QList<Problem> remarks;
    if (options.isProbe)
        takeFit(experiment, remarks);
    Interrupts interrupts;
    Session session(table);
    TrainingDriver driver(session, interrupts);
    const int code = driver.run([&] { session.start(experiment, absolutePath(options.out), options.length.length(), remarks); });
    if (code != kFailed)
        driver.printEnd(options.isJson, code);
    return code;
}

} // namespace

void addTrain(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("train", "Trains a new run on a folder of pictures");
    auto options = std::make_shared<TrainOptions>();
    command->add_option("--data", options->data, "Folder of pictures, or sample:digits or sample:faces")->required();
    command->add_option("--out", options->out, "Folder in which the new run's folder is made")->required();
    options->settings.addTo(*command, "balanced");
    options->length.addTo(*command);
    command->add_option("--seed", options->seed, "The same seed and settings give the same run")->check(CLI::NonNegativeNumber);
    command->add_flag("--probe", options->isProbe, "Try the settings first, in three updates; where memory lacks, the batch is worked through in parts");
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] { line.command = [&line, options] { return train(*options, line.table); }; });
}

} // namespace forja
