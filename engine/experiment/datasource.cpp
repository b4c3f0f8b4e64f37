// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/datasource.h"

#include <QRegularExpression>

namespace forja {

QString withoutArchiveEnding(const QString &name)
{
    static const QRegularExpression ending(QStringLiteral("\\.(zip|tar|tgz|tbz2?|txz|tzst|tar\\.(gz|bz2|xz|zst))$"), QRegularExpression::CaseInsensitiveOption);
    return QString(name).remove(ending);
}

bool isFlatSource(const QString &source)
{
    return source.startsWith(QStringLiteral("flat:"));
}

QString flatPlace(const QString &source)
{
    return source.mid(5);
}

QString withoutCsvEnding(const QString &name)
{
    static const QRegularExpression ending(QStringLiteral("\\.csv$"), QRegularExpression::CaseInsensitiveOption);
    return QString(name).remove(ending);
}

} // namespace forja
