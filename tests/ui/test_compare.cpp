// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/types/values.h"
#include "tests/engine/comparison/comparedruns.h"
#include "tests/testmain.h"
#include "ui/charts/linechart.h"
#include "ui/compare/comparecharts.h"
#include "ui/compare/comparepictures.h"
#include "ui/compare/comparetables.h"
#include "ui/compare/compareview.h"
#include "ui/compare/comparewording.h"
#include "ui/compare/runstrip.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

using namespace forja;
using namespace Qt::StringLiterals;

class TestCompare : public QObject
{
    Q_OBJECT

    const FieldTablePtr m_table = assembleFields();

    QString make(const QTemporaryDir &dir, const test::RunShape &shape = {}) const
    {
        return test::makeComparedRun(dir, m_table, shape);
    }
    static test::Settings seed(int number) { return {{u"train.seed"_s, QString::number(number)}}; }
    /// A view of these runs that has read them, as large as on a small screen.
    std::unique_ptr<CompareView> opened(const QStringList &paths) const
    {
        auto view = std::make_unique<CompareView>(m_table);
        view->resize(1000, 600);
        view->setAttribute(Qt::WA_DontShowOnScreen);
        view->show();
        QSignalSpy loaded(view.get(), &CompareView::loaded);
        view->open(paths);
        if (loaded.isEmpty())
            loaded.wait();
        return view;
    }
    static QStringList titles(const CompareView &view)
    {
        QStringList titles;
        for (const ChartCard *card : view.charts()->shownCharts())
            titles << card->title();
        return titles;
    }
    static QStringList labelsOf(const QTableWidget *table)
    {
        QStringList labels;
        for (int row = 0; row < table->rowCount(); ++row)
            labels << table->item(row, 0)->text().section(u'\n', 0, 0);
        return labels;
    }

private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"ForjaTest"_s);
        QSettings().remove(u"compare"_s);
    }

    void runsThatCannotBeComparedAreSaid()
    {
        QTemporaryDir dir;
        CompareView view(m_table);
        view.open({make(dir)});
        const auto says = [&view](const QString &words) {
            const auto labels = view.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&words](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(says(u"Two to eight runs can be compared, not 1."_s));
        const auto other = opened({make(dir), dir.filePath(u"nowhere"_s), make(dir)});
        QCOMPARE(other->data().comparison().runs.size(), 2);
        QVERIFY(other->message()->text().contains(u"nowhere: not a run folder"_s));
    }

    void aNumberThatRanAwayIsShownAsThat()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(shownNumber(infinity), u"∞"_s);
        QCOMPARE(shownNumber(-infinity), u"−∞"_s);
        QVERIFY2(!shownNumber(1e300).startsWith(u'-') && shownNumber(1e300).size() < 20,
                 qPrintable(shownNumber(1e300)));
        QVERIFY(shownNumber(-1e300).startsWith(u'−'));
        QCOMPARE(shownSpread({.count = 2, .mean = infinity, .deviation = std::nan("")}), u"∞ ± –"_s);
        QCOMPARE(shownSpread({.count = 2, .mean = 5, .deviation = infinity}), u"5 ± –"_s);
    }

    void aHiddenRunStaysHiddenWhereAnotherJoins()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir), make(dir)});
        const Comparison all = view->data().comparison();
        Comparison without = all;
        without.runs.removeFirst();
        ComparedData data;
        data.setComparison(without);
        data.setShown(0, false);
        // The first one can be read at last, and the hidden one is B now.
        data.setComparison(all);
        QVERIFY(data.isShown(0) && !data.isShown(1) && data.isShown(2));
    }

    void chartsAreMeasuresByProtocolThenThePickedStatistics()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir, {.level = 2}),
                                  make(dir, {.protocol = u"other-v2"_s})});
        QCOMPARE(titles(*view),
                 (QStringList{u"Distance to real pictures"_s, u"Distance to real pictures"_s, u"Diversity"_s,
                              u"Diversity"_s, u"Loss of G"_s, u"Loss of D"_s,
                              u"D’s output on held-out pictures"_s}));
        // Never one line, and never one chart, across protocols.
        QCOMPARE(view->charts()->shownCharts()[0]->pointCount(), 8); // two runs with four measures each
        QCOMPARE(view->charts()->shownCharts()[1]->pointCount(), 4);
        view->charts()->setStatistics({u"Timing/images_per_sec"_s});
        QCOMPARE(titles(*view).last(), u"Images a second"_s);
        QCOMPARE(titles(*view).size(), 5);
    }

    void linesAreToldApartByColourDashesAndLetters()
    {
        for (const Theme &theme : {Theme::dark(), Theme::light()}) {
            QSet<QRgb> colours;
            QList<QVector<qreal>> dashes;
            for (int run = 0; run < kMostCompared; ++run) {
                colours.insert(runColour(run, theme).rgb());
                QVERIFY(!dashes.contains(runDashes(run)));
                dashes.append(runDashes(run));
            }
            QCOMPARE(colours.size(), kMostCompared);
        }
    }

    void aRunIsLeftOutAndTakenInAgain()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir)});
        QCOMPARE(view->charts()->shownCharts()[0]->pointCount(), 8);
        QTest::mouseClick(view->strip()->chips()[1], Qt::LeftButton);
        QCOMPARE(view->charts()->shownCharts()[0]->pointCount(), 4);
        QCOMPARE(view->pictures()->wall()->rows().size(), 1);
        QTest::mouseClick(view->strip()->chips()[1], Qt::LeftButton);
        QCOMPARE(view->pictures()->wall()->rows().size(), 2);
    }

    void axisIsThatOfChartsAndSlider()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir, {.ticks = 40})});
        QCOMPARE(view->data().range().second, 400.0);
        QCOMPARE(view->pictures()->places(), (std::vector<double>{100, 200, 300, 400}));
        view->charts()->setXAxis(XAxis::Time);
        QCOMPARE(view->data().range().second, 20.0);
        QCOMPARE(view->pictures()->places(), (std::vector<double>{5, 10, 15, 20}));
    }

    void seedsBecomeOneLineWithItsBand()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir, {.settings = seed(1)}),
                                  make(dir, {.settings = seed(2), .level = 3}),
                                  make(dir, {.settings = {{u"g.rate"_s, u"2e-3"_s}}, .level = 7})});
        const ComparedData &data = view->data();
        QVERIFY(!data.band(u"A:Loss/G/loss"_s));
        view->charts()->setSpread(true);
        const auto [xs, means] = data.series(u"A:Loss/G/loss"_s);
        const auto band = data.band(u"A:Loss/G/loss"_s);
        QVERIFY(band);
        QCOMPARE(xs.size(), 20U);
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const double wave = 0.1 * std::sin(xs[i] / 50);
            QVERIFY(std::abs(means[i] - (2 + wave)) < 1e-12);
            QVERIFY(std::abs(band->least[i] - (1 + wave)) < 1e-12
                    && std::abs(band->greatest[i] - (3 + wave)) < 1e-12);
        }
        QVERIFY(data.series(u"B:Loss/G/loss"_s).first.empty()); // it is in the line of A
        QVERIFY(!data.series(u"C:Loss/G/loss"_s).first.empty() && !data.band(u"C:Loss/G/loss"_s));
        QCOMPARE(data.specs({u"Loss/G/loss"_s}).last().series[0].label, u"AB"_s);
    }

    void sliderShowsWhatEachRunCouldDoByThen()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir, {.ticks = 40})});
        ComparePictures *pictures = view->pictures();
        const auto updates = [pictures] {
            QList<qint64> updates;
            for (const LatentWall::Row &row : pictures->wall()->rows())
                updates << row.note.section(u'\n', 0, 0).section(u' ', 1).toLongLong();
            return updates;
        };
        QCOMPARE(updates(), (QList<qint64>{200, 400})); // the newest is followed
        QVERIFY(pictures->wall()->rows()[0].note.contains(u"its last"_s));
        pictures->goTo(0);
        QCOMPARE(updates(), (QList<qint64>{100, 100}));
        pictures->goTo(2);
        QCOMPARE(updates(), (QList<qint64>{200, 300}));
        pictures->setAtBest(true);
        QCOMPARE(updates(), (QList<qint64>{100, 100})); // the distance is least at 100 in both
        QTRY_COMPARE_WITH_TIMEOUT(pictures->wall()->rows()[1].sheet.update, 100,
                                  kTestPatienceMs); // its picture was read
        QVERIFY(!pictures->wall()->rows()[1].sheet.image.isNull());
    }

    void sameLatentsStandInTheSameColumn()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir), make(dir)});
        view->setPage(CompareView::Pictures);
        view->grab();
        const LatentWall *wall = view->pictures()->wall();
        for (int tile = 0; tile < 20; ++tile) {
            QCOMPARE(wall->tileRect(0, tile).left(), wall->tileRect(2, tile).left());
            QVERIFY(!wall->tileRect(0, tile).intersects(wall->tileRect(1, tile)));
            QVERIFY(wall->tileRect(2, tile).right() <= view->width());
        }
        QVERIFY(view->pictures()->notice().isEmpty());
    }

    void otherLatentsAreSetApartAndSaid()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir, {.settings = {{u"run.latent_seed"_s, u"8"_s}}}),
                                  make(dir)});
        QVERIFY2(view->pictures()->notice().startsWith(
                     u"B: not the same latents as A and C (latent seed 8 instead of 7)"),
                 qPrintable(view->pictures()->notice()));
        QList<int> order;
        for (const LatentWall::Row &row : view->pictures()->wall()->rows())
            order << row.run;
        QCOMPARE(order, (QList<int>{0, 2, 1}));
        QVERIFY(view->pictures()->wall()->rows()[2].isOther);
    }

    void doubleClickOpensTheRunAtThatMoment()
    {
        QTemporaryDir dir;
        const QStringList paths{make(dir), make(dir)};
        const auto view = opened(paths);
        view->setPage(CompareView::Pictures);
        view->grab();
        QSignalSpy asked(view.get(), &CompareView::openRunRequested);
        view->pictures()->goTo(0);
        LatentWall *wall = view->pictures()->wall();
        QTRY_COMPARE_WITH_TIMEOUT(wall->rows()[1].sheet.update, 100, kTestPatienceMs);
        QTest::mouseDClick(wall, Qt::LeftButton, {}, wall->tileRect(1, 3).center().toPoint());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), paths[1]);
        QCOMPARE(asked[0][1].toLongLong(), 100);
    }

    void tablesNameWhatDiffersAndTheSpread()
    {
        QTemporaryDir dir;
        const auto view = opened(
            {make(dir, {.settings = seed(1)}), make(dir, {.settings = seed(2), .level = 3}),
             make(dir,
                  {.settings = {{u"loss.r1"_s, u"0.5"_s}},
                   .schedule = {{.at = {60, 60, 60}, .key = u"d.rate"_s, .value = 5e-4}}})});
        view->setPage(CompareView::Tables);
        const QTableWidget *settings = view->tables()->settings();
        QCOMPARE(labelsOf(settings),
                 (QStringList{u"Learning rate of D"_s, u"R1 penalty"_s, u"R1 interval"_s, u"Seed"_s}));
        QCOMPARE(settings->item(0, 1)->text(), u"1e-3"_s);
        QCOMPARE(settings->item(0, 3)->text(), u"1e-3\n5e-4 from update 60 on"_s);
        QCOMPARE(settings->item(2, 1)->text(), u"–"_s);
        const QTableWidget *numbers = view->tables()->numbers();
        QCOMPARE(numbers->columnCount(), 5); // what, three runs, and the two seeds together
        QCOMPARE(numbers->item(0, 1)->text(), u"1"_s);
        QCOMPARE(numbers->item(0, 4)->text(), u"2 ± 1.4 (2)"_s);
    }

    void aRunThatGoesOnIsFollowed()
    {
        QTemporaryDir dir;
        const QStringList paths{make(dir), make(dir)};
        const auto view = opened(paths);
        QVERIFY(appendLine(toPath(paths[1]) / "stats.jsonl", toLine(test::comparedTick(500, 1))));
        QVERIFY(writeFileAtomically(toPath(paths[1]) / "fakes" / "000000500.png",
                                    encodeSheet(test::comparedSheet(500, 9), u"x"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(view->data().range().second, 500.0, kTestPatienceMs);
        QCOMPARE(view->pictures()->places().back(), 500.0);
        QTRY_COMPARE_WITH_TIMEOUT(view->pictures()->wall()->rows()[1].sheet.update, 500, kTestPatienceMs);
    }

    void exportsLeaveTheWindow()
    {
        QTemporaryDir dir;
        const auto view = opened({make(dir), make(dir)});
        view->exportPage(dir.filePath(u"page.html"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(dir.filePath(u"page.html"_s)), kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(view->findChild<QLabel *>(u"state"_s)->text().contains(u"page.html"_s),
                                 kTestPatienceMs);
        view->exportTables(dir.filePath(u"tables"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(dir.filePath(u"tables/spread.csv"_s)), kTestPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(view->findChild<QLabel *>(u"state"_s)->text().contains(u"tables"_s),
                                 kTestPatienceMs);
        view->exportTables(dir.filePath(u"tables"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view->message()->text().contains(u"a file with this name already exists"_s),
                                 kTestPatienceMs);
    }
};

FORJA_TEST(TestCompare)
#include "test_compare.moc"
