// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/questions/labreference.h"

#include "engine/questions/labfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forja {

using namespace Qt::StringLiterals;

LabReference labReference(const QString &question)
{
    QFile file(u":/lab/reference/%1.json"_s.arg(question));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {.measured = json.value(u"measured"_s).toString(),
            .data = json.value(u"data"_s).toString(),
            .numerics = json.value(u"numerics"_s).toInt(1),
            .rows = labRowsFromJson(json.value(u"rows"_s).toArray()).orThrow()};
}

} // namespace forja
