// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forja {

/// Whether a person watches stderr.
bool isErrorTerminal();
/// Characters in a line of that terminal.
int terminalWidth();

} // namespace forja
