// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/shownpictures.h"

#include "engine/base/files.h"
#include "engine/base/tensorheader.h"
#include "engine/experiment/keys.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kMostHeader = quint64{100} << 20;

/// The text of a key of a line that has no escapes before it; hashes and parts have none.
QByteArrayView textOf(QByteArrayView line, QByteArrayView opening)
{
    const qsizetype from = line.indexOf(opening);
    if (from < 0)
        return {};
    const qsizetype start = from + opening.size();
    const qsizetype end = line.indexOf('"', start);
    return end < 0 ? QByteArrayView() : line.sliced(start, end - start);
}

} // namespace

QByteArray picturesHash(const RunFolder &run, const Experiment &experiment)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // What decides how a listed file looks to a net.
    for (const QString name :
         {key::dataWidth, key::dataHeight, key::dataChannels, key::dataBackground, key::dataFit}) {
        hash.addData(experiment.table().find(name)->format(experiment.value(name)).toUtf8() + '\n');
    }
    const auto bytes = readFile(run.fsPath() / "data.jsonl");
    // Runs from before the list was kept can only be told apart by where their pictures lay.
    if (!bytes) {
        hash.addData(experiment.text(key::dataFolder).toUtf8());
        return hash.result().toHex();
    }
    std::vector<QByteArray> pictures;
    for (qsizetype at = 0; at < bytes->size();) {
        const qsizetype found = bytes->indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes->size() : found;
        const QByteArrayView line = QByteArrayView(*bytes).sliced(at, end - at);
        // By hand: parsing a hundred thousand lines as JSON would take seconds.
        const QByteArrayView content = textOf(line, "\"hash\":\"");
        if (!content.isEmpty())
            pictures.push_back(content.toByteArray() + ' ' + textOf(line, "\"part\":\"").toByteArray()
                               + '\n');
        at = end + 1;
    }
    // The order of files depends on their names, which do not matter here.
    std::sort(pictures.begin(), pictures.end());
    for (const QByteArray &picture : pictures)
        hash.addData(picture);
    return hash.result().toHex();
}

std::optional<RecordedPictures> recordedPictures(const RunFolder &run)
{
    const auto bytes = readFile(run.fsPath() / "data.jsonl");
    if (!bytes)
        return {};
    RecordedPictures found;
    QSet<QString> classes;
    for (const QByteArray &line : bytes->split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        // The last line may be half written, and behind the last end of line there is nothing.
        if (json.isEmpty())
            continue;
        ++found.pictures;
        if (json.value(u"part"_s).toString() == u"held-out")
            ++found.heldOut;
        if (json.contains(u"class"_s))
            classes.insert(json.value(u"class"_s).toString());
    }
    found.classes = static_cast<int>(classes.size());
    return found;
}

QMap<QString, QString> keptGeneratorTexts(const RunFolder &run)
{
    const std::vector<qint64> kept = run.generators();
    QFile file;
    if (kept.empty() || !openToRead(file, run.generatorPath(kept.back())))
        return {};
    // Only the header is read: the weights behind it may be large.
    const QByteArray size = file.read(8);
    const quint64 length = size.size() == 8 ? qFromLittleEndian<quint64>(size.constData()) : 0;
    if (length == 0 || length > kMostHeader)
        return {};
    QString why;
    const auto header = parseTensorHeader(file.read(static_cast<qint64>(length)), &why);
    return header ? header->metadata : QMap<QString, QString>();
}

QStringList keptClassNames(const RunFolder &run)
{
    QStringList names;
    const QByteArray json = keptGeneratorTexts(run).value(u"forja:class_names"_s).toUtf8();
    for (const QJsonValue &name : QJsonDocument::fromJson(json).array())
        names.append(name.toString());
    return names;
}

} // namespace forja
