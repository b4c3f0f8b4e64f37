// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace forja {

/// Takes lines of stats.jsonl apart as toLine() writes them: compact, keys in order, no escapes. One line
/// resembles the one before, so each key is guessed from the key before it, and values that nobody wants are
/// stepped over.
class TickScanner
{
public:
    struct Row
    {
        Moment at;
        double kimg = 0;
        double seconds = 0;
        std::vector<std::pair<int, double>>
            means; ///< number of the column, and the mean; NaN where nothing was counted
    };

    explicit TickScanner(std::function<bool(const QString &)> isWanted) : m_isWanted(std::move(isWanted)) { }

    /// False: this is no such line; a real parser has to look at it. `line` without its end.
    bool scan(std::string_view line, Row &row);
    /// Number of the column of a statistic; -1 where it is not wanted.
    int column(const QString &name);
    /// Names of the columns.
    const QStringList &columns() const { return m_columns; }
    /// Every statistic that occurred.
    QStringList names() const;

private:
    enum class Kind { Statistic, Update, DUpdates, GUpdates, Kimg, Seconds };
    struct Entry
    {
        std::string opening; ///< all before the value: "Loss/D/loss":{"mean":
        std::string key;
        Kind kind = Kind::Statistic;
        int column = -1;
        int next = -1; ///< what came after it the last time
    };

    int entryAt(std::string_view rest, int before);
    int entryOf(const std::string &key, Kind kind);
    bool readValue(std::string_view &rest, const Entry &entry, Row &row) const;

    std::function<bool(const QString &)> m_isWanted;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, int> m_byKey;
    QStringList m_columns;
    int m_first = -1;
};

} // namespace forja
