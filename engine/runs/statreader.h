// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runs/statcolumns.h"

#include <QByteArray>

#include <filesystem>
#include <functional>
#include <memory>

namespace forja {

/// Reads stats.jsonl into columns, and later what was added to it. Says what RunFolder::ticks() says, value
/// for value, but without a record for each tick and without the statistics that nobody wants: a run of
/// 20,000 ticks is 80 MB of text. A line is taken once it is ended. Any thread, one at a time.
class StatReader
{
public:
    /// `isWanted` is asked once for each statistic's name; without it all are kept.
    explicit StatReader(std::filesystem::path file, std::function<bool(const QString &)> isWanted = {});
    ~StatReader();
    StatReader(StatReader &&) noexcept;
    StatReader &operator=(StatReader &&) noexcept;

    /// Reads what was added since the last time; all of it again where the file was shortened or replaced. A
    /// file that cannot be read (it may come back) leaves everything as it was. Returns whether anything
    /// changed.
    bool update();
    const StatColumns &columns() const { return m_columns; }
    /// Every statistic that occurred, wanted or not, in alphabetical order.
    QStringList names() const;

private:
    class Scanner;

    bool isSameFile(const std::function<QByteArray(qint64, qint64)> &read) const;
    void append();
    void append(const TickRecord &record);
    void putInOrder();
    void reset();

    std::filesystem::path m_file;
    std::function<bool(const QString &)> m_isWanted;
    std::unique_ptr<Scanner> m_scanner;
    StatColumns m_columns;
    qint64 m_offset = 0; ///< of the first byte that was not taken yet
    QByteArray m_lastLine; ///< what stands right before it
    bool m_isInOrder = true;
};

} // namespace forja
