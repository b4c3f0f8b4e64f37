// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/experiment.h"

#include <QJsonArray>

#include <cmath>

namespace forja {

namespace {

QString k(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonObject toJson(const Moment &moment)
{
    return {{k("update"), moment.update}, {k("d"), moment.dUpdates}, {k("g"), moment.gUpdates}};
}

QJsonObject toJson(const ScheduleEntry &entry)
{
    QJsonObject out{{k("at"), toJson(entry.at)}};
    if (entry.kind == ScheduleEntry::Kind::Edit) {
        out.insert(k("edit"), entry.key);
        out.insert(k("value"), QJsonValue::fromVariant(entry.value));
    } else {
        const char *names[] = {"d", "g", "both"};
        out.insert(k("step"), k(names[static_cast<int>(entry.player)]));
    }
    return out;
}

Problem broken(const QString &what)
{
    return problem(
        "experiment.json",
        QT_TRANSLATE_NOOP("forja", "experiment.json: %1. Restore the file from a copy of the run."), {what});
}

Result<qint64> count(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    // 2^53 - 1: above it a double skips whole numbers.
    if (!value.isDouble() || number < 0 || number != std::floor(number) || number > 9007199254740991.0)
        return broken(k(QT_TRANSLATE_NOOP("forja", "a time in the schedule is not a whole number")));
    return static_cast<qint64>(number);
}

Result<Moment> momentFrom(const QJsonObject &json)
{
    const auto update = count(json.value(k("update")));
    const auto d = count(json.value(k("d")));
    const auto g = count(json.value(k("g")));
    for (const auto *part : {&update, &d, &g}) {
        if (!*part)
            return part->problem();
    }
    return Moment{*update, *d, *g};
}

Result<ScheduleEntry> entryFrom(const QJsonObject &json, const FieldTable &table)
{
    auto at = momentFrom(json.value(k("at")).toObject());
    if (!at)
        return at.problem();
    ScheduleEntry entry{.at = *at};
    if (json.contains(k("edit"))) {
        const Field *field = table.find(json.value(k("edit")).toString());
        if (!field)
            return broken(k(QT_TRANSLATE_NOOP("forja", "the schedule edits an unknown setting, %1"))
                              .arg(json.value(k("edit")).toString()));
        auto value = field->accept(json.value(k("value")).toVariant());
        if (!value)
            return value.problem();
        // A former key is read as the present one; the table finds both.
        entry.key = field->key;
        entry.value = *value;
        return entry;
    }
    entry.kind = ScheduleEntry::Kind::Step;
    const QString player = json.value(k("step")).toString();
    if (player != k("d") && player != k("g") && player != k("both"))
        return broken(k(QT_TRANSLATE_NOOP("forja",
                                          "the schedule has an entry that is neither an edit nor a step")));
    entry.player = player == k("d") ? Player::D : player == k("g") ? Player::G : Player::Both;
    return entry;
}

Result<Origin> originFrom(const QJsonObject &json)
{
    const QString kind = json.value(k("kind")).toString();
    const auto update = count(json.value(k("update")));
    if ((kind != k("branch") && kind != k("weights")) || !update)
        return broken(k(QT_TRANSLATE_NOOP("forja", "it does not say which run it came from")));
    return Origin{kind == k("branch") ? Origin::Kind::Branch : Origin::Kind::Weights,
                  json.value(k("run")).toString(), *update};
}

Outcome readValues(const QJsonObject &json, Experiment &experiment)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        auto done = experiment.set(it.key(), it.value().toVariant());
        if (!done)
            return done;
    }
    return Done{};
}

} // namespace

QJsonObject toJson(const Experiment &experiment)
{
    QJsonObject values;
    // All of them, defaults too: a default that changes later must not change a run that was made.
    for (const Field &field : experiment.table().fields())
        values.insert(field.key, QJsonValue::fromVariant(experiment.value(field.key)));
    QJsonArray schedule;
    for (const ScheduleEntry &entry : experiment.schedule)
        schedule.append(toJson(entry));
    QJsonObject presetValues;
    for (auto it = experiment.presetValues.cbegin(); it != experiment.presetValues.cend(); ++it)
        presetValues.insert(it.key(), QJsonValue::fromVariant(it.value()));
    QJsonObject out{{k("format"), kExperimentFormat},
                    {k("preset"),
                     QJsonObject{{k("name"), experiment.presetName},
                                 {k("values"), presetValues},
                                 {k("sha256"), experiment.presetHash()}}},
                    {k("values"), values},
                    {k("schedule"), schedule}};
    if (const auto &origin = experiment.origin) {
        out.insert(k("origin"),
                   QJsonObject{{k("kind"), origin->kind == Origin::Kind::Branch ? k("branch") : k("weights")},
                               {k("run"), origin->run},
                               {k("update"), origin->update}});
    }
    return out;
}

Result<Experiment> experimentFromJson(const QJsonObject &json, const FieldTablePtr &table)
{
    const int format = json.value(k("format")).toInt();
    // Checked first: in a newer file, even known parts may mean something else.
    if (format > kExperimentFormat) {
        return problem("experiment.newer",
                       QT_TRANSLATE_NOOP("forja",
                                         "experiment.json: format %1 is newer than this program, which reads "
                                         "up to %2. Use a newer Forja."),
                       {QString::number(format), QString::number(kExperimentFormat)});
    }
    if (format < 1 || !json.value(k("values")).isObject())
        return broken(k(QT_TRANSLATE_NOOP("forja", "it is not a Forja experiment")));
    Experiment experiment(table);
    // A setting that the file does not name was not there yet when it was written, and has its default.
    if (auto done = readValues(json.value(k("values")).toObject(), experiment); !done)
        return done.problem();
    const QJsonObject preset = json.value(k("preset")).toObject();
    experiment.presetName = preset.value(k("name")).toString();
    const QJsonObject presetValues = preset.value(k("values")).toObject();
    for (auto it = presetValues.begin(); it != presetValues.end(); ++it) {
        // The preset is only what differences are shown against: what it has besides is passed over.
        if (const Field *field = table->find(it.key())) {
            if (auto value = field->accept(it.value().toVariant()))
                experiment.presetValues.insert(field->key, *value);
        }
    }
    // Unlike the preset's values, no entry may be skipped: without it, this is another training.
    const QJsonArray schedule = json.value(k("schedule")).toArray();
    for (const QJsonValue &item : schedule) {
        auto entry = entryFrom(item.toObject(), *table);
        if (!entry)
            return entry.problem();
        experiment.schedule.append(*entry);
    }
    if (json.contains(k("origin"))) {
        auto origin = originFrom(json.value(k("origin")).toObject());
        if (!origin)
            return origin.problem();
        experiment.origin = *origin;
    }
    return experiment;
}

QJsonObject describe(const Field &field)
{
    const char *types[] = {"bool", "int", "real", "choice", "text"};
    QJsonObject out{{k("key"), field.key},
                    {k("label"), field.label},
                    {k("help"), field.help},
                    {k("type"), k(types[static_cast<int>(field.type)])},
                    {k("default"), QJsonValue::fromVariant(field.standard)},
                    {k("live"), field.isLive},
                    {k("advanced"), field.isAdvanced},
                    {k("since"), field.since}};
    if (!field.unit.isEmpty())
        out.insert(k("unit"), field.unit);
    // A key that means nothing for a field is left out: whoever reads this need not know which types have
    // bounds.
    if (field.type == Field::Type::Int || field.type == Field::Type::Real) {
        out.insert(k("minimum"), field.minimum);
        out.insert(k("maximum"), field.maximum);
    }
    if (field.mayVary)
        out.insert(k("curve"), true);
    QJsonArray choices;
    for (const Field::Choice &choice : field.choices)
        choices.append(QJsonObject{
            {k("value"), choice.value}, {k("label"), choice.label}, {k("help"), choice.help}});
    if (!choices.isEmpty())
        out.insert(k("choices"), choices);
    QJsonArray conditions;
    for (const Field::Condition &condition : field.conditions)
        conditions.append(QJsonObject{{k("key"), condition.key},
                                      {k("values"), QJsonArray::fromStringList(condition.values)}});
    if (!conditions.isEmpty())
        out.insert(k("applies_when"), conditions);
    if (!field.formerly.isEmpty())
        out.insert(k("formerly"), QJsonArray::fromStringList(field.formerly));
    return out;
}

} // namespace forja
