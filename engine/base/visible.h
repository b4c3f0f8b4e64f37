// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Names come from files, folders, archives and settings, and may hold what a terminal obeys: codes that
/// clear the screen, line ends that forge a line, marks that turn the order of the letters.
namespace forja {

/// `text` on one line, with such characters spelled out: "\x1b", "\n", "\u202e".
/// All else stays, other scripts included.
QString visible(const QString &text);

/// The same for UTF-8 JSON, which stays equal in meaning. JSON itself spells out only what is below a space.
QByteArray visibleJson(const QByteArray &json);

} // namespace forja
