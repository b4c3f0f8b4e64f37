// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Cells of tables as RFC 4180 has them.
namespace forja {

/// Quoted where it must be.
QByteArray csvCell(const QString &text);
/// With the fewest digits that give the same number back; "nan", "inf", "-inf".
QByteArray csvCell(double value);

} // namespace forja
