// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/runsummary.h"

#include "engine/runs/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Problem &problem)
{
    return {{u"code"_s, problem.code},
            {u"text"_s, problem.text},
            {u"args"_s, QJsonArray::fromStringList(problem.args)}};
}

QJsonObject toJson(const Difference &difference)
{
    QJsonObject json{{u"key"_s, difference.key},
                     {u"from"_s, QJsonValue::fromVariant(difference.from)},
                     {u"to"_s, QJsonValue::fromVariant(difference.to)}};
    if (difference.atUpdate)
        json.insert(u"at"_s, *difference.atUpdate);
    return json;
}

QJsonObject toJson(const DiskUse &disk)
{
    return {{u"moments"_s, disk.moments},
            {u"generators"_s, disk.generators},
            {u"checkpoints"_s, disk.checkpoints},
            {u"abandoned"_s, disk.abandoned},
            {u"rest"_s, disk.rest}};
}

QJsonObject toJson(const RunNotes &notes)
{
    return {{u"tags"_s, QJsonArray::fromStringList(notes.tags)},
            {u"note"_s, notes.note},
            {u"star"_s, notes.isStarred}};
}

QStringList textsFrom(const QJsonValue &array)
{
    QStringList out;
    for (const QJsonValue &text : array.toArray())
        out.append(text.toString());
    return out;
}

DiskUse diskFrom(const QJsonObject &json)
{
    const auto bytes = [&json](QStringView key) { return json[key].toInteger(); };
    return {bytes(u"moments"), bytes(u"generators"), bytes(u"checkpoints"), bytes(u"abandoned"),
            bytes(u"rest")};
}

std::optional<Difference> differenceFrom(const QJsonObject &json, const FieldTable &table)
{
    const Field *field = table.find(json[u"key"].toString());
    // Through the table: JSON has one kind of number, and a value must come back as the kind it was.
    const auto from = field ? field->accept(json[u"from"].toVariant()) : Result<QVariant>(Problem{});
    const auto to = field ? field->accept(json[u"to"].toVariant()) : Result<QVariant>(Problem{});
    if (!from || !to)
        return {};
    Difference difference{field->key, *from, *to, {}};
    if (json.contains(u"at"))
        difference.atUpdate = json[u"at"].toInteger();
    return difference;
}

bool takeSettings(RunSummary &summary, const QJsonObject &json, const FieldTable &table)
{
    const QJsonObject values = json[u"values"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const Field *field = table.find(it.key());
        const auto value = field ? field->accept(it.value().toVariant()) : Result<QVariant>(Problem{});
        // An entry that this table does not take makes the whole summary void; the run is then read anew.
        if (!value)
            return false;
        summary.values.insert(field->key, *value);
    }
    for (const QJsonValue &one : json[u"differences"].toArray()) {
        const auto difference = differenceFrom(one.toObject(), table);
        if (!difference)
            return false;
        summary.differences.append(*difference);
    }
    return true;
}

} // namespace

QJsonObject toJson(const RunSummary &summary)
{
    QJsonObject json{{u"path"_s, summary.path}, {u"name"_s, summary.name}};
    if (summary.problem) {
        // Of a run that cannot be read nothing else is known.
        json.insert(u"problem"_s, toJson(*summary.problem));
        return json;
    }
    QJsonArray differences;
    for (const Difference &difference : summary.differences)
        differences.append(toJson(difference));
    json.insert(u"data"_s, summary.data);
    json.insert(u"preset"_s, summary.preset);
    json.insert(u"values"_s, QJsonObject::fromVariantMap(summary.values));
    json.insert(u"differences"_s, differences);
    json.insert(u"from_parent"_s, summary.differsFromParent);
    if (summary.origin) {
        json.insert(u"origin"_s,
                    QJsonObject{{u"kind"_s,
                                 summary.origin->kind == Origin::Kind::Branch ? u"branch"_s : u"weights"_s},
                                {u"run"_s, summary.origin->run},
                                {u"update"_s, summary.origin->update}});
    }
    if (summary.best)
        json.insert(u"best"_s, QJsonDocument::fromJson(toLine(*summary.best)).object());
    json.insert(u"at"_s, QJsonArray{summary.at.update, summary.at.dUpdates, summary.at.gUpdates});
    json.insert(u"kimg"_s, toJsonNumber(summary.kimg));
    json.insert(u"seconds"_s, toJsonNumber(summary.seconds));
    json.insert(u"began"_s, summary.began.toMSecsSinceEpoch());
    json.insert(u"last_event_at"_s, summary.lastEventAt.toMSecsSinceEpoch());
    json.insert(u"last_event"_s, toText(summary.lastEvent));
    json.insert(u"checkpoint"_s, summary.kept.hasCheckpoint);
    json.insert(u"disk"_s, toJson(summary.kept.disk));
    json.insert(u"newest_sheet"_s, summary.kept.newestSheet);
    json.insert(u"moments"_s, summary.kept.moments);
    json.insert(u"notes"_s, toJson(summary.notes));
    return json;
}

std::optional<RunSummary> summaryFromJson(const QJsonObject &json, const FieldTable &table)
{
    RunSummary summary;
    summary.path = json[u"path"].toString();
    summary.name = json[u"name"].toString();
    if (summary.path.isEmpty() || summary.name.isEmpty())
        return {};
    // Kept as code and arguments, so that it can be shown in the reader's language.
    if (json.contains(u"problem")) {
        const QJsonObject problem = json[u"problem"].toObject();
        summary.problem = Problem{problem[u"code"].toString(), problem[u"text"].toString(),
                                  textsFrom(problem[u"args"])};
        return summary;
    }
    if (!takeSettings(summary, json, table))
        return {};
    const QJsonObject origin = json[u"origin"].toObject(), notes = json[u"notes"].toObject();
    const QJsonArray at = json[u"at"].toArray();
    // An invalid time was written as some number that is not above 0.
    const auto time = [&json](QStringView key) {
        const qint64 ms = json[key].toInteger();
        return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()) : QDateTime();
    };
    summary.data = json[u"data"].toString();
    summary.preset = json[u"preset"].toString();
    summary.differsFromParent = json[u"from_parent"].toBool();
    if (!origin.isEmpty())
        summary.origin = Origin{origin[u"kind"] == u"branch"_s ? Origin::Kind::Branch : Origin::Kind::Weights,
                                origin[u"run"].toString(), origin[u"update"].toInteger()};
    if (json.contains(u"best"))
        summary.best = measureFromLine(
            QJsonDocument(json[u"best"].toObject()).toJson(QJsonDocument::Compact));
    summary.at = {at.at(0).toInteger(), at.at(1).toInteger(), at.at(2).toInteger()};
    summary.kimg = fromJsonNumber(json[u"kimg"]).value_or(0);
    summary.seconds = fromJsonNumber(json[u"seconds"]).value_or(0);
    summary.began = time(u"began");
    summary.lastEventAt = time(u"last_event_at");
    summary.lastEvent = eventKindOf(json[u"last_event"].toString());
    summary.kept.hasCheckpoint = json[u"checkpoint"].toBool();
    summary.kept.disk = diskFrom(json[u"disk"].toObject());
    summary.kept.newestSheet = json[u"newest_sheet"].toInteger(-1);
    summary.kept.moments = json[u"moments"].toInt();
    summary.notes = {textsFrom(notes[u"tags"]), notes[u"note"].toString(), notes[u"star"].toBool()};
    return summary;
}

} // namespace forja
