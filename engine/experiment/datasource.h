// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forja {

/// A file's name without the ending of a ZIP or tar archive: "my.faces.tar.gz" as "my.faces". Other names stay as they are.
QString withoutArchiveEnding(const QString &name);

} // namespace forja
