// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/commandlineprogram.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace forja {

using namespace Qt::StringLiterals;

QString commandLineProgram()
{
    const QString chosen = qEnvironmentVariable("FORJA_CLI");
    if (!chosen.isEmpty())
        return chosen;
    const QString name = u"forja-cli"_s;
    for (const QString &folder :
         {QCoreApplication::applicationDirPath(), qEnvironmentVariable("FORJA_BIN")}) {
        const QString found = folder.isEmpty() ? QString() : QStandardPaths::findExecutable(name, {folder});
        if (!found.isEmpty())
            return found;
    }
    return name;
}

} // namespace forja
