// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/numberoption.h"

#include "app/cli/commandline.h"
#include "app/cli/settings.h"

#include <CLI/CLI.hpp>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// Bounds from here on are there so that nothing overflows; nobody needs to read them.
constexpr double kBoundless = 1e9;

/// "INT in [1 - 16]", as CLI11 writes its own.
std::string typeName(const Field &field)
{
    const QString type = field.type == Field::Type::Int ? u"INT"_s : u"FLOAT"_s;
    if (field.maximum >= kBoundless)
        return type.toStdString();
    return u"%1 in [%2 - %3]"_s.arg(type, field.format(field.minimum), field.format(field.maximum))
        .toStdString();
}

} // namespace

Field wholeNumber(double least, double most)
{
    return {.key = {},
            .label = {},
            .help = {},
            .type = Field::Type::Int,
            .standard = {},
            .minimum = least,
            .maximum = most};
}

Field realNumber(double least, double most)
{
    Field field = wholeNumber(least, most);
    field.type = Field::Type::Real;
    return field;
}

Field asSetting(const FieldTablePtr &table, const QString &key)
{
    return *table->find(key);
}

Field asLength(const FieldTablePtr &table, const QString &key)
{
    // A thousandth of a minute, or one picture.
    constexpr double kShortest = 1e-3;
    Field field = asSetting(table, key);
    field.minimum = field.type == Field::Type::Int ? 1 : kShortest;
    return field;
}

CLI::Option *addNumberReader(CLI::App &app, const char *name, Field field, const TakeNumber &take,
                             const char *help, const QVariant &standard)
{
    // A refusal has to name the option that was typed, not the setting whose bounds it borrows.
    field.key = QString::fromLatin1(name);
    const auto read = [field, take](const std::string &text) {
        const auto value = field.parse(textOf(text));
        if (!value)
            throw UsageError(value.problem());
        take(*value);
    };
    // Taken as text: CLI11 would convert numbers by its own rules and refuse them in its own words.
    auto *option = app.add_option_function<std::string>(name, read, help)->type_name(typeName(field));
    return standard.isValid() ? option->default_str(field.format(standard).toStdString()) : option;
}

CLI::Option *addSetting(CLI::App &app, const char *name, std::optional<std::string> &text, const char *help)
{
    return app.add_option(name, text, help)->type_name("VALUE");
}

} // namespace forja
