// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

class QFile;

namespace forja {

/// How far a file that another program appends to has been read.
struct LinePlace
{
    qint64 bytes = 0; ///< read so far
    bool isInside = false; ///< of a line that was too long to be read at once, and is passed over
};

/// What one look brought.
struct GrownLines
{
    QList<QByteArray> lines;
    QByteArray read; ///< the bytes that `place` went on by
};

/// The lines behind `place` that have an end, of at most `most` bytes; moves `place` behind them. Of a longer
/// line there is the beginning alone, which is no record: it must not hold up what comes after it.
GrownLines readGrown(QFile &file, LinePlace &place, qint64 most);

} // namespace forja
