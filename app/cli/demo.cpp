// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/gallery.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "app/cli/trainingdriver.h"
#include "engine/experiment/keys.h"

#include <CLI/CLI.hpp>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct DemoOptions
{
    std::string out;
    double minutes = 1;
    qint64 seed = 0;
};

constexpr int kDemoPictures = 100;

Experiment demoExperiment(const DemoOptions &options, const FieldTablePtr &table)
{
    SettingsOptions settings;
    // The shortest preset: a demo should show recognisable digits within a minute.
    settings.preset = "quick-look";
    Experiment experiment = settings.experiment(table);
    experiment.set(key::dataFolder, u"sample:digits"_s).orThrow();
    experiment.set(key::trainSeed, options.seed).orThrow();
    return experiment;
}

int exportDemo(const QString &run, const FieldTablePtr &table, Interrupts &interrupts)
{
    PictureSource source({.run = run.toStdString(),
                          .count = kDemoPictures,
                          .seed = {},
                          .at = {},
                          .isBest = false,
                          .classOf = {}},
                         table);
    GalleryRequest request;
    request.folder = run + u"-gallery"_s;
    request.count = kDemoPictures;
    request.columns = 10;
    request.zoom = 2;
    const auto path = exportRunGallery(source, std::move(request), interrupts);
    // The run itself is complete, and a gallery of it can still be made later.
    if (!path)
        return kInterrupted;
    print(u"Run:     "_s + run);
    print(u"Gallery: "_s + *path);
    return kDone;
}

int demo(const DemoOptions &options, const FieldTablePtr &table)
{
    const Experiment experiment = demoExperiment(options, table);
    const QString runs = options.out.empty() ? standardRunsFolder() : absolutePath(options.out);
    printNote(u"For %1, G learns to draw digits that D cannot tell from the sample pictures."_s.arg(
        lasting(60 * options.minutes)));

    Interrupts interrupts;
    QString run;
    {
        // In a block of its own: the training's memory is free again before the gallery is made.
        Session session(table);
        TrainingDriver driver(session, interrupts);
        const int code = driver.run([&] {
            session.training().start(experiment, runs,
                                     {.updates = {}, .kimg = {}, .minutes = options.minutes});
        });
        if (code != kDone) {
            // A failure was told where it happened.
            if (code == kInterrupted)
                driver.printEnd(false, code);
            return code;
        }
        // The gallery needs the path, but the session and its folder are gone after this block.
        run = session.run().folder()->path();
    }
    return exportDemo(run, table, interrupts);
}

} // namespace

void addDemo(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "demo", "Trains on sample pictures for a minute, makes a gallery and prints where it is");
    auto options = std::make_shared<DemoOptions>();
    command->add_option("--out", options->out,
                        "Folder for the run (default: $FORJA_RUNS or Documents/Forja)");
    addNumber(*command, "--minutes", options->minutes, asLength(line.table, key::runMinutes),
              "Length of the training");
    addNumber(*command, "--seed", options->seed, asSetting(line.table, key::trainSeed),
              "Seed of the training; each gives another run");
    command->callback([&line, options] {
        line.command = [&line, options] { return demo(*options, line.table); };
    });
}

} // namespace forja
