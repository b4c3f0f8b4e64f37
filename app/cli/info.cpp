// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/runinfo.h"
#include "cli/settings.h"
#include "runs/galleryexport.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

namespace forja {

namespace {

int pictureInfo(const QString &path, bool isJson)
{
    const QMap<QString, QString> origin = pictureOrigin(path);
    if (origin.isEmpty()) {
        throw Error(problem("cli.no_origin", "%1: this picture does not say where it comes from. Only PNG files and films (.webp) that Forja wrote do.", {path}));
    }
    if (isJson) {
        QJsonObject json{{QStringLiteral("picture"), path}};
        for (auto it = origin.cbegin(); it != origin.cend(); ++it)
            json.insert(it.key().mid(QStringLiteral("forja:").size()), it.value());
        printJson(json);
        return kDone;
    }
    print(path);
    QList<QStringList> rows;
    for (auto it = origin.cbegin(); it != origin.cend(); ++it)
        rows.append({QStringLiteral("  ") + it.key(), it.value()});
    printTable(rows);
    return kDone;
}

int info(const QString &path, bool isJson, const FieldTablePtr &table)
{
    if (QFileInfo(path).isFile())
        return pictureInfo(path, isJson);
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
    auto *command = app.add_subcommand("info", "What a run holds, or where a picture comes from");
    auto path = std::make_shared<std::string>();
    auto isJson = std::make_shared<bool>(false);
    command->add_option("RUN|PICTURE", *path, "A run's folder, or a PNG file or film (.webp) that Forja wrote")->required();
    addJsonFlag(*command, *isJson);
    command->callback([&line, path, isJson] { line.command = [&line, path, isJson] { return info(absolutePath(*path), *isJson, line.table); }; });
}

} // namespace forja
