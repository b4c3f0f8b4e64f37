// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/explored.h"

#include "engine/base/files.h"
#include "engine/runs/pngtexts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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

} // namespace

Result<Explored> readExplored(const RunFolder &run)
{
    const auto json = exploredJson(run);
    if (!json)
        return json.problem();
    Explored out;
    for (const QJsonValue &entry : (*json)[u"directions"].toArray()) {
        const NamedDirection one{entry[u"name"].toString(), entry[u"method"].toString(),
                                 entry[u"number"].toInt(), entry[u"update"].toInteger(),
                                 numbersFrom(entry[u"vector"])};
        // A direction without a name or numbers could neither be shown nor followed.
        if (!one.name.isEmpty() && !one.vector.empty())
            out.directions.append(one);
    }
    for (const QJsonValue &entry : (*json)[u"favourites"].toArray()) {
        const FavouriteLatent one{entry[u"name"].toString(), numbersFrom(entry[u"latent"]),
                                  entry[u"class"].toInt(), entry[u"update"].toInteger()};
        if (!one.latent.empty())
            out.favourites.append(one);
    }
    return out;
}

Outcome writeExplored(const RunFolder &run, const Explored &explored)
{
    // Read first, so that keys of a newer version survive.
    auto json = exploredJson(run);
    if (!json)
        return json.problem();
    QJsonArray directions, favourites;
    for (const NamedDirection &one : explored.directions)
        directions.append(QJsonObject{{u"name"_s, one.name},
                                      {u"method"_s, one.method},
                                      {u"number"_s, one.number},
                                      {u"update"_s, one.update},
                                      {u"vector"_s, numbersJson(one.vector)}});
    for (const FavouriteLatent &one : explored.favourites)
        favourites.append(QJsonObject{{u"name"_s, one.name},
                                      {u"latent"_s, numbersJson(one.latent)},
                                      {u"class"_s, one.classIndex},
                                      {u"update"_s, one.update}});
    (*json)[u"format"] = 1;
    (*json)[u"directions"] = directions;
    (*json)[u"favourites"] = favourites;
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
