// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/recentplaces.h"

#include "ui/base/settingkeys.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMost = 8;

QLatin1StringView settingsKey(RecentPlaces::Kind kind)
{
    return kind == RecentPlaces::Kind::Data ? setting::recentData : setting::recentRuns;
}

} // namespace

QStringList RecentPlaces::list(Kind kind)
{
    return QSettings().value(settingsKey(kind)).toStringList();
}

void RecentPlaces::add(Kind kind, const QString &place)
{
    QStringList places = list(kind);
    // Opened again, it moves to the front instead of being there twice.
    places.removeAll(place);
    places.prepend(place);
    QSettings().setValue(settingsKey(kind), places.mid(0, kMost));
}

void RecentPlaces::remove(Kind kind, const QString &place)
{
    QStringList places = list(kind);
    places.removeAll(place);
    QSettings().setValue(settingsKey(kind), places);
}

QString defaultRunsFolder()
{
    // As the command line has it, so that both see the same runs.
    const QString wanted = qEnvironmentVariable("FORJA_RUNS");
    if (!wanted.isEmpty())
        return QDir::cleanPath(QDir::current().absoluteFilePath(wanted));
    const QString chosen = QSettings().value(setting::runsFolder).toString();
    if (!chosen.isEmpty())
        return chosen;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(u"Forja"_s);
}

} // namespace forja
