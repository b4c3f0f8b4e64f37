// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runs/nextexclusions.h"

#include "engine/base/files.h"
#include "engine/experiment/keys.h"

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

} // namespace

QStringList excludedFromNext(const RunFolder &run)
{
    QStringList names;
    const auto bytes = readFile(nextFileOf(run), kMostBytes);
    if (!bytes)
        return names;
    for (const QJsonValue &name : QJsonDocument::fromJson(*bytes).object().value(u"excluded"_s).toArray()) {
        if (!name.toString().isEmpty())
            names.append(name.toString());
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

Outcome setExcludedFromNext(const RunFolder &run, QStringList names)
{
    names.removeDuplicates();
    names.sort();
    if (names.isEmpty())
        return removeFile(nextFileOf(run));
    return writeFileAtomically(nextFileOf(run),
                               QJsonDocument(QJsonObject{{u"format"_s, 1},
                                                         {u"excluded"_s, QJsonArray::fromStringList(names)}})
                                   .toJson());
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
