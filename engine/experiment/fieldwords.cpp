// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldwords.h"

namespace forja::fieldwords {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Field integer(const char *key, const char *label, qlonglong standard, double minimum, double maximum,
              const char *unit, const char *help)
{
    return {.key = s(key),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Int,
            .standard = standard,
            .minimum = minimum,
            .maximum = maximum,
            .unit = s(unit)};
}

Field number(const char *key, const char *label, double standard, double minimum, double maximum,
             const char *unit, const char *help)
{
    return {.key = s(key),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Real,
            .standard = standard,
            .minimum = minimum,
            .maximum = maximum,
            .unit = s(unit)};
}

Field flag(const char *key, const char *label, bool standard, const char *help)
{
    return {
        .key = s(key), .label = s(label), .help = s(help), .type = Field::Type::Bool, .standard = standard};
}

Field text(const char *key, const char *label, const char *standard, const char *help)
{
    return {.key = s(key),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Text,
            .standard = s(standard)};
}

Field choice(const char *key, const char *label, const char *standard, QList<Field::Choice> choices,
             const char *help)
{
    return {.key = s(key),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Choice,
            .standard = s(standard),
            .choices = std::move(choices)};
}

Field live(Field field)
{
    field.isLive = true;
    return field;
}

Field advanced(Field field)
{
    field.isAdvanced = true;
    return field;
}

Field ofPictures(Field field)
{
    field.isOfPictures = true;
    return field;
}

Field chosenAtStart(Field field)
{
    field.isChosenAtStart = true;
    return field;
}

Field when(Field field, const char *key, QStringList values)
{
    field.conditions.append({s(key), std::move(values)});
    return field;
}

} // namespace forja::fieldwords
