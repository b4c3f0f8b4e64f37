// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/weightsplace.h"

namespace forja {

WeightsPlace weightsPlace(const QString &text)
{
    // The last one: a folder's name may hold an @ itself.
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    bool isNumber = false;
    const qint64 update = at > 0 ? text.mid(at + 1).toLongLong(&isNumber) : 0;
    if (!isNumber || update < 0)
        return {text, {}};
    return {text.left(at), update};
}

} // namespace forja
