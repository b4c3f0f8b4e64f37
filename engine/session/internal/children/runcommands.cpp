// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/runcommands.h"

#include "engine/base/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace forja {

using namespace Qt::StringLiterals;

namespace {

/// More than that in one look is no person's doing.
constexpr qint64 kMostCommandBytes = qint64{1} << 20;

/// NOTE: part of the format on disk, in the order of Player.
constexpr std::array kPlayers{"d", "g", "both"};

void insertLength(QJsonObject &json, const Length &length)
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
    // A command sets one length. Accepting several would leave open which of them counts.
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

/// nullopt: there is no such player.
std::optional<Player> playerFrom(const QJsonObject &json)
{
    const QString name = json.value(u"player"_s).toString(u"both"_s);
    for (std::size_t i = 0; i < kPlayers.size(); ++i) {
        if (name == QLatin1String(kPlayers.at(i)))
            return static_cast<Player>(i);
    }
    return {};
}

/// How a command is named in a line, and how it is read from one whose values make sense.
struct Spelling
{
    const char *name;
    SentCommand (*read)(const QJsonObject &json);
};

/// NOTE: the names are part of the format on disk; the order is that of SentCommand.
constexpr std::array kSpellings{
    Spelling{"pause", [](const QJsonObject &) -> SentCommand { return command::Pause{}; }},
    Spelling{"proceed", [](const QJsonObject &) -> SentCommand { return command::Proceed{}; }},
    Spelling{"step",
             [](const QJsonObject &json) -> SentCommand {
                 return command::Step{.player = playerFrom(json).value_or(Player::Both)};
             }},
    Spelling{"stop", [](const QJsonObject &) -> SentCommand { return command::Stop{}; }},
    Spelling{"edit",
             [](const QJsonObject &json) -> SentCommand {
                 return command::Edit{json.value(u"key"_s).toString(), json.value(u"value"_s).toVariant()};
             }},
    Spelling{"keep", [](const QJsonObject &) -> SentCommand { return command::Keep{}; }},
    Spelling{"star",
             [](const QJsonObject &json) -> SentCommand {
                 return command::Star{json.value(u"update"_s).toInteger(), json.value(u"on"_s).toBool()};
             }},
    Spelling{"length",
             [](const QJsonObject &json) -> SentCommand { return command::ChangeLength{lengthFrom(json)}; }}};
static_assert(kSpellings.size() == std::variant_size_v<SentCommand>);

const Spelling *spellingNamed(const QString &name)
{
    const auto isIt = [&name](const Spelling &spelling) { return name == QLatin1String(spelling.name); };
    const auto *found = std::find_if(kSpellings.begin(), kSpellings.end(), isIt);
    return found == kSpellings.end() ? nullptr : found;
}

/// What a line says besides the name; nothing of most commands.
void insert(QJsonObject &, const auto &) { }

void insert(QJsonObject &json, const command::Step &step)
{
    json.insert(u"player"_s, QString::fromLatin1(kPlayers.at(static_cast<std::size_t>(step.player))));
}

void insert(QJsonObject &json, const command::Edit &edit)
{
    json.insert(u"key"_s, edit.key);
    json.insert(u"value"_s, QJsonValue::fromVariant(edit.value));
}

void insert(QJsonObject &json, const command::Star &star)
{
    json.insert(u"update"_s, star.update);
    json.insert(u"on"_s, star.isOn);
}

void insert(QJsonObject &json, const command::ChangeLength &change)
{
    insertLength(json, change.length);
}

std::filesystem::path fileOf(const std::filesystem::path &run)
{
    return run / "commands.jsonl";
}

} // namespace

QByteArray toLine(const SentCommand &command)
{
    QJsonObject json{{u"command"_s, QString::fromLatin1(kSpellings.at(command.index()).name)}};
    std::visit([&json](const auto &asked) { insert(json, asked); }, command);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<SentCommand> commandFromLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const Spelling *spelling = spellingNamed(json.value(u"command"_s).toString());
    // An unknown player is refused here, because reading falls back to both.
    const std::optional<SentCommand> command = spelling && playerFrom(json)
        ? std::optional(spelling->read(json))
        : std::nullopt;
    const auto *change = command ? std::get_if<command::ChangeLength>(&*command) : nullptr;
    if (command && (!change || isLength(change->length)))
        return *command;
    return problem("command.unknown",
                   QT_TRANSLATE_NOOP("forja", "commands.jsonl: “%1” is not a known command and is ignored."),
                   {QString::fromUtf8(line.left(200))});
}

Outcome sendCommand(const std::filesystem::path &run, const SentCommand &command)
{
    return appendLine(fileOf(run), toLine(command));
}

CommandReader::CommandReader(const std::filesystem::path &run, From from) : m_file(fileOf(run))
{
    QFile file;
    // Without a file nothing has been sent yet, and all that will be in it is new.
    if (from == From::End && openToRead(file, m_file))
        m_place.bytes = file.size();
}

QList<Result<SentCommand>> CommandReader::look()
{
    QList<Result<SentCommand>> commands;
    QFile file;
    if (!openToRead(file, m_file))
        return commands;
    // Somebody took the file away, and all that is in the new one is new.
    if (file.size() < m_place.bytes)
        m_place = {};
    for (const QByteArray &line : readGrown(file, m_place, kMostCommandBytes).lines) {
        if (!line.trimmed().isEmpty())
            commands.append(commandFromLine(line));
    }
    return commands;
}

} // namespace forja
