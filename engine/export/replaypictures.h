// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runfolder.h"

#include <QJsonArray>
#include <QMap>

#include <functional>

namespace forja {

/// The pictures of the runs that stand side by side in a replay.
class ReplayPictures
{
public:
    /// `runs`: their folders; nullopt: gone. `goesOn` is asked before each picture; false: nothing more is
    /// wanted, and what moments() returns then is of no use.
    ReplayPictures(QList<std::optional<RunFolder>> runs, std::function<bool()> goesOn);

    /// Of each run some moments, evenly over the training, the first and the last among them, as the pages'
    /// common script draws them. As many and as good as `bytes` hold; at worst a few bad ones, which may be
    /// more than that.
    QList<QJsonArray> moments(qint64 bytes);

private:
    QList<QJsonArray> momentsAt(int quality, std::size_t most);
    SheetRecord shownSheet(qsizetype run, qint64 update);

    QList<std::optional<RunFolder>> m_runs;
    std::function<bool()> m_goesOn;
    QList<std::vector<SheetRecord>> m_sheets; ///< of each run, without pictures
    QMap<std::pair<qsizetype, qint64>, SheetRecord> m_read; ///< by run and update, as shown
};

} // namespace forja
