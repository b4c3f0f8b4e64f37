// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/jsonlines.h"

#include "engine/runs/runfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <tuple>

namespace forja {

using namespace Qt::StringLiterals;

QJsonValue toJsonNumber(double value)
{
    // JSON has neither NaN nor infinities; null would not say which it was.
    if (std::isnan(value))
        return u"nan"_s;
    if (std::isinf(value))
        return value > 0 ? u"inf"_s : u"-inf"_s;
    return value;
}

std::optional<double> fromJsonNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    const QString text = value.toString();
    if (text == u"nan")
        return std::numeric_limits<double>::quiet_NaN();
    if (text == u"inf")
        return std::numeric_limits<double>::infinity();
    if (text == u"-inf")
        return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

QList<QByteArray> linesOf(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        if (end > at)
            lines.append(bytes.mid(at, end - at));
        at = end + 1;
    }
    return lines;
}

bool isBefore(const Moment &a, const Moment &b)
{
    // A manual step of one player moves its count alone, so moments of one update are told apart by the sum
    // of both.
    return std::tuple(a.update, a.dUpdates + a.gUpdates) < std::tuple(b.update, b.dUpdates + b.gUpdates);
}

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<QJsonObject> objectFrom(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

void putMoment(QJsonObject &object, const Moment &at)
{
    object[u"update"] = at.update;
    object[u"d_updates"] = at.dUpdates;
    object[u"g_updates"] = at.gUpdates;
}

std::optional<Moment> momentFrom(const QJsonObject &object)
{
    const QJsonValue update = object[u"update"], d = object[u"d_updates"], g = object[u"g_updates"];
    if (!update.isDouble() || !d.isDouble() || !g.isDouble())
        return std::nullopt;
    return Moment{update.toInteger(), d.toInteger(), g.toInteger()};
}

std::optional<Statistic> statisticFrom(const QJsonObject &object)
{
    const auto mean = fromJsonNumber(object[u"mean"]);
    const auto std = fromJsonNumber(object[u"std"]);
    if (!mean || !std || !object[u"num"].isDouble())
        return std::nullopt;
    return Statistic{object[u"num"].toInteger(), *mean, *std};
}

} // namespace

QByteArray toLine(const TickRecord &record)
{
    QJsonObject object;
    putMoment(object, record.at);
    object[u"kimg"] = toJsonNumber(record.kimg);
    object[u"seconds"] = toJsonNumber(record.seconds);
    for (auto stat = record.stats.begin(); stat != record.stats.end(); ++stat) {
        object[stat.key()] = QJsonObject{{u"num"_s, stat->num},
                                         {u"mean"_s, toJsonNumber(stat->mean)},
                                         {u"std"_s, toJsonNumber(stat->std)}};
    }
    return line(object);
}

std::optional<TickRecord> tickFromLine(const QByteArray &line)
{
    const auto object = objectFrom(line);
    const auto at = object ? momentFrom(*object) : std::nullopt;
    const auto kimg = at ? fromJsonNumber((*object)[u"kimg"]) : std::nullopt;
    const auto seconds = at ? fromJsonNumber((*object)[u"seconds"]) : std::nullopt;
    if (!kimg || !seconds)
        return std::nullopt;
    TickRecord record{*at, *kimg, *seconds, {}};
    for (auto entry = object->begin(); entry != object->end(); ++entry) {
        // What is no statistic has been read above, or belongs to a newer version.
        if (!entry.value().isObject())
            continue;
        const auto stat = statisticFrom(entry.value().toObject());
        // All or nothing: a point with some of its statistics would look whole in a chart.
        if (!stat)
            return std::nullopt;
        record.stats.insert(entry.key(), *stat);
    }
    return record;
}

QByteArray toLine(const EventRecord &record)
{
    QJsonObject object{{u"when"_s, record.when.toUTC().toString(Qt::ISODateWithMs)},
                       {u"kind"_s, record.kindText()},
                       {u"code"_s, record.code},
                       {u"text"_s, record.text},
                       {u"args"_s, QJsonArray::fromStringList(record.args)}};
    putMoment(object, record.at);
    return line(object);
}

std::optional<EventRecord> eventFromLine(const QByteArray &line)
{
    const auto object = objectFrom(line);
    const auto at = object ? momentFrom(*object) : std::nullopt;
    if (!at || !(*object)[u"kind"].isString())
        return std::nullopt;
    const QString kind = (*object)[u"kind"].toString();
    EventRecord record{
        .when = QDateTime::fromString((*object)[u"when"].toString(), Qt::ISODateWithMs).toUTC(),
        .kind = eventKindOf(kind),
        .at = *at,
        .code = (*object)[u"code"].toString(),
        .text = (*object)[u"text"].toString(),
        .args = {}};
    for (const QJsonValue &arg : (*object)[u"args"].toArray())
        record.args.append(arg.toString());
    // The text is kept, so that the line can be written again as it was.
    if (record.kind == EventKind::Unknown)
        record.unknownKind = kind;
    return record;
}

QByteArray toLine(const MeasureRecord &record)
{
    QJsonObject object{{u"protocol"_s, record.protocol},
                       {u"update"_s, record.update},
                       {u"seconds"_s, toJsonNumber(record.seconds)},
                       {u"generated"_s, record.generated},
                       {u"real"_s, record.real}};
    for (auto it = record.numbers.cbegin(); it != record.numbers.cend(); ++it) {
        if (!measurekey::isDetail(it.key())) {
            object.insert(it.key(), toJsonNumber(it.value()));
            continue;
        }
        const QString inside = it.key().section(u'/', 0, 0);
        QJsonObject details = object.value(inside).toObject();
        details.insert(it.key().section(u'/', 1), toJsonNumber(it.value()));
        object.insert(inside, details);
    }
    return line(object);
}

namespace {

void takeNumbers(QMap<QString, double> &numbers, const QJsonObject &object, const QString &before)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto number = fromJsonNumber(it.value()))
            numbers.insert(before + it.key(), *number);
    }
}

} // namespace

std::optional<MeasureRecord> measureFromLine(const QByteArray &line)
{
    const auto object = objectFrom(line);
    if (!object || !(*object)[u"update"].isDouble() || !(*object)[u"protocol"].isString())
        return std::nullopt;
    const auto seconds = fromJsonNumber((*object)[u"seconds"]);
    if (!seconds)
        return std::nullopt;
    MeasureRecord record{(*object)[u"protocol"].toString(), (*object)[u"update"].toInteger(), *seconds,
                         (*object)[u"generated"].toInt(), (*object)[u"real"].toInt()};
    // Whatever was measured, by older programs and by newer ones.
    takeNumbers(record.numbers, *object, {});
    for (auto it = object->begin(); it != object->end(); ++it) {
        if (it.value().isObject())
            takeNumbers(record.numbers, it.value().toObject(), it.key() + u'/');
    }
    // When and how was measured is no measure itself.
    for (const QString &key : {u"protocol"_s, u"update"_s, u"seconds"_s, u"generated"_s, u"real"_s})
        record.numbers.remove(key);
    return record;
}

} // namespace forja
