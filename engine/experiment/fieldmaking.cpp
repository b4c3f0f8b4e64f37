// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fieldmaking.h"

#include "engine/experiment/experiment.h"

namespace forja {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

Field integerField(const QString &key, const char *label, qlonglong standard, FieldRange range,
                   const char *unit, const char *help)
{
    return {.key = key,
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Int,
            .standard = standard,
            .minimum = range.minimum,
            .maximum = range.maximum,
            .unit = s(unit)};
}

Field numberField(const QString &key, const char *label, double standard, FieldRange range, const char *unit,
                  const char *help)
{
    return {.key = key,
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Real,
            .standard = standard,
            .minimum = range.minimum,
            .maximum = range.maximum,
            .unit = s(unit)};
}

Field flagField(const QString &key, const char *label, bool standard, const char *help)
{
    return {.key = key, .label = s(label), .help = s(help), .type = Field::Type::Bool, .standard = standard};
}

Field textField(const QString &key, const char *label, const char *standard, const char *help)
{
    return {
        .key = key, .label = s(label), .help = s(help), .type = Field::Type::Text, .standard = s(standard)};
}

Field choiceField(const QString &key, const char *label, const char *standard, QList<Field::Choice> choices,
                  const char *help)
{
    return {.key = key,
            .label = s(label),
            .help = s(help),
            .type = Field::Type::Choice,
            .standard = s(standard),
            .choices = std::move(choices)};
}

Field::Choice fieldChoice(const char *value, const char *label, const char *help)
{
    return {s(value), s(label), s(help)};
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

Field varying(Field field)
{
    field.mayVary = true;
    return field;
}

Field onlyWhen(Field field, const QString &key, QStringList values)
{
    field.conditions.append({key, std::move(values)});
    return field;
}

FieldRule notOnPoints(const QString &key)
{
    return {
        {key, QStringLiteral("data.folder")}, [key](const Experiment &e) -> std::optional<Problem> {
            if (!e.isOnPoints() || !e.isOn(key))
                return {};
            return problem("nets.points_as_they_are",
                           QT_TRANSLATE_NOOP("forja",
                                             "%1: this is for pictures, and %2 are points of the plane. Set "
                                             "it to 0."),
                           {key, e.text(QStringLiteral("data.folder"))});
        }};
}

} // namespace forja
