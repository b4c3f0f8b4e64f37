// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runnumerics.h"

#include "experiment/numerics.h"

#include <QJsonDocument>

#include <algorithm>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

int versionIn(const QJsonObject &json)
{
    return json.value(u"numerics"_s).toInt(1);
}

} // namespace

int numericsOf(const RunFolder &run, const CheckpointData &checkpoint)
{
    const auto environment = readFile(run.fsPath() / "environment.json");
    return std::min(versionIn(environment ? QJsonDocument::fromJson(*environment).object() : QJsonObject()), versionIn(checkpoint.state));
}

std::optional<Problem> otherNumerics(const RunFolder &run, const CheckpointData &checkpoint)
{
    const int before = numericsOf(run, checkpoint);
    if (before == kNumerics)
        return {};
    return problem("run.numerics",
                   QT_TRANSLATE_NOOP("forja", "This run was trained by a Forja whose arithmetic is version %1; this program's is version %2. It continues, not bit for bit."),
                   {QString::number(before), QString::number(kNumerics)});
}

} // namespace forja
