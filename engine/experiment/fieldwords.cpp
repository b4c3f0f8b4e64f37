// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldwords.h"

#include "engine/experiment/experiment.h"
#include "engine/experiment/keys.h"

namespace forja::fieldwords {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Field integer(QAnyStringView key, const char *label, qlonglong standard, double minimum, double maximum,
              const char *unit, const char *help)
{
    return {.key = key.toString(),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Int,
            .standard = standard,
            .minimum = minimum,
            .maximum = maximum,
            .unit = s(unit)};
}

Field number(QAnyStringView key, const char *label, double standard, double minimum, double maximum,
             const char *unit, const char *help)
{
    return {.key = key.toString(),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Real,
            .standard = standard,
            .minimum = minimum,
            .maximum = maximum,
            .unit = s(unit)};
}

Field flag(QAnyStringView key, const char *label, bool standard, const char *help)
{
    return {.key = key.toString(),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Bool,
            .standard = standard};
}

Field text(QAnyStringView key, const char *label, const char *standard, const char *help)
{
    return {.key = key.toString(),
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Text,
            .standard = s(standard)};
}

Field choice(QAnyStringView key, const char *label, const char *standard, QList<Field::Choice> choices,
             const char *help)
{
    return {.key = key.toString(),
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

Field when(Field field, QAnyStringView key, QStringList values)
{
    field.conditions.append({key.toString(), std::move(values)});
    return field;
}

Field varying(Field field)
{
    field.mayVary = true;
    return field;
}

FieldRule notOnPoints(const QString &name)
{
    return {
        {name, key::dataFolder}, [name](const Experiment &e) -> std::optional<Problem> {
            // Refused and not passed over: a run must not be named after a setting that did nothing.
            if (!e.isOnPoints() || !e.isOn(name))
                return {};
            return problem("nets.points_as_they_are",
                           QT_TRANSLATE_NOOP("forja",
                                             "%1: this is for pictures, and %2 are points of the plane. Set "
                                             "it to 0."),
                           {name, e.text(key::dataFolder)});
        }};
}

} // namespace forja::fieldwords
