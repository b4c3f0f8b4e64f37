// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/settings.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

void printField(const Field &field)
{
    const QString unit = field.unit.isEmpty() ? QString() : u' ' + field.unit;
    const QString live = field.isLive ? u", can change while training"_s : QString();
    print(u"  %1 = %2   (%3%4%5)"_s.arg(field.key, field.format(field.standard), field.allowed(), unit,
                                        live));
    print(u"      %1. %2"_s.arg(field.label, field.help));
}

int printFields(const FieldTable &table)
{
    QString group;
    for (const Field &field : table.fields()) {
        const QString prefix = field.key.section(u'.', 0, 0);
        if (prefix != group) {
            if (!group.isEmpty())
                print({});
            print(prefix);
            group = prefix;
        }
        printField(field);
    }
    return kDone;
}

int printFieldsAsJson(const FieldTable &table)
{
    QJsonArray fields;
    for (const Field &field : table.fields())
        fields.append(describe(field));
    printJson({{u"fields"_s, fields}});
    return kDone;
}

} // namespace

void addFields(CLI::App &app, CommandLine &line)
{
    auto *command = app.add_subcommand("fields",
                                       "Lists every setting: key, default, allowed values, what it does");
    auto isJson = std::make_shared<bool>(false);
    addJsonFlag(*command, *isJson);
    command->callback([&line, isJson] {
        line.command = [&line, isJson] {
            return *isJson ? printFieldsAsJson(*line.table) : printFields(*line.table);
        };
    });
}

} // namespace forja
