// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/gallery.h"
#include "app/cli/interrupts.h"
#include "app/cli/pictureoptions.h"
#include "app/cli/settings.h"
#include "engine/base/files.h"

#include <CLI/CLI.hpp>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

struct SamplingOptions
{
    PictureChoice pictures;
    std::string out;
    bool isForced = false;
};

/// The same picture again is no loss; another one under its name is.
void writePicture(const QString &path, const QByteArray &png, bool isForced)
{
    std::error_code failure;
    if (std::filesystem::exists(toPath(path), failure) && !isForced) {
        const auto there = readFile(toPath(path));
        if (there && *there == png)
            return;
        throw Error(problem(
            "cli.exists",
            "%1: a picture of this name already exists. Use another folder, or --force to overwrite it.",
            {path}));
    }
    writeFileAtomically(toPath(path), png).orThrow();
}

int sample(const SamplingOptions &options, const FieldTablePtr &table)
{
    const QString folder = absolutePath(options.out);
    Interrupts interrupts;
    PictureSource source(options.pictures, table);
    // After the network is there: a run that cannot be read leaves no empty folder behind.
    makeFolder(toPath(folder)).orThrow();
    ProgressLine line;
    const int count = options.pictures.count;
    for (int i = 0; i < count; ++i) {
        // Between pictures: each that was written is whole.
        if (interrupts.wasRequested())
            return kInterrupted;
        const ExportPicture picture = source.picture(i);
        const QByteArray png = encodePicture(picture, source.run(), source.sampler().update(),
                                             source.sampler().network());
        writePicture(folder + u'/' + pictureFileName(picture, i), png, options.isForced);
        line.show(static_cast<double>(i + 1) / count,
                  u"%1 of %2 pictures"_s.arg(counted(i + 1), counted(count)));
    }
    line.clear();
    print(u"%1 of update %2 in %3"_s.arg(counted(count, u"1 picture"_s, u"%1 pictures"_s),
                                         counted(source.sampler().update()), folder));
    return kDone;
}

} // namespace

void addSample(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand(
        "sample", "Makes pictures with a run's network; each file records where it comes from");
    auto options = std::make_shared<SamplingOptions>();
    addPictureOptions(*command, options->pictures, line.table);
    command->add_option("--out", options->out, "Folder for the pictures; created if it does not exist")
        ->required();
    command->add_flag("--force", options->isForced, "Overwrite existing pictures");
    command->callback([&line, options] {
        line.command = [&line, options] { return sample(*options, line.table); };
    });
}

} // namespace forja
