// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/terminal.h"
#include "engine/base/files.h"
#include "engine/base/visible.h"

#include <QLocale>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// A bar is redrawn at most this often, a plain line is written at most that often.
constexpr qint64 kRedrawMs = 100;
constexpr qint64 kPlainMs = 10000;
constexpr int kBarWidth = 24;

void write(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    // Flushed at once, because a window or a script reads these lines while the program is still running.
    std::fflush(to);
}

/// UTF-8 on one line that no name can command a terminal with, but names of files as the bytes that they are.
QByteArray bytesOf(const QString &text)
{
    return QByteArray::fromStdString(toPath(visible(text)).native());
}

/// The stream itself remembers that it failed. That a reader has seen enough is nothing a person should read
/// of.
void writeOut(const QByteArray &bytes)
{
    if (std::ferror(stdout))
        return;
    write(stdout, bytes);
    if (std::ferror(stdout) && errno != EPIPE) {
        printError(
            problem("cli.output",
                    "The standard output cannot be written (%1). What the command has done stays done; "
                    "only its answer is lost.",
                    {QString::fromLocal8Bit(std::strerror(errno))}));
    }
}

QString bar(double fraction)
{
    const auto filled = static_cast<qsizetype>(std::lround(std::clamp(fraction, 0.0, 1.0) * kBarWidth));
    return QString(filled, u'━') + QString(kBarWidth - filled, u'─');
}

} // namespace

void print(const QString &line)
{
    writeOut(bytesOf(line) + '\n');
}

void printText(const QString &text)
{
    writeOut(text.toUtf8() + '\n');
}

void printJson(const QJsonObject &json, QJsonDocument::JsonFormat format)
{
    const QByteArray bytes = visibleJson(QJsonDocument(json).toJson(format));
    writeOut(bytes.endsWith('\n') ? bytes : bytes + '\n');
}

bool isOutputWhole()
{
    return !std::ferror(stdout);
}

void printError(const QString &text)
{
    write(stderr, "forja-cli: " + bytesOf(text) + '\n');
}

void printError(const Problem &problem)
{
    printError(problem.english());
}

void printNote(const QString &text)
{
    write(stderr, bytesOf(text) + '\n');
}

void printTable(QList<QStringList> rows, qsizetype firstNumber)
{
    QList<qsizetype> widths;
    for (QStringList &row : rows) {
        // Before widths are counted: what stands in for a control character is wider than it.
        std::transform(row.begin(), row.end(), row.begin(), visible);
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += i >= firstNumber ? row[i].rightJustified(widths[i]) : row[i].leftJustified(widths[i]);
            line += u"  "_s;
        }
        // The last column would leave blanks at every end of a line.
        while (line.endsWith(u' '))
            line.chop(1);
        print(line);
    }
}

ProgressLine::ProgressLine() : m_isTerminal(isErrorTerminal()) { }

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(double fraction, const QString &text)
{
    const bool isDue = !m_since.isValid() || m_since.elapsed() >= (m_isTerminal ? kRedrawMs : kPlainMs);
    // In a pipe, a tenth of the way is worth a line as well.
    const bool isStep = fraction >= 1 ? m_lastFraction < 1
                                      : fraction - m_lastFraction >= 0.1 || fraction < m_lastFraction;
    if (!isDue && !(isStep && fraction >= 0))
        return;
    m_since.start();
    m_lastFraction = fraction;
    redraw(fraction, text);
}

void ProgressLine::redraw(double fraction, const QString &text)
{
    if (!m_isTerminal) {
        const QString share = fraction < 0 ? QString() : u"%1%  "_s.arg(std::floor(100 * fraction), 3);
        printNote(share + text);
        return;
    }
    const QString shown = visible(text);
    // One column stays free: a full line would wrap, and `\r` would then clear only its second half.
    const QString line = (fraction < 0 ? shown : bar(fraction) + u' ' + shown).left(terminalWidth() - 1);
    write(stderr, "\r\x1b[K" + bytesOf(line));
    m_isDrawn = true;
}

void ProgressLine::clear()
{
    if (m_isDrawn)
        write(stderr, "\r\x1b[K");
    m_isDrawn = false;
}

QString counted(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(counted(number));
}

QString sized(qint64 bytes)
{
    if (bytes < 1000)
        return u"%1 bytes"_s.arg(bytes);
    return QLocale(QLocale::English).formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString lasting(double seconds)
{
    // Rounded before it is split, or 59.6 seconds would be shown as "60 s".
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole >= 3600)
        return u"%1 h %2 min"_s.arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QChar(u'0'));
    if (whole >= 60)
        return u"%1 min %2 s"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
    return u"%1 s"_s.arg(whole);
}

} // namespace forja
