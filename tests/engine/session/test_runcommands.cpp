// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/runcommands.h"

#include "engine/base/files.h"
#include "tests/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// What one program asks of a training in another one: the lines of commands.jsonl.
class RunCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasTheLineThatOtherProgramsKnow()
    {
        const std::vector<std::pair<SentCommand, QByteArray>> lines{
            {command::Pause{}, R"({"command":"pause"})"},
            {command::Proceed{}, R"({"command":"proceed"})"},
            {command::Step{.player = Player::D}, R"({"command":"step","player":"d"})"},
            {command::Step{.player = Player::Both}, R"({"command":"step","player":"both"})"},
            {command::Stop{}, R"({"command":"stop"})"},
            {command::Edit{u"g.rate"_s, 0.5}, R"({"command":"edit","key":"g.rate","value":0.5})"},
            {command::Keep{}, R"({"command":"keep"})"},
            {command::Star{7, true}, R"({"command":"star","on":true,"update":7})"},
            {command::ChangeLength{{.kimg = 1.5}}, R"({"command":"length","kimg":1.5})"}};
        for (const auto &[command, line] : lines) {
            QCOMPARE(toLine(command), line);
            // And it is read as the same command, with the same in it.
            const SentCommand read = commandFromLine(line).orThrow();
            QCOMPARE(read.index(), command.index());
            QCOMPARE(toLine(read), line);
        }
        const auto step = commandFromLine(R"({"command":"step"})").orThrow();
        QCOMPARE(std::get<command::Step>(step).player, Player::Both);
    }

    void whatIsNoCommandIsRefusedWithItsWords_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("pause");
        QTest::newRow("not known") << QByteArray(R"({"command":"dance"})");
        QTest::newRow("of this program only") << QByteArray(R"({"command":"look"})");
        QTest::newRow("no such player") << QByteArray(R"({"command":"step","player":"x"})");
        QTest::newRow("no such length") << QByteArray(R"({"command":"length","kimg":0})");
    }

    void whatIsNoCommandIsRefusedWithItsWords()
    {
        QFETCH(QByteArray, line);
        const auto read = commandFromLine(line);
        QVERIFY(!read);
        QCOMPARE(read.problem().code, u"command.unknown"_s);
        QCOMPARE(read.problem().args.value(0), QString::fromUtf8(line));
    }

    void aLineThatIsFarTooLongHoldsNoCommandUp()
    {
        QTemporaryDir dir;
        const std::filesystem::path run = toPath(dir.path());
        CommandReader reader(run, CommandReader::From::Start);
        appendLine(run / "commands.jsonl", QByteArray(qsizetype{5} << 19, 'x')).orThrow();
        sendCommand(run, command::Keep{}).orThrow();
        int refused = 0;
        int kept = 0;
        // A look reads a piece at a time: of the long line three.
        for (int i = 0; i < 4; ++i) {
            for (const auto &command : reader.look()) {
                refused += !command ? 1 : 0;
                kept += command && std::holds_alternative<command::Keep>(*command) ? 1 : 0;
            }
        }
        QCOMPARE(refused, 1);
        QCOMPARE(kept, 1);
    }

    void commandsOfAFileThatWasMadeAnewAreRead()
    {
        QTemporaryDir dir;
        const std::filesystem::path run = toPath(dir.path());
        for (int i = 0; i < 3; ++i)
            sendCommand(run, command::Keep{}).orThrow();
        CommandReader reader(run, CommandReader::From::End);
        std::filesystem::remove(run / "commands.jsonl");
        sendCommand(run, command::Stop{}).orThrow();
        const auto commands = reader.look();
        QCOMPARE(commands.size(), 1);
        QVERIFY(std::holds_alternative<command::Stop>(*commands.constFirst()));
    }
};

FORJA_TEST(RunCommandsTest)
#include "test_runcommands.moc"
