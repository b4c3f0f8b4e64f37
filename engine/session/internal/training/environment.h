// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace forja {

/// Build, LibTorch, CPU, threads: environment.json but for what the run itself chose.
QJsonObject environmentRecord();

} // namespace forja
