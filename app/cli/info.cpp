// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/runinfo.h"
#include "app/cli/settings.h"
#include "engine/base/files.h"
#include "engine/export/galleryexport.h"
#include "engine/export/pictureorigin.h"

#include <CLI/CLI.hpp>

#include <QDir>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// The run of a picture, where it still is, and what of the picture cannot be shown there any more.
QJsonObject found(const PictureOrigin &place)
{
    QJsonObject json{{u"run"_s, place.run}};
    if (place.update >= 0)
        json.insert(u"update"_s, place.update);
    if (place.tile >= 0)
        json.insert(u"tile"_s, place.tile);
    if (place.missing)
        json.insert(u"missing"_s, place.missing->english());
    return json;
}

void printFound(const Result<PictureOrigin> &place)
{
    if (!place) {
        print(place.problem().english());
        return;
    }
    print(u"Run: "_s + place->run);
    if (place->missing)
        print(place->missing->english());
    else if (place->tile >= 0)
        print(u"Its gallery shows it: update %1, picture %2."_s.arg(counted(place->update),
                                                                    QString::number(place->tile)));
}

int pictureInfo(const QString &path, const QString &runs, bool isJson)
{
    const QMap<QString, QString> origin = pictureOrigin(path);
    if (origin.isEmpty()) {
        throw Error(problem("cli.no_origin",
                            "%1: this picture does not say where it comes from. Only PNG files and films "
                            "(.webp) that Forja wrote do.",
                            {path}));
    }
    // Where a person is, and where runs usually lie; what was named goes before both.
    QStringList folders{QDir::currentPath(), QDir::current().filePath(u"runs"_s)};
    if (!runs.isEmpty())
        folders.prepend(runs);
    // Not finding the run is no failure: the picture has told where it comes from by itself.
    const auto place = originOfPicture(path, folders);
    if (isJson) {
        QJsonObject json{{u"picture"_s, path}};
        for (auto it = origin.cbegin(); it != origin.cend(); ++it)
            json.insert(it.key().mid(u"forja:"_s.size()), it.value());
        if (place)
            json.insert(u"found"_s, found(*place));
        else
            json.insert(u"not_found"_s, place.problem().english());
        printJson(json);
        return kDone;
    }
    print(path);
    QList<QStringList> rows;
    for (auto it = origin.cbegin(); it != origin.cend(); ++it)
        rows.append({u"  "_s + it.key(), it.value()});
    printTable(rows);
    printFound(place);
    return kDone;
}

int info(const QString &path, const QString &runs, bool isJson, const FieldTablePtr &table)
{
    // If the path cannot be examined, RunFolder::open() below says what is wrong with it.
    std::error_code failure;
    if (std::filesystem::is_regular_file(toPath(path), failure))
        return pictureInfo(path, runs, isJson);
    const RunFolder run = RunFolder::open(path).orThrow();
    const RunInfo about = gatherRunInfo(run, table);
    if (isJson)
        printJson(toJson(about));
    else
        printRunInfo(about, *table);
    return kDone;
}

} // namespace

void addInfo(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("info", "Shows what a run holds, or where a picture comes from");
    // Shared with the callback, which runs after this function has returned.
    auto path = std::make_shared<std::string>();
    auto runs = std::make_shared<std::string>();
    auto isJson = std::make_shared<bool>(false);
    command
        ->add_option("RUN|PICTURE", *path, "A run's folder, or a PNG file or film (.webp) that Forja wrote")
        ->required();
    command->add_option("--runs", *runs, "Where else to look for a picture's run: a folder of runs, or a run")
        ->type_name("FOLDER");
    addJsonFlag(*command, *isJson);
    command->callback([&line, path, runs, isJson] {
        line.command = [&line, path, runs, isJson] {
            return info(absolutePath(*path), runs->empty() ? QString() : absolutePath(*runs), *isJson,
                        line.table);
        };
    });
}

} // namespace forja
