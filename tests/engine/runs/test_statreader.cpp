// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"
#include "engine/runs/statreader.h"
#include "engine/runs/tickscanner.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestStatReader : public QObject
{
    Q_OBJECT

    static bool isSame(double a, double b)
    {
        return (std::isnan(a) && std::isnan(b)) || std::memcmp(&a, &b, sizeof a) == 0;
    }
    /// Value for value what RunFolder::ticks() reads.
    static void isAsRead(const StatColumns &columns, const std::vector<TickRecord> &ticks)
    {
        QCOMPARE(columns.size(), ticks.size());
        std::size_t count = 0;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            QCOMPARE(columns.at[i], ticks[i].at);
            QVERIFY(isSame(columns.kimg[i], ticks[i].kimg) && isSame(columns.seconds[i], ticks[i].seconds));
            for (auto stat = ticks[i].stats.begin(); stat != ticks[i].stats.end(); ++stat, ++count)
                QVERIFY(isSame(columns.column(stat.key())[i], stat->num > 0 ? stat->mean : std::nan("")));
        }
        std::size_t numbers = 0;
        for (const auto &[name, column] : columns.means) {
            QCOMPARE(column.size(), ticks.size());
            for (std::size_t i = 0; i < ticks.size(); ++i)
                numbers += ticks[i].stats.contains(name) || !std::isnan(column[i]);
        }
        QCOMPARE(numbers, count); // and nothing else
    }
    static TickRecord oddTick(qint64 update, QRandomGenerator &dice)
    {
        const auto number = [&dice]() -> double {
            constexpr double kInf = std::numeric_limits<double>::infinity();
            switch (dice.bounded(9)) {
            case 0:
                return std::nan("");
            case 1:
                return kInf;
            case 2:
                return -kInf;
            case 3:
                return 0;
            case 4:
                return dice.bounded(1000);
            case 5:
                return -1e-300 * dice.generateDouble();
            case 6:
                return 1e300 * dice.generateDouble();
            default:
                return dice.generateDouble() - 0.5;
            }
        };
        TickRecord tick{{update, 2 * update, update}, number(), number(), {}};
        for (const char *name : {"Accuracy/D", "Loss/D/loss", "Loss/G/loss", "Loss/r1_penalty",
                                 "Some \u00e9 \"quoted\" \\ name", "z"}) {
            if (dice.bounded(4) > 0)
                tick.stats.insert(QString::fromUtf8(name), {dice.bounded(3), number(), number()});
        }
        return tick;
    }

private Q_SLOTS:
    void everyValueIsThatOfTheSlowReader()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QRandomGenerator dice(5);
        QByteArray text;
        for (int update = 1; update <= 500; ++update)
            text += toLine(oddTick(update, dice)) + '\n';
        QVERIFY(writeFileAtomically(run.fsPath() / "stats.jsonl", text));
        StatReader reader(run.fsPath() / "stats.jsonl");
        QVERIFY(reader.update());
        isAsRead(reader.columns(), run.ticks());
        QVERIFY(!reader.update());
    }

    void ordinaryLinesTakeTheFastWay()
    {
        QRandomGenerator dice(3);
        TickScanner scanner([](const QString &) { return true; });
        TickScanner::Row row;
        int fast = 0;
        for (int update = 1; update <= 100; ++update) {
            TickRecord tick = oddTick(update, dice);
            tick.stats.remove(u"Some \u00e9 \"quoted\" \\ name"_s);
            const QByteArray line = toLine(tick);
            fast += scanner.scan({line.constData(), std::size_t(line.size())}, row);
        }
        QCOMPARE(fast, 100);
    }

    void brokenLinesAreJudgedAsTheSlowReaderDoes()
    {
        // Any byte of a line may be another one: the line is then read as it stands there, or passed over, by
        // both alike.
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        const QByteArray line = toLine(TickRecord{
            {5, 10, 5}, 0.25, -1.5e-7, {{u"Loss/D/loss"_s, {12, 0.125, 2}}, {u"Loss/G/loss"_s, {1, 3, 0}}}});
        QRandomGenerator dice(9);
        for (int i = 0; i < 3000; ++i) {
            QByteArray broken = line;
            broken[dice.bounded(line.size())] = "0123456789.-+eE\"{}:,nax\\ /"[dice.bounded(26)];
            TickScanner scanner([](const QString &) { return true; });
            TickScanner::Row row;
            const auto slow = tickFromLine(broken);
            if (!scanner.scan({broken.constData(), std::size_t(broken.size())}, row))
                continue;
            QVERIFY2(slow, broken.constData());
            QVERIFY2(row.at == slow->at && isSame(row.kimg, slow->kimg) && isSame(row.seconds, slow->seconds),
                     broken.constData());
            QCOMPARE(qsizetype(row.means.size()), slow->stats.size());
            for (const auto &[column, mean] : row.means) {
                const Statistic stat = slow->stats.value(scanner.columns()[column]);
                QVERIFY2(isSame(mean, stat.num > 0 ? stat.mean : std::nan("")), broken.constData());
            }
        }
    }

    void unwantedStatisticsAreKnownButNotKept()
    {
        QTemporaryDir dir;
        const fs::path file = toPath(dir.filePath(u"stats.jsonl"_s));
        QVERIFY(appendLine(
            file,
            toLine(TickRecord{
                {1, 1, 1}, 0, 0, {{u"Histogram/real/00"_s, {1, 2, 3}}, {u"Loss/D/loss"_s, {1, 4, 0}}}})));
        StatReader reader(file, [](const QString &name) { return !name.startsWith(u"Histogram/"); });
        QVERIFY(reader.update());
        QCOMPARE(reader.names(), (QStringList{u"Histogram/real/00"_s, u"Loss/D/loss"_s}));
        QCOMPARE(reader.columns().means.size(), 1U);
        QCOMPARE(reader.columns().column(u"Loss/D/loss"_s), std::vector<double>{4});
        QVERIFY(reader.columns().column(u"Histogram/real/00"_s).empty());
    }

    void whatIsAddedLaterIsReadAndHalfALineWaits()
    {
        QTemporaryDir dir;
        const fs::path file = toPath(dir.filePath(u"stats.jsonl"_s));
        StatReader reader(file);
        QVERIFY(!reader.update()); // not there yet
        const auto tick = [](qint64 update) {
            return toLine(TickRecord{
                       {update, update, update}, 0, 0, {{u"Loss/D/loss"_s, {1, double(update), 0}}}})
                + '\n';
        };
        QVERIFY(writeFileAtomically(file, tick(1) + tick(2).left(20)));
        QVERIFY(reader.update());
        QCOMPARE(reader.columns().size(), 1U);
        QVERIFY(writeFileAtomically(file, tick(1) + tick(2) + tick(3)));
        QVERIFY(reader.update());
        QCOMPARE(reader.columns().column(u"Loss/D/loss"_s), (std::vector<double>{1, 2, 3}));
    }

    void shortenedOrReplacedFileIsReadAnew()
    {
        QTemporaryDir dir;
        const fs::path file = toPath(dir.filePath(u"stats.jsonl"_s));
        const auto tick = [](qint64 update, double value) {
            return toLine(TickRecord{{update, update, update}, 0, 0, {{u"Loss/D/loss"_s, {1, value, 0}}}})
                + '\n';
        };
        StatReader reader(file);
        QVERIFY(writeFileAtomically(file, tick(1, 1) + tick(2, 2) + tick(3, 3)));
        QVERIFY(reader.update());
        QVERIFY(writeFileAtomically(file, tick(1, 1)));
        QVERIFY(reader.update());
        QCOMPARE(reader.columns().column(u"Loss/D/loss"_s), std::vector<double>{1});
        QVERIFY(writeFileAtomically(file, tick(1, 7) + tick(2, 8) + tick(3, 9) + tick(4, 5)));
        QVERIFY(reader.update());
        QCOMPARE(reader.columns().column(u"Loss/D/loss"_s), (std::vector<double>{7, 8, 9, 5}));
        fs::remove(file);
        QVERIFY(!reader.update()); // gone for now: what was read stays
        QCOMPARE(reader.columns().size(), 4U);
    }

    void linesOutOfOrderAndTwiceAreSortedAndTheLastCounts()
    {
        QTemporaryDir dir;
        const RunFolder run = test::makeRun(dir);
        QByteArray text;
        for (const auto &[update, value] : {std::pair{3, 1.0}, {1, 2.0}, {3, 5.0}, {2, 4.0}})
            text += toLine(TickRecord{
                        {update, update, update}, value, 0, {{u"Loss/D/loss"_s, {1, value, 0}}}})
                + '\n';
        QVERIFY(writeFileAtomically(run.fsPath() / "stats.jsonl", text));
        StatReader reader(run.fsPath() / "stats.jsonl");
        QVERIFY(reader.update());
        isAsRead(reader.columns(), run.ticks());
        QCOMPARE(reader.columns().kimg, (std::vector<double>{2, 4, 5}));
    }

    void axesAreStraightBetweenTheTicks()
    {
        const StatColumns columns{{{10, 10, 10}, {20, 20, 20}}, {1, 3}, {5, 6}, {}};
        QCOMPARE(columns.xs(XAxis::Updates), (std::vector<double>{10, 20}));
        QCOMPARE(columns.xOf(XAxis::Updates, 15), 15.0);
        QCOMPARE(columns.xOf(XAxis::Kimg, 15), 2.0);
        QCOMPARE(columns.xOf(XAxis::Kimg, 5), 0.5);
        QCOMPARE(columns.xOf(XAxis::Time, 99), 6.0);
        QCOMPARE(StatColumns{}.xOf(XAxis::Time, 99), 0.0);
    }
};

FORJA_TEST(TestStatReader)
#include "test_statreader.moc"
