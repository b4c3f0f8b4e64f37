// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/keptgenerator.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxGeneratorBytes = qint64{4} << 30;

Result<NetShape> shapeFrom(const QMap<QString, QString> &texts, const QString &file)
{
    const auto number = [&texts](const char *key) { return texts.value(QString::fromLatin1(key)).toInt(); };
    NetShape shape{.channels = number("forja:channels"),
                   .height = number("forja:height"),
                   .width = number("forja:width"),
                   .classes = number("forja:classes"),
                   .latent = number("forja:latent")};
    // A file may come from anywhere: a net is built from these numbers before its weights are compared.
    const bool isPicture = (shape.channels == 1 || shape.channels == 3) && shape.height >= 16
        && shape.height <= 256 && shape.width >= 16 && shape.width <= 256;
    const bool isPoint = shape.channels == 2 && shape.height == 1 && shape.width == 1;
    const bool isSane = (isPicture || isPoint) && shape.classes >= 0 && shape.classes <= 100000
        && shape.latent >= 1 && shape.latent <= 1024;
    if (!isSane)
        return problem(
            "sample.not_ours",
            QT_TRANSLATE_NOOP("forja",
                              "%1: not a generator that Forja kept. Choose another snapshot of the run."),
            {file});
    return shape;
}

} // namespace

Result<KeptGenerator> readGenerator(const RunFolder &run, qint64 update)
{
    const auto path = run.generatorPath(update);
    const auto bytes = readFile(path, kMaxGeneratorBytes);
    if (!bytes)
        return bytes.problem();
    auto file = decodeTensors(*bytes, shownPath(path));
    if (!file)
        return file.problem();
    const auto shape = shapeFrom(file->metadata, shownPath(path));
    if (!shape)
        return shape.problem();
    KeptGenerator out{std::move(*file), *shape, {}};
    // Kept in the file, so that it says what it makes even without its run's pictures.
    const QJsonArray names
        = QJsonDocument::fromJson(out.file.metadata.value(u"forja:class_names"_s).toUtf8()).array();
    for (const QJsonValue &name : names)
        out.classNames << name.toString();
    return out;
}

} // namespace forja
