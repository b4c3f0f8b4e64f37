// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/files.h"
#include "engine/base/safetensors.h"

#include <QCryptographicHash>
#include <QImage>
#include <QJsonDocument>
#include <QMap>

namespace forja::test {

/// Names under `folder` and what they hold; what is still being made (hidden, or ….part) left out.
inline QMap<QString, QByteArray> filesUnder(const std::filesystem::path &folder)
{
    QMap<QString, QByteArray> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto name = entry.path().lexically_relative(folder);
        const bool isHidden = std::any_of(name.begin(), name.end(),
                                          [](const auto &part) { return part.native().starts_with('.'); });
        if (entry.is_regular_file() && !isHidden && name.extension() != ".part")
            files.insert(shownPath(name), readFile(entry.path()).orThrow());
    }
    return files;
}

/// What is still being made, or was when its program ended.
inline QStringList leftoversUnder(const std::filesystem::path &folder)
{
    QStringList names;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().native();
        if (name.starts_with('.') || name.ends_with(".part"))
            names << shownPath(entry.path().lexically_relative(folder));
    }
    return names;
}

inline bool isWholeLines(const QByteArray &bytes, bool mayEndInside)
{
    QList<QByteArray> lines = bytes.split('\n');
    const QByteArray rest = lines.takeLast();
    const auto isRecord = [](const QByteArray &line) { return QJsonDocument::fromJson(line).isObject(); };
    return std::all_of(lines.begin(), lines.end(), isRecord) && (rest.isEmpty() || mayEndInside);
}

/// The first file under its final name that is not whole; empty if all are. `mayEndInside`: a last line may
/// lack its end, as the format allows.
inline QString tornFile(const std::filesystem::path &folder, bool mayEndInside)
{
    const auto files = filesUnder(folder);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString &name = file.key();
        bool isWhole = true;
        if (name.endsWith(QLatin1String(".json")))
            isWhole = QJsonDocument::fromJson(*file).isObject();
        else if (name.endsWith(QLatin1String(".jsonl")))
            isWhole = isWholeLines(*file, mayEndInside);
        else if (name.endsWith(QLatin1String(".png")))
            isWhole = !QImage::fromData(*file, "PNG").isNull();
        else if (name.endsWith(QLatin1String(".safetensors")))
            isWhole = bool(decodeTensors(*file, name));
        else if (name.endsWith(QLatin1String(".html")))
            isWhole = file->endsWith("</html>\n");
        if (!isWhole)
            return name;
    }
    return {};
}

} // namespace forja::test
