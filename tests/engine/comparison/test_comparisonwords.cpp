// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/comparison/comparisonwords.h"

#include "engine/comparison/comparisonsummary.h"
#include "tests/engine/comparison/comparedruns.h"
#include "tests/support/fieldtable.h"
#include "tests/testmain.h"

#include <QTest>

#include <limits>

using namespace forja;
using namespace Qt::StringLiterals;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

} // namespace

/// How a comparison is said, and its lines, where runs lack something.
class TestComparisonWords : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = test::table();

private Q_SLOTS:
    void aSettingIsSaidWithItsEdits()
    {
        const Field *rate = m_table->find(u"g.rate"_s);
        SettingHistory history{.applies = true, .start = 1e-3, .edits = {}};
        QCOMPARE(settingText(history, rate), u"1e-3"_s);
        history.edits = {{600, 5e-4}, {700, 0.1}};
        QCOMPARE(settingText(history, rate), u"1e-3; 5e-4 from update 600; 0.1 from update 700"_s);
        history.applies = false;
        QCOMPARE(settingText(history, rate), QString());
        // Manual steps are counted and are no field.
        QCOMPARE(settingText({.applies = true, .start = 3, .edits = {}}, nullptr), u"3"_s);
    }

    void runsAreListedByTheirLetters()
    {
        QCOMPARE(lettersText({0}), u"A"_s);
        QCOMPARE(lettersText({0, 2}), u"A and C"_s);
        QCOMPARE(lettersText({0, 1, 7}), u"A, B and H"_s);
    }

    void whatKeepsPicturesApartIsSaid_data()
    {
        QTest::addColumn<LatentGroup>("other");
        QTest::addColumn<QString>("why");
        const LatentGroup first{{1}, 7, 64, 2, {u"cat"_s, u"dog"_s}};
        const auto row = [&first](const char *name, auto change, const char16_t *why) {
            LatentGroup other = first;
            change(other);
            QTest::newRow(name) << other << QString::fromUtf16(why);
        };
        row("seed", [](LatentGroup &group) { group.seed = 8; }, u"latent seed 8 instead of 7");
        row("size", [](LatentGroup &group) { group.size = 32; }, u"latents of 32 numbers instead of 64");
        row(
            "number of classes",
            [](LatentGroup &group) {
                group.classes = 3;
                group.classNames << u"cow"_s;
            },
            u"3 classes instead of 2");
        row("their names", [](LatentGroup &group) { group.classNames[1] = u"cow"_s; }, u"different classes");
        row(
            "several",
            [](LatentGroup &group) {
                group.seed = 9;
                group.size = 1;
            },
            u"latent seed 9 instead of 7, latents of 1 numbers instead of 64");
    }
    void whatKeepsPicturesApartIsSaid()
    {
        QFETCH(LatentGroup, other);
        QFETCH(QString, why);
        const LatentGroup first{{0, 2}, 7, 64, 2, {u"cat"_s, u"dog"_s}};
        QCOMPARE(latentNotes({first, other}),
                 QStringList{u"B: not the same latents as A and C (%1). Their pictures cannot be compared "
                             u"one by one."_s.arg(why)});
        QCOMPARE(latentNotes({first}), QStringList());
    }

    void aNumberHasFourFiguresAndNoneIsEmpty_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("a share") << 0.912345 << u"0.9123"_s;
        QTest::newRow("small") << 1.23456e-5 << u"1.235e-05"_s;
        QTest::newRow("whole") << 123456789.0 << u"123456789"_s;
        QTest::newRow("below 0") << -2.5 << u"-2.5"_s;
        QTest::newRow("nothing") << 0.0 << u"0"_s;
        QTest::newRow("none") << kNone << QString();
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << u"inf"_s;
    }
    void aNumberHasFourFiguresAndNoneIsEmpty()
    {
        QFETCH(double, number);
        QTEST(numberText(number), "text");
    }

    void aSpreadIsNeverSaidAsAPower_data()
    {
        QTest::addColumn<double>("deviation");
        QTest::addColumn<QString>("text");
        QTest::newRow("small") << 0.0512 << u"300 ± 0.051"_s;
        QTest::newRow("two figures") << 99.4 << u"300 ± 99"_s;
        QTest::newRow("just below a hundred") << 99.6 << u"300 ± 100"_s;
        QTest::newRow("large") << 1234.5678 << u"300 ± 1235"_s;
    }
    void aSpreadIsNeverSaidAsAPower()
    {
        QFETCH(double, deviation);
        QFETCH(QString, text);
        QCOMPARE(spreadText({.count = 3, .mean = 300, .deviation = deviation}), text);
        QCOMPARE(spreadText({.count = 1, .mean = 300, .deviation = kNone}), u"300"_s);
        QCOMPARE(spreadText({.count = 0, .mean = kNone, .deviation = kNone}), QString());
    }

    void aFileThatIsThereIsNamed()
    {
        QCOMPARE(alreadyThere("/tmp/a.csv").english(),
                 u"/tmp/a.csv: a file with this name already exists. Choose another place."_s);
    }

    void aLineFollowsTheAxisAndARunThatLacksItHasNone()
    {
        const QTemporaryDir dir;
        const Comparison comparison = test::compared({test::makeComparedRun(dir, m_table),
                                                      test::makeComparedRun(dir, m_table, {.ticks = 0})},
                                                     m_table);
        const ComparedRun &run = *comparison.runs[0], &empty = *comparison.runs[1];
        const Line updates = lineOf(run, u"Loss/G/loss"_s, XAxis::Updates);
        QCOMPARE(updates.xs.size(), 20U);
        QCOMPARE(updates.xs[1], 20.0);
        QCOMPARE(updates.ys[1], 1 + 0.1 * std::sin(20.0 / 50));
        // comparedTick(): 0.05 seconds and 0.032 kimg an update.
        QCOMPARE(lineOf(run, u"Loss/G/loss"_s, XAxis::Time).xs[1], 20 * 0.05);
        QCOMPARE(lineOf(run, u"Loss/G/loss"_s, XAxis::Kimg).xs[1], 20 * 0.032);
        QVERIFY(lineOf(run, u"Loss/none"_s, XAxis::Updates).xs.empty());
        QVERIFY(lineOf(empty, u"Loss/G/loss"_s, XAxis::Updates).xs.empty());
        QCOMPARE(empty.lastUpdate(), 0);

        const QList<MeasureGroup> groups = measureGroups(comparison);
        QCOMPARE(groups.size(), 1);
        const MeasuredRun &measured = groups[0].runs[0];
        const Line distances = lineOf(run, measured, measurekey::kDistance, XAxis::Updates);
        QCOMPARE(distances.xs, (std::vector<double>{50, 100, 150, 200}));
        QCOMPARE(distances.ys, (std::vector<double>{6, 1, 6, 11}));
        QCOMPARE(lineOf(run, measured, measurekey::kDiversity, XAxis::Time).xs,
                 (std::vector<double>{2.5, 5, 7.5, 10}));
        QCOMPARE(xOf(run, measured.measures[1], XAxis::Kimg), 100 * 0.032);
    }

    void aRunThatLacksANumberHasNoneInTheTable()
    {
        const QTemporaryDir dir;
        const Comparison comparison = test::compared(
            {test::makeComparedRun(dir, m_table),
             test::makeComparedRun(dir, m_table, {.settings = {{u"train.seed"_s, u"2"_s}}, .ticks = 0})},
            m_table);
        const QList<Quantity> quantities = quantitiesOf(comparison, measureGroups(comparison));
        QVERIFY(quantities.size() > 4);
        for (const Quantity &quantity : quantities) {
            QCOMPARE(quantity.runs.size(), 2U);
            QVERIFY2(!std::isnan(quantity.runs[0]) && std::isnan(quantity.runs[1]),
                     qPrintable(quantity.label));
        }
        // The group of both seeds has the one number, and no deviation.
        const Spread spread = spreadOf(quantities[0], seedGroups(comparison).constFirst());
        QCOMPARE(spread.count, 1);
        QVERIFY(std::isnan(spread.deviation));
        QCOMPARE(spreadText(spread), u"1"_s);
    }

    void aStatisticNobodyNamedIsItsOwnTitle()
    {
        QCOMPARE(statisticTitle(u"Loss/G/loss"_s), u"Loss of G"_s);
        QCOMPARE(statisticTitle(u"My/own"_s), u"My/own"_s);
        Comparison comparison{.table = m_table, .runs = {}, .problems = {}};
        auto run = std::make_shared<ComparedRun>(ComparedRun{
            .folder = RunFolder::open(test::makeComparedRun(QTemporaryDir(), m_table)).orThrow(),
            .experiment = Experiment(m_table),
            .stats = {},
            .measures = {},
            .edits = {},
            .sheets = {},
            .classNames = {},
            .pictures = {}});
        run->stats.means[u"My/own"_s] = {1};
        run->stats.means[u"Loss/G/loss"_s] = {1};
        comparison.runs.append(run);
        QCOMPARE(comparedStatistics(comparison), (QStringList{u"Loss/G/loss"_s, u"My/own"_s}));
    }
};

FORJA_TEST(TestComparisonWords)
#include "test_comparisonwords.moc"
