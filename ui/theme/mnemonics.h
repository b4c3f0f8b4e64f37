// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace forja {

/// Gives each entry of the menu that has none a letter of its own to be chosen by, in whatever language it is
/// written: the first letter of a word where it is free, else any letter. Entries that come later are given
/// theirs by another call.
void giveMnemonics(QMenu &menu);
/// The same each time that the menu is about to be shown.
void keepMnemonics(QMenu &menu);
/// A name for a menu or a button: its "&" is an "&".
QString plainLabel(QString name);

} // namespace forja
