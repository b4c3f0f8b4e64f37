// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/sweep.h"

#include "engine/session/sweepresult.h"
#include "engine/session/types/values.h"
#include "tests/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

/// A file that crosses settings, and the experiments it means.
class TestSweep : public QObject
{
    Q_OBJECT

private:
    const FieldTablePtr m_table = assembleFields();

    Result<Sweep> read(const QByteArray &json) const
    {
        return sweepFromJson(QJsonDocument::fromJson(json).object(), u"file-name"_s, m_table);
    }

private Q_SLOTS:
    void everyValueMeetsEveryOtherAndEverySeed()
    {
        const auto sweep = read(R"({"format": 1, "data": "sample:faces", "set": {"run.minutes": 2},
                                    "cross": [{"key": "g.rate", "values": [0.001, 0.003]}, {"key": "d.updates", "values": [1, 2, 3]}], "seeds": [7, 8]})");
        QVERIFY2(sweep, sweep ? "" : qPrintable(sweep.problem().english()));
        QCOMPARE(sweep->name, u"file-name"_s);
        const QList<SweepCell> cells = cellsOf(*sweep);
        QCOMPARE(cells.size(), 12);
        QCOMPARE(cells[0].title, u"g.rate=1e-3 d.updates=1 seed=7"_s);
        QCOMPARE(cells[1].title, u"g.rate=1e-3 d.updates=1 seed=8"_s);
        QCOMPARE(cells[2].title, u"g.rate=1e-3 d.updates=2 seed=7"_s);
        QCOMPARE(cells[11].title, u"g.rate=3e-3 d.updates=3 seed=8"_s);
        QCOMPARE(cells[11].experiment.real(u"g.rate"_s), 0.003);
        QCOMPARE(cells[11].experiment.integer(u"train.seed"_s), 8);
        QCOMPARE(cells[11].experiment.real(u"run.minutes"_s), 2.0);
        QCOMPARE(cells[11].experiment.text(u"data.folder"_s), u"sample:faces"_s);
    }

    void theQueueKnowsWhatItsEntriesCross()
    {
        const auto sweep = read(R"({"format": 1, "data": "sample:faces", "set": {"run.minutes": 2},
                                    "cross": [{"key": "g.rate", "values": [0.003, 0.001]}, {"key": "d.updates", "values": [1, 2]}], "seeds": [8, 7]})");
        QVERIFY(sweep);
        QList<QueueEntry> entries = entriesFor(*sweep);
        const auto found = sweepOf(u"rates"_s, entries);
        QVERIFY(found);
        QCOMPARE(found->seeds, (QList<qint64>{8, 7}));
        entries[3].run = u"00004-faces"_s;
        entries[3].state = QueueEntry::State::Done;
        const QList<SweepRun> runs = sweepRuns(*found, entries, u"/runs"_s);
        QCOMPARE(runs.size(), 8);
        // Every entry is a cell again, the one with a run among them.
        QCOMPARE(std::count_if(runs.begin(), runs.end(),
                               [](const SweepRun &run) { return run.outcome == u"missing"_s; }),
                 0);
        const auto done = std::find_if(runs.begin(), runs.end(),
                                       [](const SweepRun &run) { return !run.path.isEmpty(); });
        QVERIFY(done != runs.end());
        QCOMPARE(done->path, u"/runs/00004-faces"_s);
        QVERIFY(done->cell.experiment == entries[3].experiment);
        // What differs in nothing was no sweep.
        QVERIFY(!sweepOf(u"one"_s, {entries[0]}));
        QVERIFY(!sweepOf(u"none"_s, {}));
    }

    void withoutSeedsThereIsOneRunOfEach()
    {
        const auto sweep = read(
            R"({"format": 1, "name": "rates", "cross": [{"key": "g.rate", "values": [0.001, 0.003]}], "set": {"train.seed": 5}})");
        QVERIFY(sweep);
        const QList<SweepCell> cells = cellsOf(*sweep);
        QCOMPARE(cells.size(), 2);
        QCOMPARE(cells[1].title, u"g.rate=3e-3"_s);
        QCOMPARE(cells[1].experiment.integer(u"train.seed"_s), 5);
    }

    void writtenAndReadItIsTheSame()
    {
        const auto sweep = read(
            R"({"format": 1, "preset": "quick-look", "cross": [{"key": "data.mirror", "values": [true, false]}, {"key": "g.rate", "values": [1]}], "seeds": [1]})");
        QVERIFY(sweep);
        const auto again = sweepFromJson(toJson(*sweep), {}, m_table);
        QVERIFY(again);
        QCOMPARE(again->name, sweep->name);
        QVERIFY(again->axes == sweep->axes && again->seeds == sweep->seeds && again->base == sweep->base);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const QByteArray cross = R"("cross": [{"key": "g.rate", "values": [0.1]}])";
        QTest::newRow("no format") << QByteArray("{" + cross + "}") << u"format"_s;
        QTest::newRow("unknown part")
            << QByteArray(R"({"format": 1, "grid": [], )" + cross + "}") << u"grid"_s;
        QTest::newRow("nothing crossed") << QByteArray(R"({"format": 1})") << u"1 to 3 settings, not 0"_s;
        QTest::newRow("unknown setting")
            << QByteArray(R"({"format": 1, "cross": [{"key": "g.rat", "values": [1]}]})") << u"g.rate"_s;
        QTest::newRow("value out of range")
            << QByteArray(R"({"format": 1, "cross": [{"key": "g.rate", "values": [0.1, 99]}]})") << u"99"_s;
        QTest::newRow("no values") << QByteArray(
            R"({"format": 1, "cross": [{"key": "g.rate", "values": []}]})")
                                   << u"g.rate has no values"_s;
        QTest::newRow("a value twice")
            << QByteArray(R"({"format": 1, "cross": [{"key": "g.rate", "values": [0.1, 0.1]}]})")
            << u"same value twice"_s;
        QTest::newRow("a setting twice") << QByteArray(
            R"({"format": 1, "cross": [{"key": "g.rate", "values": [0.1]}, {"key": "g.rate", "values": [0.2]}]})")
                                         << u"g.rate twice"_s;
        QTest::newRow("seeds crossed")
            << QByteArray(R"({"format": 1, "cross": [{"key": "train.seed", "values": [1, 2]}]})")
            << u"train.seed twice"_s;
        QTest::newRow("a name that is no file name")
            << QByteArray(R"({"format": 1, "name": "../up", )" + cross + "}") << u"../up"_s;
        QTest::newRow("a broken seed")
            << QByteArray(R"({"format": 1, "seeds": [-1], )" + cross + "}") << u"-1"_s;
        QTest::newRow("unknown preset")
            << QByteArray(R"({"format": 1, "preset": "none-such", )" + cross + "}") << u"none-such"_s;
        QByteArray many = R"({"format": 1, "seeds": [0)";
        for (int seed = 1; seed < 1200; ++seed)
            many += ',' + QByteArray::number(seed);
        QTest::newRow("too many") << QByteArray(many + "], " + cross + "}") << u"1200 runs"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto sweep = read(json);
        QVERIFY(!sweep);
        QVERIFY2(sweep.problem().english().contains(says), qPrintable(sweep.problem().english()));
    }
};

FORJA_TEST(TestSweep)
#include "test_sweep.moc"
