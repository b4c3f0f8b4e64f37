// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace forja {

/// Folders and runs opened lately, newest first, kept in the user's settings.
class RecentPlaces
{
public:
    enum class Kind { Data, Run };

    static QStringList list(Kind kind);
    static void add(Kind kind, const QString &place);
    static void remove(Kind kind, const QString &place);
};

/// Where new runs go: $FORJA_RUNS, else the user's choice, else Documents/Forja.
QString defaultRunsFolder();

} // namespace forja
