// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/gallery.h"
#include "app/cli/interrupts.h"
#include "app/cli/numberoption.h"
#include "app/cli/pictureoptions.h"
#include "app/cli/settings.h"

#include <CLI/CLI.hpp>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct GalleryOptions
{
    PictureChoice pictures;
    std::string out;
    int columns = 8;
    int zoom = 1;
    bool isWithoutSingles = false;
    bool isWithoutSheet = false;
    bool isWithoutPage = false;
};

int exportOne(const GalleryOptions &options, const FieldTablePtr &table)
{
    Interrupts interrupts;
    // Before anything is written: a missing run or class must not leave an empty gallery behind.
    PictureSource source(options.pictures, table);
    GalleryRequest request;
    request.folder = absolutePath(options.out);
    request.singles = !options.isWithoutSingles;
    request.contactSheet = !options.isWithoutSheet;
    request.html = !options.isWithoutPage;
    request.count = options.pictures.count;
    request.columns = options.columns;
    request.zoom = options.zoom;
    const auto path = exportRunGallery(source, std::move(request), interrupts);
    if (!path)
        return kInterrupted;
    print(u"%1 of update %2"_s.arg(counted(options.pictures.count, u"1 picture"_s, u"%1 pictures"_s),
                                   counted(source.sampler().update())));
    print(*path);
    return kDone;
}

void addGallery(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "gallery", "Single pictures, a contact sheet, and one page with a slider over the training");
    auto options = std::make_shared<GalleryOptions>();
    addPictureOptions(*command, options->pictures, line.table);
    command->add_option("--out", options->out, "Folder for the gallery; created if it does not exist")
        ->required();
    addNumber(*command, "--columns", options->columns, wholeNumber(1, 1000), "Columns of the contact sheet");
    addNumber(*command, "--zoom", options->zoom, wholeNumber(1, 16), "Enlargement of the contact sheet");
    command->add_flag("--no-singles", options->isWithoutSingles, "Leave out the single pictures");
    command->add_flag("--no-sheet", options->isWithoutSheet, "Leave out the contact sheet");
    command->add_flag("--no-page", options->isWithoutPage, "Leave out the page with the slider");
    command->callback([&line, options] {
        line.command = [&line, options] { return exportOne(*options, line.table); };
    });
}

} // namespace

void addExport(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("export",
                                       "Exports a gallery or a film of a run, or a page of a Lab question");
    command->require_subcommand(1);
    addGallery(*command, line);
    addExportFilm(*command, line);
    addExportReplay(*command, line);
}

} // namespace forja
