// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/settings.h"
#include "experiment/presets.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace forja {

namespace {

int printPresets(const FieldTable &table)
{
    for (const Preset &preset : shippedPresets(table)) {
        print(QStringLiteral("%1: %2").arg(preset.name, preset.summary));
        print(QStringLiteral("  Expect: ") + preset.plan);
        QStringList values;
        for (auto it = preset.values.cbegin(); it != preset.values.cend(); ++it)
            values << it.key() + u'=' + table.find(it.key())->format(it.value());
        print(QStringLiteral("  ") + values.join(u' '));
    }
    return kDone;
}

int printPresetsAsJson(const FieldTable &table)
{
    QJsonArray presets;
    for (const Preset &preset : shippedPresets(table)) {
        presets.append(QJsonObject{{QStringLiteral("name"), preset.name},
                                   {QStringLiteral("label"), preset.label},
                                   {QStringLiteral("summary"), preset.summary},
                                   {QStringLiteral("plan"), preset.plan},
                                   {QStringLiteral("readable_images"), preset.readableImages},
                                   {QStringLiteral("values"), QJsonObject::fromVariantMap(preset.values)}});
    }
    printJson({{QStringLiteral("presets"), presets}});
    return kDone;
}

} // namespace

void addPresets(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("presets", "Where settings can start from");
    auto isJson = std::make_shared<bool>(false);
    addJsonFlag(*command, *isJson);
    command->callback([&line, isJson] {
        line.command = [&line, isJson] { return *isJson ? printPresetsAsJson(*line.table) : printPresets(*line.table); };
    });
}

} // namespace forja
