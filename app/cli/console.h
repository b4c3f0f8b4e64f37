// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace forja {

/// One line of what was asked for, to stdout, as UTF-8; names of files are the bytes that they are.
/// In everything printed, names cannot command a terminal (base/visible.h).
void print(const QString &line);
/// Text of our own, of several lines.
void printText(const QString &text);
void printJson(const QJsonObject &json, QJsonDocument::JsonFormat format = QJsonDocument::Indented);
/// Whether all that was printed has been written. What could not be is told on stderr at once.
bool isOutputWhole();
/// `forja-cli: what, where, what to do`, to stderr.
void printError(const QString &text);
void printError(const Problem &problem);
/// Something worth knowing that stops nothing, to stderr.
void printNote(const QString &text);
/// Columns of even width, two spaces apart; columns from `firstNumber` on are flush right.
void printTable(QList<QStringList> rows, qsizetype firstNumber = 1000);

/// How far something is, to stderr: one line that is redrawn on a terminal, now and then a plain line in a
/// pipe.
class ProgressLine
{
public:
    ProgressLine();
    /// Ends the line.
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// `fraction` 0…1, negative where nobody knows.
    void show(double fraction, const QString &text);
    /// Clears the bar, so that other lines can be printed.
    void clear();

private:
    void redraw(double fraction, const QString &text);

    bool m_isTerminal = false;
    bool m_isDrawn = false;
    double m_lastFraction = -1;
    QElapsedTimer m_since;
};

/// "1,234,567".
QString counted(qint64 number);
/// `one` ("1 picture") for 1, else `many` ("%1 pictures") with the number in place of %1.
QString counted(qint64 number, const QString &one, const QString &many);
/// "1.2 MB".
QString sized(qint64 bytes);
/// "1 h 02 min", "3 min 20 s", "12 s".
QString lasting(double seconds);

} // namespace forja
