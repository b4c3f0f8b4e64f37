// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/gallery.h"
#include "cli/interrupts.h"
#include "cli/pictureoptions.h"
#include "cli/settings.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

namespace forja {

namespace {

struct SamplingOptions
{
    PictureChoice pictures;
    std::string out;
    bool isForced = false;
};

QString fileName(int index)
{
    return QStringLiteral("%1.png").arg(index, 6, 10, QChar(u'0'));
}

void requireRoom(const QString &folder, const SamplingOptions &options)
{
    const QString first = folder + u'/' + fileName(0);
    if (!options.isForced && QFileInfo::exists(first)) {
        throw Error(problem("cli.exists", "%1: there are pictures already. Take another folder, or --force to write over them.", {first}));
    }
}

int sample(const SamplingOptions &options, const FieldTablePtr &table)
{
    const QString folder = absolutePath(options.out);
    Interrupts interrupts;
    PictureSource source(options.pictures, table);
    requireRoom(folder, options);
    makeFolder(toPath(folder)).orThrow();
    ProgressLine line;
    const int count = options.pictures.count;
    for (int i = 0; i < count; ++i) {
        if (interrupts.wasRequested())
            return kInterrupted;
        const QByteArray png = encodePicture(source.picture(i), source.run(), source.sampler().update(), source.sampler().network());
        writeFileAtomically(toPath(folder + u'/' + fileName(i)), png).orThrow();
        line.show(static_cast<double>(i + 1) / count, QStringLiteral("%1 of %2 pictures").arg(counted(i + 1), counted(count)));
    }
    line.clear();
    print(QStringLiteral("%1 pictures of update %2 in %3").arg(counted(count), counted(source.sampler().update()), folder));
    return kDone;
}

} // namespace

void addSample(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("sample", "Makes pictures with a run's network; each says in itself where it comes from");
    auto options = std::make_shared<SamplingOptions>();
    addPictureOptions(*command, options->pictures);
    command->add_option("--out", options->out, "Folder for the pictures; made if it is not there")->required();
    command->add_flag("--force", options->isForced, "Write over pictures that are there");
    command->callback([&line, options] { line.command = [&line, options] { return sample(*options, line.table); }; });
}

} // namespace forja
