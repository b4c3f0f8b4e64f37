// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/comparison/comparisonsummary.h"
#include "tests/engine/comparison/comparedruns.h"
#include "tests/engine/runs/fixture.h"
#include "tests/testmain.h"

#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class TestComparison : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = test::table();

    QString make(const QTemporaryDir &dir, const test::RunShape &shape = {}) const
    {
        return test::makeComparedRun(dir, m_table, shape);
    }
    static ScheduleEntry edit(qint64 update, const QString &key, const QVariant &value)
    {
        return {.at = {update, update, update}, .key = key, .value = value};
    }
    static QList<QList<int>> runsOf(const QList<SeedGroup> &groups)
    {
        QList<QList<int>> runs;
        for (const SeedGroup &group : groups)
            runs.append(group.runs);
        return runs;
    }

private Q_SLOTS:
    void twoToEightDifferentRunsAreTaken()
    {
        QTemporaryDir dir;
        const QString run = make(dir), other = make(dir);
        QCOMPARE(ComparisonReader::open({run}, m_table).problem().code, u"compare.count"_s);
        QCOMPARE(ComparisonReader::open(QStringList(9, run), m_table).problem().code, u"compare.count"_s);
        QCOMPARE(
            ComparisonReader::open({run, run + u"/../"_s + run.section(u'/', -1)}, m_table).problem().code,
            u"compare.twice"_s);
        const Comparison comparison = test::compared({other, run}, m_table);
        QCOMPARE(comparison.runs.size(), 2);
        QCOMPARE(comparison.runs[0]->folder.path(), other); // in the order asked for
        QCOMPARE(comparison.runs[1]->stats.size(), 20U);
        QVERIFY(comparison.problems.isEmpty() && !comparison.isLive());
    }

    void aRunThatCannotBeReadIsSaidAndTheOthersAreCompared()
    {
        QTemporaryDir dir;
        const Comparison comparison = test::compared({make(dir), dir.filePath(u"nowhere"_s), make(dir)},
                                                     m_table);
        QCOMPARE(comparison.runs.size(), 2);
        QCOMPARE(comparison.problems.size(), 1);
        QCOMPARE(comparison.problems[0].code, u"run.not_a_run"_s);
    }

    void onlyWhatChangedIsReadAgain()
    {
        QTemporaryDir dir;
        const QString first = make(dir), second = make(dir);
        ComparisonReader reader = ComparisonReader::open({first, second}, m_table).orThrow();
        const Comparison before = reader.read();
        QCOMPARE(reader.read().runs, before.runs);
        QVERIFY(appendLine(toPath(second) / "stats.jsonl", toLine(test::comparedTick(500, 2))));
        QVERIFY(
            appendLine(toPath(second) / "measures" / "sampled-v1-1000.jsonl",
                       toLine(MeasureRecord{u"sampled-v1-1000"_s,
                                            500,
                                            25,
                                            1000,
                                            500,
                                            {{measurekey::kDistance, 0.25}, {measurekey::kDiversity, 1}}})));
        const Comparison after = reader.read();
        QCOMPARE(after.runs[0], before.runs[0]);
        QCOMPARE(after.runs[1]->lastUpdate(), 500);
        QCOMPARE(after.runs[1]->measures.back().distance(), 0.25);
        QCOMPARE(before.runs[1]->lastUpdate(), 200); // what was handed out stays
        // Gone for a while, as on a network: it stays as it was, and comes back.
        fs::rename(toPath(second), toPath(second + u".away"_s));
        QCOMPARE(reader.read().runs, after.runs);
        fs::rename(toPath(second + u".away"_s), toPath(second));
        QVERIFY(appendLine(toPath(second) / "stats.jsonl", toLine(test::comparedTick(510, 2))));
        QCOMPARE(reader.read().runs[1]->lastUpdate(), 510);
    }

    void fieldsThatDifferAreListedWithLiveEdits()
    {
        QTemporaryDir dir;
        const QString plain = make(dir);
        const QString other = make(
            dir,
            {.settings = {{u"g.rate"_s, u"2e-3"_s}, {u"loss.r1"_s, u"1"_s}, {u"train.threads"_s, u"2"_s}},
             .schedule = {edit(60, u"d.rate"_s, 5e-4),
                          {.at = {70, 70, 70}, .kind = ScheduleEntry::Kind::Step}}});
        const QList<DifferingField> rows = differingFields(test::compared({plain, other}, m_table));
        QStringList keys;
        for (const DifferingField &row : rows)
            keys << row.key;
        // The R1 interval has its default in both, but means something only in one. Threads were the
        // machine's choice.
        QCOMPARE(keys, (QStringList{u"g.rate"_s, u"d.rate"_s, u"loss.r1"_s, u"loss.r1_interval"_s, u""_s}));
        QCOMPARE(rows[0].runs[1].start.toDouble(), 2e-3);
        QVERIFY(rows[1].runs[0].edits.isEmpty());
        QCOMPARE(rows[1].runs[1].edits, (QList<std::pair<qint64, QVariant>>{{60, 5e-4}}));
        QVERIFY(!rows[3].runs[0].applies && rows[3].runs[1].applies);
        QCOMPARE(rows[4].runs[1].start.toInt(), 1);
        QVERIFY(differingFields(test::compared({plain, make(dir)}, m_table)).isEmpty());
    }

    void whatTheMachineChoseIsListedWhereItMakesAnotherTraining()
    {
        QTemporaryDir dir;
        const auto chosen = [&](const char *precision, const char *threads) {
            return make(dir,
                        {.settings = {{u"train.precision"_s, QString::fromLatin1(precision)},
                                      {u"train.threads"_s, QString::fromLatin1(threads)}}});
        };
        const Comparison comparison = test::compared({chosen("bf16", "2"), chosen("fp32", "4")}, m_table);
        const QList<DifferingField> rows = differingFields(comparison);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].key, u"train.precision"_s);
        // So they are no two seeds of one training either.
        QCOMPARE(seedGroups(comparison).size(), 2);
    }

    void runsThatDifferOnlyInTheSeedAreAGroup()
    {
        QTemporaryDir dir;
        const auto seed = [](const char *value) {
            return test::Settings{{u"train.seed"_s, QString::fromLatin1(value)}};
        };
        const test::Settings longer{
            {u"train.seed"_s, u"3"_s}, {u"run.minutes"_s, u"60"_s}, {u"train.threads"_s, u"4"_s}};
        const test::Settings faster{{u"train.seed"_s, u"1"_s}, {u"g.rate"_s, u"2e-3"_s}};
        const QByteArray moved
            = "{\"bytes\":1,\"hash\":\"aa\",\"part\":\"train\",\"path\":\"elsewhere/b.png\"}\n";
        const Comparison comparison = test::compared(
            {make(dir, {.settings = seed("1")}), make(dir, {.settings = seed("2")}),
             make(dir, {.settings = faster}), make(dir, {.settings = longer, .data = moved}),
             make(dir, {.settings = seed("1")})},
            m_table);
        const QList<SeedGroup> groups = seedGroups(comparison);
        QCOMPARE(runsOf(groups), (QList<QList<int>>{{0, 1, 3}, {2}}));
        QCOMPARE(groups[0].repeats, QList<int>{4}); // the same training once more is no other draw
    }

    void editedOrOtherPicturesAreNotTheSameTraining()
    {
        QTemporaryDir dir;
        const auto seed = [](const char *value) {
            return test::Settings{{u"train.seed"_s, QString::fromLatin1(value)}};
        };
        const QList<ScheduleEntry> edited{edit(60, u"d.rate"_s, 5e-4)};
        const QByteArray others = "{\"bytes\":1,\"hash\":\"bb\",\"part\":\"train\",\"path\":\"a.png\"}\n";
        const Comparison comparison = test::compared(
            {make(dir, {.settings = seed("1")}), make(dir, {.settings = seed("2"), .schedule = edited}),
             make(dir, {.settings = seed("3"), .data = others}),
             make(dir, {.settings = seed("4"), .schedule = edited}),
             make(dir,
                  {.settings = seed("5"), .origin = Origin{Origin::Kind::Weights, u"00001-faces"_s, 600}})},
            m_table);
        QCOMPARE(runsOf(seedGroups(comparison)), (QList<QList<int>>{{0}, {1, 3}, {2}, {4}}));
    }

    void measuresOfAnotherProtocolOrOtherPicturesAreApart()
    {
        QTemporaryDir dir;
        const QByteArray others = "{\"bytes\":1,\"hash\":\"bb\",\"part\":\"train\",\"path\":\"a.png\"}\n";
        const Comparison comparison = test::compared({make(dir), make(dir, {.level = 2}),
                                                      make(dir, {.protocol = u"other-v2"_s}),
                                                      make(dir, {.data = others})},
                                                     m_table);
        const QList<MeasureGroup> groups = measureGroups(comparison);
        QCOMPARE(groups.size(), 3);
        QCOMPARE(groups[0].runs.size(), 2);
        QCOMPARE(groups[0].protocol, u"sampled-v1-1000"_s);
        QVERIFY(groups[0].isPartOfProtocol);
        for (const MeasureGroup &group : groups)
            QCOMPARE(group.isPartOfProtocol, group.protocol != u"other-v2");
        // Distances of run B at 50, 100, 150, 200: 2 |i - 10| + 2.
        QCOMPARE(groups[0].runs[1].bestMeasure()->update, 100);
        QCOMPARE(groups[0].runs[1].bestMeasure()->distance(), 2.0);
        QCOMPARE(bestMoment(groups, 2)->protocol, u"other-v2"_s);
        QCOMPARE(nearestSheet(comparison.runs[1]->sheets, 130)->update, 100);
        QCOMPARE(nearestSheet({}, 130), nullptr);
    }

    void aMeasureThatIsNoNumberIsNeverTheBest()
    {
        QTemporaryDir dir;
        const QString run = make(dir), diverged = make(dir, {.level = std::nan("")});
        const QList<MeasureGroup> groups = measureGroups(test::compared({run, diverged}, m_table));
        QCOMPARE(groups[0].runs.size(), 2);
        QVERIFY(groups[0].runs[0].bestMeasure());
        QVERIFY(!groups[0].runs[1].bestMeasure());
        QVERIFY(!bestMoment(groups, 1));
    }

    void latentsAreTheSameOnlyWhereSeedAndSizeAgree()
    {
        QTemporaryDir dir;
        const Comparison comparison = test::compared(
            {make(dir), make(dir, {.settings = {{u"run.latent_seed"_s, u"8"_s}}}), make(dir),
             make(dir, {.settings = {{u"g.latent"_s, u"32"_s}}})},
            m_table);
        const QList<LatentGroup> groups = latentGroups(comparison);
        QCOMPARE(groups.size(), 3);
        QCOMPARE(groups[0].runs, (QList<int>{0, 2}));
        QCOMPARE(groups[1].seed, 8);
        QCOMPARE(groups[2].size, 32);
    }

    void spreadIsThatOfASample()
    {
        const Spread spread = spreadOf(std::vector<double>{1, 2, 6, std::nan("")});
        QCOMPARE(spread.count, 3);
        QCOMPARE(spread.mean, 3.0);
        QCOMPARE(spread.deviation, std::sqrt((4.0 + 1 + 9) / 2));
        QCOMPARE(spread.least, 1.0);
        QCOMPARE(spread.greatest, 6.0);
        QVERIFY(std::isnan(spreadOf(std::vector<double>{4}).deviation));
        QVERIFY(std::isnan(spreadOf(std::vector<double>{}).mean));
    }

    void linesAreAveragedWhereAllOfThemAre()
    {
        const SpreadLine all = spreadOf(std::vector<Line>{{{0, 1, 2, 3, 4, 5}, {0, 1, 2, 3, 4, 5}},
                                                          {{1, 3, 7}, {11, std::nan(""), 17}},
                                                          {{1, 3, 5}, {3, 5, 7}}});
        QCOMPARE(all.xs, (std::vector<double>{1})); // the two points of the second line, as far as all go
        QCOMPARE(all.spreads[0].mean, 5.0);
        const SpreadLine two = spreadOf(std::vector<Line>{{{0, 4}, {0, 8}}, {{1, 2, 3}, {1, 1, 1}}});
        QCOMPARE(two.xs, std::vector<double>()); // 0 and 4 are outside the other
        const SpreadLine whole = spreadOf(std::vector<Line>{{{0, 2, 4}, {0, 4, 8}},
                                                            {{0, 1, 3, 4}, {0, 2, 2, 2}}});
        QCOMPARE(whole.xs, (std::vector<double>{0, 2, 4}));
        QCOMPARE(whole.spreads[1].least, 2.0);
        QCOMPARE(whole.spreads[1].greatest, 4.0);
        QVERIFY(spreadOf(std::vector<Line>{{{0}, {1}}, {}}).xs.empty());
    }

    void timesAreCalledByTheirUnit()
    {
        for (const auto &statistic : {u"Timing/data"_s, u"Timing/D"_s, u"Timing/G"_s})
            QVERIFY2(statisticTitle(statistic).startsWith(u"Milliseconds"_s),
                     qPrintable(statisticTitle(statistic)));
        QVERIFY(statisticTitle(u"Timing/sec_per_tick"_s).startsWith(u"Seconds"_s));
    }

    void numbersOfARunAreItsMeasuresAndItsEnd()
    {
        QTemporaryDir dir;
        const Comparison comparison = test::compared(
            {make(dir), make(dir, {.settings = {{u"train.seed"_s, u"2"_s}}, .level = 2})}, m_table);
        const QList<Quantity> quantities = quantitiesOf(comparison, measureGroups(comparison));
        QCOMPARE(quantities[0].label, u"Distance at its best"_s);
        QCOMPARE(quantities[0].runs, (std::vector<double>{1, 2}));
        QCOMPARE(quantities[1].runs, (std::vector<double>{100, 100}));
        QCOMPARE(quantities.last().label, u"Images a second"_s);
        QCOMPARE(quantities.last().runs, (std::vector<double>{1000, 2000})); // the last two of 20 ticks
        const Spread spread = spreadOf(quantities[0], seedGroups(comparison).constFirst());
        QCOMPARE(spread.count, 2);
        QCOMPARE(spread.mean, 1.5);
        QCOMPARE(comparedStatistics(comparison),
                 (QStringList{u"Loss/G/loss"_s, u"Loss/D/loss"_s, u"Loss/scores/held_out"_s,
                              u"Timing/images_per_sec"_s}));
    }
};

FORJA_TEST(TestComparison)
#include "test_comparison.moc"
