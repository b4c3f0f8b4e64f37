// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/replaysubject.h"

#include <QJsonArray>
#include <QJsonObject>

/// The numbers that a replay's script draws. They have four digits: more than a screen shows.
namespace forja {

/// The dots, their means and intervals, and the first claim's verdict.
QJsonObject replayDots(const ReplaySubject &subject);

/// The question's curves by G's updates ("g") and by seconds ("t"), with no more points than a chart has
/// pixels.
struct ReplayCurves
{
    QJsonArray columns; ///< name, least and greatest value over all runs
    QJsonArray runs; ///< of each run its mark, and its lines: a column each, packed as the script unpacks it
};
ReplayCurves replayCurves(const ReplaySubject &subject);

} // namespace forja
