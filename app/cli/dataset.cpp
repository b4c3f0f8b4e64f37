// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/datasetreport.h"
#include "app/cli/interrupts.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "engine/data/samples/samplepictures.h"
#include "engine/experiment/datasource.h"
#include "engine/experiment/keys.h"
#include "engine/experiment/presets.h"

#include <CLI/CLI.hpp>

#include <QBuffer>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct CheckOptions
{
    std::string folder;
    SettingsOptions settings;
    std::string preview;
    bool isJson = false;
};

struct SampleOptions
{
    std::string kind;
    std::string folder;
    int count = 1000;
    int size = 32;
    qint64 seed = 0;
};

void writePng(const QImage &image, const std::filesystem::path &file)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    // Not until there is a picture to put into it: a check that fails leaves no folder behind.
    makeFolder(file.parent_path()).orThrow();
    writeFileAtomically(file, png).orThrow();
}

/// Points have no files that could be at fault: a bad line is refused when they are opened.
Result<Diagnosis> checked(const std::shared_ptr<const Dataset> &data, const DataProgress &tell)
{
    const auto pictures = picturesOf(data);
    return pictures ? diagnose(*pictures, tell) : Result<Diagnosis>(Diagnosis{});
}

int check(const CheckOptions &options, const FieldTablePtr &table)
{
    const bool isFlat = isFlatSource(dataSource(options.folder));
    // Points need nets that take them: the default settings would be found invalid.
    Experiment experiment = isFlat ? experimentFrom(presetNamed(u"flat"_s, *table).orThrow(), table)
                                   : Experiment(table);
    experiment.set(key::dataFolder, dataSource(options.folder)).orThrow();
    options.settings.apply(experiment);
    // Reading the pictures may take minutes, and a wrong setting can be reported without it.
    requireValid(experiment);

    Interrupts interrupts;
    ProgressLine line;
    const auto tell = [&](const char *stage, qint64 done, qint64 total) {
        const QString what = u"%1 %2"_s.arg(QString::fromUtf8(stage), counted(done));
        line.show(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1,
                  total > 0 ? u"%1 of %2"_s.arg(what, counted(total)) : what);
        // False stops the work at its next step.
        return !interrupts.wasRequested();
    };
    const auto data = Dataset::open(experiment.text(key::dataFolder), pictureRule(experiment), tell);
    const auto diagnosis = data ? checked(*data, tell) : Result<Diagnosis>(data.problem());
    line.clear();
    // Before anything else: what was broken off is no verdict on the pictures.
    if (interrupts.wasRequested())
        return kInterrupted;
    if (!diagnosis) {
        // A program that reads this gets its JSON in any case; the error follows on stderr.
        if (options.isJson)
            printJson(unusableToJson(diagnosis.problem()));
        throw Error(diagnosis.problem());
    }
    options.isJson ? printJson(toJson(**data, *diagnosis)) : printReport(**data, *diagnosis);
    // Last, because the report is useful even if the preview cannot be written.
    if (!options.preview.empty())
        writePng((*data)->overview(), toPath(absolutePath(options.preview)));
    return kDone;
}

int sample(const SampleOptions &options)
{
    const QString kind = textOf(options.kind);
    const QList<SampleKind> kinds = sampleKinds();
    // Found out before a folder is made.
    if (!findSampleKind(kinds, kind)) {
        QStringList names;
        for (const SampleKind &one : kinds)
            names << one.name;
        throw UsageError(problem("cli.sample_kind", "%1: there are no such sample pictures. Use one of: %2.",
                                 {kind, names.join(u", "_s)}));
    }
    Interrupts interrupts;
    ProgressLine line;
    const QString folder = absolutePath(options.folder);
    const Outcome written = writeSamples(kind, options.size, static_cast<quint64>(options.seed),
                                         options.count, folder, [&](int done, int total) {
                                             line.show(static_cast<double>(done) / total,
                                                       u"%1 of %2 pictures"_s.arg(counted(done),
                                                                                  counted(total)));
                                             return !interrupts.wasRequested();
                                         });
    line.clear();
    if (interrupts.wasRequested())
        return kInterrupted;
    if (!written)
        throw Error(written.problem());
    print(u"%1 in %2"_s.arg(counted(options.count, u"1 picture"_s, u"%1 pictures"_s), folder));
    return kDone;
}

void addCheck(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("check",
                                       "Shows what the folder or archive holds and what is wrong with it; "
                                       "exits with 0 if it can be trained on");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("FOLDER", options->folder, "Folder or archive of pictures, or sample:KIND")
        ->required();
    options->settings.addSetsTo(*command);
    command->add_option("--preview", options->preview,
                        "Also write a PNG of 16 pictures as training will see them");
    addJsonFlag(*command, options->isJson);
    command->callback([&line, options] {
        line.command = [&line, options] { return check(*options, line.table); };
    });
}

void addSampleWriting(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "sample", "Writes the built-in sample pictures as files, one folder for each class");
    auto options = std::make_shared<SampleOptions>();
    command->add_option("KIND", options->kind, "digits or faces")->required();
    command->add_option("FOLDER", options->folder, "Where to create the class folders")->required();
    addNumber(*command, "--count", options->count, wholeNumber(1, 1000000), "How many pictures");
    addNumber(*command, "--seed", options->seed, asSetting(line.table, key::dataSampleSeed),
              "Seed of the pictures");
    addNumber(*command, "--size", options->size, wholeNumber(16, 256), "Pixels per side");
    command->callback([&line, options] { line.command = [options] { return sample(*options); }; });
}

} // namespace

void addDataset(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("dataset",
                                       "Checks a folder of pictures, or writes the sample pictures");
    command->require_subcommand(1);
    addCheck(*command, line);
    addSampleWriting(*command, line);
}

} // namespace forja
