// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace forja {

/// Levenshtein's distance, for "did you mean".
qsizetype editDistance(const QString &a, const QString &b);

/// At most `most` of `names`, those most like `name` first, whatever their case; equal ones in their order.
QStringList nearestNames(const QString &name, const QStringList &names, qsizetype most);

} // namespace forja
