// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace forja {

/// One of our own icons (resources/icons/NAME.svg) in `colour`, crisp at every size; disabled it is paler.
QIcon tintedIcon(const QString &name, const QColor &colour);
/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace forja
