// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/csv.h"

#include <QLocale>

#include <cmath>

namespace forja {

QByteArray csvCell(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    // RFC 4180: only cells with one of these four need quotation marks.
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

QByteArray csvCell(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace forja
