// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/runcommands.h"

#include "engine/base/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// More than that in one look is no person's doing.
constexpr qint64 kMostCommandBytes = qint64{1} << 20;

/// NOTE: part of the format on disk; the order is that of Command::Kind.
constexpr std::array kNames{"pause", "proceed", "step", "stop", "edit", "keep", "star", "length"};
constexpr std::array kPlayers{"d", "g", "both"};

template<std::size_t N>
int indexIn(const std::array<const char *, N> &names, const QString &name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<int>(i);
    }
    return -1;
}

void insert(QJsonObject &json, const Length &length)
{
    if (length.minutes)
        json.insert(u"minutes"_s, *length.minutes);
    if (length.updates)
        json.insert(u"updates"_s, *length.updates);
    if (length.kimg)
        json.insert(u"kimg"_s, *length.kimg);
    if (length.untilUpdate)
        json.insert(u"until_update"_s, *length.untilUpdate);
    if (length.isEndless)
        json.insert(u"endless"_s, true);
}

Length lengthFrom(const QJsonObject &json)
{
    Length length;
    if (json.contains(u"minutes"_s))
        length.minutes = json.value(u"minutes"_s).toDouble();
    else if (json.contains(u"updates"_s))
        length.updates = json.value(u"updates"_s).toInteger();
    else if (json.contains(u"kimg"_s))
        length.kimg = json.value(u"kimg"_s).toDouble();
    else if (json.contains(u"until_update"_s))
        length.untilUpdate = json.value(u"until_update"_s).toInteger();
    else
        length.isEndless = json.value(u"endless"_s).toBool();
    return length;
}

/// Of what is given, no number is 0 or less.
bool isLength(const Length &length)
{
    return length.minutes.value_or(1) > 0 && length.updates.value_or(1) > 0 && length.kimg.value_or(1) > 0
        && length.untilUpdate.value_or(1) > 0;
}

std::filesystem::path fileOf(const std::filesystem::path &run)
{
    return run / "commands.jsonl";
}

} // namespace

QByteArray toLine(const Command &command)
{
    QJsonObject json{{u"command"_s, QString::fromLatin1(kNames.at(static_cast<std::size_t>(command.kind)))}};
    if (command.kind == Command::Kind::Step)
        json.insert(u"player"_s, QString::fromLatin1(kPlayers.at(static_cast<std::size_t>(command.player))));
    if (command.kind == Command::Kind::Edit) {
        json.insert(u"key"_s, command.key);
        json.insert(u"value"_s, QJsonValue::fromVariant(command.value));
    }
    if (command.kind == Command::Kind::Star) {
        json.insert(u"update"_s, command.update);
        json.insert(u"on"_s, command.isOn);
    }
    if (command.kind == Command::Kind::Length)
        insert(json, command.length);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Command> commandFromLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const int kind = indexIn(kNames, json.value(u"command"_s).toString());
    const int player = indexIn(kPlayers, json.value(u"player"_s).toString(u"both"_s));
    const bool isLengthChange = kind == static_cast<int>(Command::Kind::Length);
    const Length length = isLengthChange ? lengthFrom(json) : Length{};
    if (kind < 0 || player < 0 || !isLength(length)) {
        return problem("command.unknown",
                       QT_TRANSLATE_NOOP("forja",
                                         "commands.jsonl: “%1” is not a known command and is ignored."),
                       {QString::fromUtf8(line.left(200))});
    }
    return Command{.kind = static_cast<Command::Kind>(kind),
                   .player = static_cast<Player>(player),
                   .key = json.value(u"key"_s).toString(),
                   .value = json.value(u"value"_s).toVariant(),
                   .update = json.value(u"update"_s).toInteger(),
                   .isOn = json.value(u"on"_s).toBool(),
                   .length = length};
}

Outcome sendCommand(const std::filesystem::path &run, const Command &command)
{
    return appendLine(fileOf(run), toLine(command));
}

CommandReader::CommandReader(const std::filesystem::path &run, From from) : m_file(fileOf(run))
{
    QFile file;
    if (from == From::End && openToRead(file, m_file))
        m_read = file.size();
}

QList<Result<Command>> CommandReader::look()
{
    QList<Result<Command>> commands;
    QFile file;
    if (!openToRead(file, m_file) || file.size() <= m_read)
        return commands;
    file.seek(m_read);
    QList<QByteArray> lines = file.read(kMostCommandBytes).split('\n');
    // The last one has no end yet.
    lines.removeLast();
    for (const QByteArray &line : lines) {
        m_read += line.size() + 1;
        if (!line.trimmed().isEmpty())
            commands.append(commandFromLine(line));
    }
    return commands;
}

} // namespace forja
