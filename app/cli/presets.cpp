// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/settings.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

int printPresets(const FieldTable &table)
{
    for (const Preset &preset : shippedPresets(table)) {
        print(u"%1: %2"_s.arg(preset.name, preset.summary));
        print(u"  Expect: "_s + preset.plan);
        QStringList values;
        for (auto it = preset.values.cbegin(); it != preset.values.cend(); ++it)
            values << it.key() + u'=' + table.find(it.key())->format(it.value());
        print(u"  "_s + values.join(u' '));
    }
    return kDone;
}

int printPresetsAsJson(const FieldTable &table)
{
    QJsonArray presets;
    for (const Preset &preset : shippedPresets(table)) {
        presets.append(QJsonObject{{u"name"_s, preset.name},
                                   {u"label"_s, preset.label},
                                   {u"summary"_s, preset.summary},
                                   {u"plan"_s, preset.plan},
                                   {u"readable_images"_s, preset.readableImages},
                                   {u"values"_s, QJsonObject::fromVariantMap(preset.values)}});
    }
    printJson({{u"presets"_s, presets}});
    return kDone;
}

} // namespace

void addPresets(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("presets", "Lists the presets that settings can start from");
    auto isJson = std::make_shared<bool>(false);
    addJsonFlag(*command, *isJson);
    command->callback([&line, isJson] {
        line.command = [&line, isJson] {
            return *isJson ? printPresetsAsJson(*line.table) : printPresets(*line.table);
        };
    });
}

} // namespace forja
