// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forja {

/// The path of forja-cli, which does in a process of its own what must not take this one along: $FORJA_CLI if
/// it is set, else the one beside the running program, else the one in $FORJA_BIN; "forja-cli", to be found
/// by the system, where there is none of these.
QString commandLineProgram();

} // namespace forja
