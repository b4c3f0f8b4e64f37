// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/datasource.h"

#include <QRegularExpression>

namespace forja {

using namespace Qt::StringLiterals;

QString withoutArchiveEnding(const QString &name)
{
    static const QRegularExpression ending(u"\\.(zip|tar|tgz|tbz2?|txz|tzst|tar\\.(gz|bz2|xz|zst))$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return QString(name).remove(ending);
}

bool isFlatSource(const QString &source)
{
    return source.startsWith(u"flat:"_s);
}

QString flatPlace(const QString &source)
{
    return source.mid(5);
}

QString withoutCsvEnding(const QString &name)
{
    static const QRegularExpression ending(u"\\.csv$"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(name).remove(ending);
}

} // namespace forja
