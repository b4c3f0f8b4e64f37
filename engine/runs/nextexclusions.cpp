// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/nextexclusions.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = qint64{16} << 20;

std::filesystem::path nextFileOf(const RunFolder &run)
{
    return run.fsPath() / "next.json";
}

/// What next.json says; without the file nothing.
Result<QJsonObject> nextJson(const RunFolder &run)
{
    std::error_code failure;
    if (std::filesystem::status(nextFileOf(run), failure).type() == std::filesystem::file_type::not_found)
        return QJsonObject();
    const auto bytes = readFile(nextFileOf(run), kMostBytes);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    if (json[u"excluded"].isArray())
        return json;
    return problem("next.unreadable",
                   QT_TRANSLATE_NOOP("forja",
                                     "%1: cannot be read, so what is left out of the next run can be neither "
                                     "shown nor changed. Repair the file or remove it."),
                   {shownPath(nextFileOf(run))});
}

} // namespace

QStringList excludedFromNext(const RunFolder &run)
{
    QStringList names;
    const auto json = nextJson(run);
    if (!json)
        return names;
    for (const QJsonValue &name : (*json)[u"excluded"].toArray()) {
        if (!name.toString().isEmpty())
            names.append(name.toString());
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

Outcome setExcludedFromNext(const RunFolder &run, QStringList names)
{
    // Read first: a list that only a person can still make out is not lost, and keys of a newer version stay.
    auto json = nextJson(run);
    if (!json)
        return json.problem();
    names.removeDuplicates();
    names.sort();
    if (names.isEmpty())
        return removeFile(nextFileOf(run));
    (*json)[u"format"] = 1;
    (*json)[u"excluded"] = QJsonArray::fromStringList(names);
    return writeFileAtomically(nextFileOf(run), QJsonDocument(*json).toJson());
}

Experiment withLeftOut(Experiment experiment, const QStringList &names)
{
    QStringList all = experiment.text(key::dataExcluded).split(u'|', Qt::SkipEmptyParts) + names;
    all.removeDuplicates();
    all.sort();
    // A list that the table refuses changes nothing.
    static_cast<void>(experiment.set(key::dataExcluded, all.join(u'|')));
    return experiment;
}

} // namespace forja
