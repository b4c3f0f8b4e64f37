// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/explored.h"

#include "engine/base/files.h"
#include "engine/runs/pngtexts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxExplored = qint64{64} << 20;

std::filesystem::path exploredFile(const RunFolder &run)
{
    return run.fsPath() / "explored.json";
}

Result<QJsonObject> exploredJson(const RunFolder &run)
{
    std::error_code failure;
    if (!std::filesystem::exists(exploredFile(run), failure))
        return QJsonObject();
    const auto bytes = readFile(exploredFile(run), kMaxExplored);
    if (!bytes)
        return bytes.problem();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject()) {
        return problem("explored.damaged",
                       QT_TRANSLATE_NOOP("forja",
                                         "%1: damaged, so the favourites and named directions of this run "
                                         "cannot be read or changed. Repair the file or remove it."),
                       {shownPath(exploredFile(run))});
    }
    return document.object();
}

std::vector<float> numbersFrom(const QJsonValue &json)
{
    std::vector<float> out;
    for (const QJsonValue &number : json.toArray()) {
        // All or nothing: a latent with a number missing is another latent.
        if (!number.isDouble() || !std::isfinite(static_cast<float>(number.toDouble())))
            return {};
        out.push_back(static_cast<float>(number.toDouble()));
    }
    return out;
}

QJsonArray numbersJson(const std::vector<float> &numbers)
{
    QJsonArray out;
    for (const float number : numbers)
        out.append(static_cast<double>(number));
    return out;
}

/// A direction without a name or numbers could neither be shown nor followed.
std::optional<NamedDirection> directionFrom(const QJsonValue &entry)
{
    NamedDirection one{entry[u"name"].toString(), entry[u"method"].toString(), entry[u"number"].toInt(),
                       entry[u"update"].toInteger(), numbersFrom(entry[u"vector"])};
    return one.name.isEmpty() || one.vector.empty() ? std::nullopt : std::optional(std::move(one));
}

std::optional<FavouriteLatent> favouriteFrom(const QJsonValue &entry)
{
    FavouriteLatent one{entry[u"name"].toString(), numbersFrom(entry[u"latent"]), entry[u"class"].toInt(),
                        entry[u"update"].toInteger()};
    return one.latent.empty() ? std::nullopt : std::optional(std::move(one));
}

QJsonObject toJson(const NamedDirection &one)
{
    return {{u"name"_s, one.name},
            {u"method"_s, one.method},
            {u"number"_s, one.number},
            {u"update"_s, one.update},
            {u"vector"_s, numbersJson(one.vector)}};
}

QJsonObject toJson(const FavouriteLatent &one)
{
    return {{u"name"_s, one.name},
            {u"latent"_s, numbersJson(one.latent)},
            {u"class"_s, one.classIndex},
            {u"update"_s, one.update}};
}

template<typename Entry>
QList<Entry> entriesFrom(const QJsonValue &json, std::optional<Entry> (*from)(const QJsonValue &))
{
    QList<Entry> entries;
    for (const QJsonValue &value : json.toArray()) {
        if (auto entry = from(value))
            entries.append(std::move(*entry));
    }
    return entries;
}

/// `entries` in place of those of `before` that this program can read.
template<typename Entry>
QJsonArray replaced(const QJsonValue &before, const QList<Entry> &entries,
                    std::optional<Entry> (*from)(const QJsonValue &))
{
    QJsonArray out;
    QJsonArray theirs;
    QHash<QByteArray, QJsonObject> known;
    for (const QJsonValue &value : before.toArray()) {
        // What only a newer program understands is not ours to drop, be it an entry or a key of one.
        if (const auto entry = from(value))
            known.insert(QJsonDocument(toJson(*entry)).toJson(QJsonDocument::Compact), value.toObject());
        else
            theirs.append(value);
    }
    for (const Entry &entry : entries) {
        const QJsonObject ours = toJson(entry);
        out.append(known.value(QJsonDocument(ours).toJson(QJsonDocument::Compact), ours));
    }
    for (const QJsonValue &value : std::as_const(theirs))
        out.append(value);
    return out;
}

} // namespace

Result<Explored> readExplored(const RunFolder &run)
{
    const auto json = exploredJson(run);
    if (!json)
        return json.problem();
    return Explored{entriesFrom((*json)[u"directions"], &directionFrom),
                    entriesFrom((*json)[u"favourites"], &favouriteFrom)};
}

Outcome writeExplored(const RunFolder &run, const Explored &explored)
{
    // Read first, so that what a newer version wrote survives.
    auto json = exploredJson(run);
    if (!json)
        return json.problem();
    (*json)[u"format"] = std::max((*json)[u"format"].toInt(), 1);
    (*json)[u"directions"] = replaced((*json)[u"directions"], explored.directions, &directionFrom);
    (*json)[u"favourites"] = replaced((*json)[u"favourites"], explored.favourites, &favouriteFrom);
    return writeFileAtomically(exploredFile(run), QJsonDocument(*json).toJson());
}

QByteArray encodeExplored(const QImage &picture, const RunFolder &run, qint64 update, const QString &network,
                          const QString &latent, int classIndex)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    QMap<QString, QString> texts{{u"forja:run"_s, run.name()},
                                 {u"forja:update"_s, QString::number(update)},
                                 {u"forja:network"_s, network},
                                 {u"forja:latent_vector"_s, latent}};
    if (classIndex >= 0)
        texts.insert(u"forja:class"_s, QString::number(classIndex));
    return withTexts(png, texts);
}

} // namespace forja
