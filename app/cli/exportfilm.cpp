// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/gallery.h"
#include "app/cli/interrupts.h"
#include "app/cli/numberoption.h"
#include "app/cli/settings.h"
#include "engine/experiment/keys.h"
#include "engine/export/film.h"

#include <CLI/CLI.hpp>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct FilmOptions
{
    std::string run;
    std::string out;
    std::string classOf;
    FilmRequest request;
};

int exportOne(const FilmOptions &options, const FieldTablePtr &table)
{
    Interrupts interrupts;
    const RunFolder run = RunFolder::open(absolutePath(options.run)).orThrow();
    FilmRequest request = options.request;
    request.file = absolutePath(options.out);
    // A class is given by its name, which only the run knows.
    if (!options.classOf.empty())
        request.classIndex = classNumber(textOf(options.classOf),
                                         Sampler::open(run, table).orThrow().classNames());
    // Planned before it is made: what cannot be done is said at once, and the end tells of it.
    const FilmPlan plan = planFilm(run, request).orThrow();
    ProgressLine line;
    const auto done = exportFilm(run, request, [&](int frame, int total) {
        line.show(total > 0 ? static_cast<double>(frame) / total : -1,
                  u"film: %1 of %2 frames"_s.arg(counted(frame), counted(total)));
        return !interrupts.wasRequested();
    });
    line.clear();
    // A film that was broken off is an error of the export as well; the wish goes first.
    if (interrupts.wasRequested())
        return kInterrupted;
    if (!done)
        throw Error(done.problem());
    print(u"%1, updates %2 to %3, %4 x %5 pixels, %6"_s
              .arg(counted(static_cast<qint64>(plan.moments.size()), u"1 snapshot"_s, u"%1 snapshots"_s),
                   counted(plan.moments.front()), counted(plan.moments.back()))
              .arg(plan.frame.width())
              .arg(plan.frame.height())
              .arg(lasting(plan.seconds)));
    print(request.file);
    return kDone;
}

} // namespace

void addExportFilm(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "film", "The same latents over the whole training, one frame per snapshot that the run kept");
    auto options = std::make_shared<FilmOptions>();
    FilmRequest &request = options->request;
    command->add_option("RUN", options->run, "Folder of the run")->required();
    command
        ->add_option("--out", options->out,
                     "The film: NAME.webp (animated WebP) or, where ffmpeg is installed, NAME.mp4")
        ->required();
    auto *latent = addNumber(*command, "--latent", request.latent, wholeNumber(0, 1e6),
                             "Only this picture of the gallery, counted from 0");
    // A single latent already has its class, so the two options exclude each other.
    command->add_option("--class", options->classOf, "Only the pictures of this class")->excludes(latent);
    addNumber(*command, "--from", request.from, asSetting(line.table, key::runUpdates),
              "First update (default: the run's first snapshot)");
    addNumber(*command, "--to", request.to, asSetting(line.table, key::runUpdates),
              "Last update (default: the newest snapshot)");
    addNumber(*command, "--fps", request.framesPerSecond, realNumber(0.5, 60), "Snapshots per second");
    addNumber(*command, "--hold", request.holdSeconds, realNumber(0, 60),
              "Seconds to hold the last snapshot");
    addNumber(*command, "--zoom", request.zoom, wholeNumber(0, 64),
              "Enlargement; every pixel stays a square (0: chosen automatically)");
    addNumber(*command, "--quality", request.quality, wholeNumber(1, 100),
              "Quality of WebP; 100 keeps every pixel as it was");
    command->add_flag("--replace", request.mayReplace, "Replace an existing file");
    command->callback([&line, options] {
        line.command = [&line, options] { return exportOne(*options, line.table); };
    });
}

} // namespace forja
