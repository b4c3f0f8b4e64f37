// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/runsummary.h"

#include <functional>
#include <map>

namespace forja {

/// What a look into a folder of runs has found.
struct RunNews
{
    std::vector<RunSummary> changed; ///< new ones too
    QStringList gone; ///< paths
    qint64 done = 0; ///< runs looked at so far
    qint64 total = 0;
};

/// The runs of a folder, without reading again what has not changed. What was read is kept in a file beside
/// the runs' folder, not in it, so that a folder that cannot be written can be listed, too. One thread at a
/// time.
class RunIndex
{
public:
    /// `keptIn`: the file of what was read; empty: none.
    RunIndex(QString runsFolder, FieldTablePtr table, std::filesystem::path keptIn);

    const QString &folder() const { return m_folder; }
    /// What was known when keep() was called last, unchecked.
    std::vector<RunSummary> known() const;
    /// Looks at every run and reads those that have changed, newest names first. `tell` is called at least
    /// once, with what has come since the last call; false ends the look. A folder that cannot be listed is a
    /// problem (runs.folder), and nothing counts as gone then.
    Outcome look(const std::function<bool(const RunNews &news)> &tell);
    /// Writes what is known, if that has changed.
    Outcome keep();

private:
    struct Entry
    {
        QByteArray stamp;
        RunSummary summary;
    };
    void load();
    QByteArray tableStamp() const;
    /// nullopt: nothing has changed.
    std::optional<RunSummary> lookAt(const QString &name);

    QString m_folder;
    FieldTablePtr m_table;
    std::filesystem::path m_file;
    std::map<QString, Entry, std::greater<>> m_entries; ///< by name
    bool m_isChanged = false;
};

/// Where RunIndex keeps what it read of this folder: in the user's cache, or under FORJA_CACHE.
std::filesystem::path runIndexFile(const QString &runsFolder);

} // namespace forja
