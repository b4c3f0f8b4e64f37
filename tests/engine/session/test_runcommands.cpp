// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/internal/children/runcommands.h"

#include "tests/testmain.h"

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
};

FORJA_TEST(RunCommandsTest)
#include "test_runcommands.moc"
