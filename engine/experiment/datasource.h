// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forja {

/// A file's name without the ending of a ZIP or tar archive: "my.faces.tar.gz" as "my.faces". Other names
/// stay as they are.
QString withoutArchiveEnding(const QString &name);

/// Points of the plane instead of pictures: "flat:ring", "flat:/home/me/points.csv".
bool isFlatSource(const QString &source);
/// What stands behind "flat:". Requires: isFlatSource(source).
QString flatPlace(const QString &source);
/// A file's name without ".csv". Other names stay as they are.
QString withoutCsvEnding(const QString &name);

} // namespace forja
