// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "tests/ui/viewrecords.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/chartdata.h"
#include "ui/charts/chartspage.h"
#include "ui/charts/linechart.h"
#include "ui/charts/minichart.h"
#include "ui/help/helppages.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace forja;
using namespace Qt::StringLiterals;

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLevelOrValueThatALogarithmCannotShowSquashesNoChart()
    {
        MiniChart chart{.title = {},
                        .note = {},
                        .remark = {},
                        .lines = {MiniLine{.statistic = {}, .label = {}, .colour = Qt::red}},
                        .levels = {MiniLevel{.value = 0, .colour = Qt::red, .label = {}}},
                        .isLog = true,
                        .best = {},
                        .head = {},
                        .plot = {}};
        chart.lines[0].points = {{0, 0}, {1, 0.5}, {2, 8}};
        QCOMPARE(valueRange(chart), std::pair(0.5, 8.0));
        chart.isLog = false;
        QCOMPARE(valueRange(chart), std::pair(0.0, 8.0));
    }

    void onlyChartsWithSomethingToShowAreShown()
    {
        ChartsPage page(nullptr);
        prepare(page);
        QVERIFY(page.shownCharts().isEmpty());
        page.appendTick(viewtest::tick(1));
        page.refresh();
        QCOMPARE(titles(page), QStringList({u"Losses"_s, u"D’s output"_s}));
        page.appendMeasure(viewtest::measure(1, 2));
        TickRecord odd = viewtest::tick(2);
        odd.stats.insert(u"Somebody/elses"_s, {1, 3, 0});
        odd.stats.insert(u"Histogram/real/00"_s, {1, 1, 0});
        page.appendTick(odd);
        page.refresh();
        QCOMPARE(titles(page),
                 QStringList({u"Distance to real pictures"_s, u"Diversity"_s, u"Losses"_s, u"D’s output"_s,
                              u"Histograms of D’s output"_s, u"Somebody/elses"_s}));
    }
    /// So a new chart is tested as it stands in the catalogue, and cannot be forgotten in the help.
    void everyChartOfTheCatalogueIsShownAndExplained()
    {
        LossFacts facts;
        facts.penalties = {{.statistic = u"Loss/r1_penalty"_s, .label = u"R1"_s}};
        const QList<ChartSpec> catalogue = chartCatalogue(facts);
        QVERIFY(catalogue.size() > 8);
        const QString help = HelpPages(assembleFields(), u"en"_s).source(u"charts"_s).replace(u'’', u'\'');
        for (const ChartSpec &spec : catalogue) {
            ChartData data;
            LineChart chart(spec, &data, nullptr);
            chart.refresh();
            QVERIFY2(!chart.hasData(), qPrintable(spec.title));
            TickRecord tick = viewtest::tick(1);
            tick.stats.clear();
            for (const SeriesSpec &series : spec.series)
                tick.stats.insert(series.statistic, {1, 0.5, 0});
            data.ticks.append(tick);
            MeasureRecord measure = viewtest::measure(1, 2);
            for (const MeasureFacts &facts : measureFacts())
                measure.numbers.insert(facts.key, 0.5);
            data.measures.push_back(measure);
            chart.refresh();
            QVERIFY2(chart.hasData(), qPrintable(spec.title));
            QVERIFY2(help.contains(u"**%1**"_s.arg(QString(spec.title).replace(u'’', u'\''))),
                     qPrintable(spec.title));
        }
    }
    void appendedTicksAppearByThemselves()
    {
        ChartsPage page(nullptr);
        prepare(page);
        page.appendTick(viewtest::tick(1));
        QTRY_VERIFY_WITH_TIMEOUT(!page.shownCharts().isEmpty(), kTestPatienceMs);
    }
    void manyTicksAreThinnedToPixelColumns()
    {
        ChartsPage page(nullptr);
        prepare(page);
        for (int i = 0; i < 20000; ++i)
            page.appendTick(viewtest::tick(i));
        page.refresh();
        page.grab();
        for (const ChartCard *card : page.shownCharts()) {
            QVERIFY(card->pointCount() > 100);
            QVERIFY2(card->pointCount() <= 3 * (2 * card->width() + 4), qPrintable(card->title()));
        }
    }
    void zoomIsSharedAndReset()
    {
        ChartsPage page(nullptr);
        prepare(page);
        for (int i = 0; i <= 100; ++i)
            page.appendTick(viewtest::tick(i * 10));
        page.refresh();
        page.grab();
        Q_EMIT page.shownCharts().first()->zoomRequested(200, 400);
        QCOMPARE(page.data().range(), std::pair(200.0, 400.0));
        for (const ChartCard *card : page.shownCharts())
            QVERIFY(card->pointCount() <= 3 * 24); // 21 ticks and a neighbour at each end, three lines
        Q_EMIT page.shownCharts().first()->zoomRequested(-500, 400);
        QCOMPARE(page.data().range(), std::pair(0.0, 400.0));
        QTest::mouseDClick(page.shownCharts().last(), Qt::LeftButton);
        QCOMPARE(page.data().range(), std::pair(0.0, 1000.0));
    }
    void draggingAZoomBandZooms()
    {
        ChartsPage page(nullptr);
        prepare(page);
        for (int i = 0; i <= 100; ++i)
            page.appendTick(viewtest::tick(i * 10));
        page.refresh();
        page.grab();
        ChartCard *card = page.shownCharts().first();
        const int y = card->height() / 2;
        QTest::mousePress(card, Qt::LeftButton, {}, {card->width() / 3, y});
        QTest::mouseMove(card, {card->width() / 2, y});
        QMouseEvent move(QEvent::MouseMove, QPointF(card->width() / 2.0, y), QPointF(card->width() / 2.0, y),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(card, &move);
        QTest::mouseRelease(card, Qt::LeftButton, {}, {card->width() / 2, y});
        QVERIFY(page.data().zoom.has_value());
        QVERIFY(page.data().range().first > 150 && page.data().range().second < 700);
    }
    void xAxisFollowsUpdatesKimgAndTime()
    {
        ChartsPage page(nullptr);
        prepare(page);
        page.appendTick(viewtest::tick(500));
        page.appendTick(viewtest::tick(1000));
        QCOMPARE(page.data().range().second, 1000.0);
        QCOMPARE(page.data().xText(1000), u"update 1,000"_s);
        page.setXAxis(XAxis::Kimg);
        QCOMPARE(page.data().range().second, 32.0);
        QCOMPARE(page.data().xOf(750), 24.0);
        page.setXAxis(XAxis::Time);
        QCOMPARE(page.data().range().second, 50.0);
        QCOMPARE(page.data().xText(50), u"0:50"_s);
        QCOMPARE(page.data().xText(3723), u"1:02:03"_s);
    }
    void logScaleIsRefusedWhereValuesAreNotPositive()
    {
        ChartsPage page(nullptr);
        prepare(page);
        for (int i = 0; i < 10; ++i)
            page.appendTick(viewtest::tick(i));
        page.setLog(true);
        QMap<QString, bool> isLog;
        for (ChartCard *card : page.shownCharts())
            isLog[card->title()] = qobject_cast<LineChart *>(card)->isLog();
        QCOMPARE(isLog.value(u"Losses"_s, false), true);
        QCOMPARE(isLog.value(u"D’s output"_s, true), false);
        page.setLog(false);
        QVERIFY(!qobject_cast<LineChart *>(page.shownCharts().first())->isLog());
    }
    void smoothingIsADebiasedAverage()
    {
        const std::vector<double> ys{4, NAN, 0, 8};
        const std::vector<double> out = smoothed(ys, 0.5);
        QCOMPARE(out[0], 4.0); // The first value is itself, not half of it.
        QVERIFY(std::isnan(out[1]));
        QVERIFY(std::abs(out[2] - 4.0 / 3) < 1e-12); // (0.25 * 4 + 0.5 * 0) / 0.75
        QVERIFY(std::abs(out[3] - (0.125 * 4 + 0.5 * 8) / 0.875) < 1e-12);
        QCOMPARE(smoothed({4, 0, 8}, 0), std::vector<double>({4, 0, 8}));
    }
    void csvHoldsEveryValueAsRecorded()
    {
        ChartsPage page(nullptr);
        prepare(page);
        TickRecord first = viewtest::tick(10);
        first.stats = {{u"Loss/D/loss"_s, {1, 0.1 + 0.2, 0}}};
        TickRecord second = viewtest::tick(20);
        second.stats = {{u"Loss/D/loss"_s, {1, NAN, 0}}, {u"Accuracy/D"_s, {1, 0.75, 0}}};
        page.appendTick(first);
        page.appendTick(second);
        page.appendMeasure(viewtest::measure(15, 0.9));
        QTemporaryDir folder;
        QVERIFY(bool(page.saveCsv(folder.filePath(u"a.csv"_s))));
        QFile file(folder.filePath(u"a.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 5); // each is ended
        // What every table begins with; further measures follow in the order of their names.
        const QByteArrayList begun{"kind,update,d_updates,g_updates,kimg,seconds,Accuracy/D,Loss/D/"
                                   "loss,distance,diversity,protocol,",
                                   "tick,10,10,10,0.32,0.5,nan,0.30000000000000004,,,,",
                                   "measure,15,,,,0.75,,,0.9,0.9,random-feature-frechet-v1-2000,",
                                   "tick,20,20,20,0.64,1,0.75,nan,,,,"};
        for (int i = 0; i < 4; ++i) {
            QVERIFY2(lines.at(i).startsWith(begun.at(i)), lines.at(i).constData());
            QCOMPARE(lines.at(i).count(','), lines.at(0).count(','));
        }
        const QByteArrayList head = lines.at(0).split(','), measure = lines.at(2).split(',');
        for (const char *key : {"comb", "copied"})
            QCOMPARE(measure.value(head.indexOf(key)), "nan");
    }
    void everyMeasureHasItsChart()
    {
        MeasureRecord measure = viewtest::measure(15, 0.9);
        QStringList charts;
        for (const MeasureFacts &facts : measureFacts()) {
            if (facts.title.isEmpty())
                continue;
            measure.numbers.insert(facts.key, 0.25);
            charts << facts.title;
        }
        ChartsPage page(nullptr);
        prepare(page);
        page.appendMeasure(measure);
        page.refresh();
        QCOMPARE(titles(page), charts);
        // The floor is drawn with the distance, whichever family says what a distance is.
        QCOMPARE(measureFacts().constFirst().besideKey, measurekey::kFloor);
        QCOMPARE(charts.first(4),
                 (QStringList{u"Distance to real pictures"_s, u"Diversity"_s, u"Near copies"_s, u"Grid"_s}));
    }
    void measuresOfANewerProgramAreInTheCsvAndDetailsAreNot()
    {
        ChartData data;
        MeasureRecord measure = viewtest::measure(15, 0.5);
        measure.numbers.insert(u"later"_s, 0.25);
        measure.numbers.insert(u"more/kl"_s, 3);
        data.measures = {measure};
        const QByteArrayList lines = toCsv(data).split('\n');
        const QByteArrayList head = lines.at(0).split(','), row = lines.at(1).split(',');
        QCOMPARE(head.size(), row.size());
        QCOMPARE(row.value(head.indexOf("later")), "0.25");
        QVERIFY(!lines.at(0).contains("kl"));
    }
    void theHistogramsFollowTheAccuracyOfD()
    {
        ChartsPage page(nullptr);
        prepare(page);
        TickRecord tick = viewtest::tick(1);
        for (const QString &name : {u"Accuracy/D"_s, u"Gradient/G"_s, u"Histogram/real/00"_s})
            tick.stats.insert(name, {1, 1, 0});
        page.appendTick(tick);
        page.refresh();
        const QStringList shown = titles(page);
        const qsizetype at = shown.indexOf(u"Histograms of D’s output"_s);
        QCOMPARE(shown.value(at - 1), u"Accuracy of D"_s);
        QCOMPARE(shown.value(at + 1), u"Gradient norms"_s);
    }
    void picturesAreWritten()
    {
        ChartsPage page(nullptr);
        prepare(page);
        QTemporaryDir folder;
        const QString png = folder.filePath(u"a.png"_s);
        const QString svg = folder.filePath(u"a.svg"_s);
        const Outcome nothing = page.savePng(png);
        QVERIFY(!nothing);
        QCOMPARE(nothing.problem().english(),
                 u"There is no chart to save yet. Wait for the first second of training."_s);
        for (int i = 0; i < 50; ++i)
            page.appendTick(viewtest::tick(i));
        page.refresh();
        page.grab();
        QVERIFY(bool(page.savePng(png)));
        const QImage image(png);
        QRect all;
        for (const ChartCard *card : page.shownCharts())
            all |= card->geometry();
        QCOMPARE(image.width(), 2 * all.width());
        QVERIFY(countOf(image, Theme::dark().g) > 100);
        QVERIFY(bool(page.saveSvg(svg, page.shownCharts().first())));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QXmlStreamReader reader(text);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(text.contains("Losses"));
        QVERIFY2(!text.contains("<image"), "the chart is lines, not a picture of lines");
        const Outcome nowhere = page.saveCsv(folder.filePath(u"none/a.csv"_s));
        QVERIFY(!nowhere);
    }

private:
    static void prepare(ChartsPage &page)
    {
        page.resize(1000, 700);
        page.show();
    }
    /// Of the charts that are shown, those that these tests know: a further one in the catalogue is no fault.
    static QStringList titles(const ChartsPage &page)
    {
        const QStringList known{u"Distance to real pictures"_s,
                                u"Diversity"_s,
                                u"Losses"_s,
                                u"D’s output"_s,
                                u"Called real by D"_s,
                                u"Accuracy of D"_s,
                                u"Histograms of D’s output"_s,
                                u"Gradient norms"_s,
                                u"Near copies"_s,
                                u"Grid"_s,
                                u"Precision"_s,
                                u"Recall"_s,
                                u"Penalties"_s,
                                u"Time per update"_s,
                                u"Speed"_s,
                                u"Time per point"_s,
                                u"Memory"_s,
                                u"Somebody/elses"_s};
        QStringList titles;
        for (const ChartCard *card : page.shownCharts()) {
            if (known.contains(card->title()))
                titles.append(card->title());
        }
        return titles;
    }
    /// Pixels near a colour.
    static int countOf(const QImage &image, const QColor &colour)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                        + std::abs(pixel.blue() - colour.blue())
                    < 30;
            }
        }
        return count;
    }
};

FORJA_TEST(TestCharts)
#include "test_charts.moc"
