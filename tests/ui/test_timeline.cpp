// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "tests/ui/viewrecords.h"
#include "ui/gallery/timeline.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace forja;
using namespace Qt::StringLiterals;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void axisIsMonotoneAndReachesItsEnds_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("by moment") << int(TimeAxis::Mode::Moment);
        QTest::newRow("linear") << int(TimeAxis::Mode::Linear);
        QTest::newRow("log") << int(TimeAxis::Mode::Log);
    }
    void axisIsMonotoneAndReachesItsEnds()
    {
        QFETCH(int, mode);
        TimeAxis axis;
        axis.setMode(TimeAxis::Mode(mode));
        axis.setMoments({0, 10, 50, 400, 1800});
        axis.setEnd(1820);
        QCOMPARE(axis.toFraction(0), 0.0);
        QVERIFY(std::abs(axis.toFraction(1820) - 1) < 1e-12);
        for (int update = 1; update <= 1820; ++update) {
            QVERIFY(axis.toFraction(update) > axis.toFraction(update - 1));
            QVERIFY(std::abs(axis.toUpdate(axis.toFraction(update)) - update) < 1e-6);
        }
        for (int i = 0; i < 5; ++i)
            QCOMPARE(axis.nearestMoment(axis.toFraction(double(axis.moments()[std::size_t(i)]))), i);
        QCOMPARE(axis.labels(6).first(), 0);
        QCOMPARE(axis.labels(6).last(), 1820);
        const QList<qint64> labels = axis.labels(6);
        QVERIFY(labels.size() >= 4 && std::is_sorted(labels.begin(), labels.end()));
    }
    void axisByMomentSpacesMomentsEqually()
    {
        TimeAxis axis;
        axis.setMode(TimeAxis::Mode::Moment);
        axis.setMoments({0, 1, 100, 1000});
        QVERIFY(std::abs(axis.toFraction(1) - 1 / 3.0) < 1e-12);
        QVERIFY(std::abs(axis.toFraction(100) - 2 / 3.0) < 1e-12);
        QVERIFY(std::abs(axis.toFraction(50.5) - 0.5) < 1e-12);
    }
    void axisWithoutMomentsAnswers()
    {
        TimeAxis axis;
        QCOMPARE(axis.nearestMoment(0.5), -1);
        for (const auto mode : {TimeAxis::Mode::Moment, TimeAxis::Mode::Linear, TimeAxis::Mode::Log}) {
            axis.setMode(mode);
            QVERIFY(std::isfinite(axis.toFraction(0)) && std::isfinite(axis.toUpdate(1)));
        }
    }

    void clickPicksTheNearestMoment()
    {
        Timeline timeline;
        prepare(timeline);
        QSignalSpy changed(&timeline, &Timeline::momentChanged);
        const int x = static_cast<int>(timeline.view()->xOf(200)) + 2;
        QTest::mouseClick(timeline.view(), Qt::LeftButton, {}, QPoint(x, 60));
        QCOMPARE(timeline.current(), 200);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toLongLong(), 200);
    }
    void followingEndsWhenThePersonGoesBackAndResumesAtTheEnd()
    {
        Timeline timeline;
        prepare(timeline);
        QVERIFY(timeline.isFollowing());
        QCOMPARE(timeline.current(), 1000);
        timeline.setMoments({0, 50, 200, 1000, 1100});
        QCOMPARE(timeline.current(), 1100);
        QTest::keyClick(timeline.view(), Qt::Key_Left);
        QCOMPARE(timeline.current(), 1000);
        QVERIFY(!timeline.isFollowing());
        timeline.setMoments({0, 50, 200, 1000, 1100, 1200});
        QCOMPARE(timeline.current(), 1000);
        QTest::keyClick(timeline.view(), Qt::Key_End);
        QVERIFY(timeline.isFollowing());
        timeline.setMoments({0, 50, 200, 1000, 1100, 1200, 1300});
        QCOMPARE(timeline.current(), 1300);
    }
    void keysAndWheelStepThroughMoments()
    {
        Timeline timeline;
        prepare(timeline);
        QTest::keyClick(timeline.view(), Qt::Key_Home);
        QCOMPARE(timeline.current(), 0);
        QTest::keyClick(timeline.view(), Qt::Key_Right);
        QCOMPARE(timeline.current(), 50);
        QTest::keyClick(timeline.view(), Qt::Key_PageDown);
        QCOMPARE(timeline.current(), 1000);
        QWheelEvent wheel({100, 50}, {100, 50}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(timeline.view(), &wheel);
        QCOMPARE(timeline.current(), 200);
    }
    void thinnedOutMomentGivesWayToTheNext()
    {
        Timeline timeline;
        prepare(timeline);
        timeline.pick(50);
        timeline.setMoments({0, 200, 1000});
        QCOMPARE(timeline.current(), 200);
    }
    void playRunsFromTheStartToTheEnd()
    {
        Timeline timeline;
        prepare(timeline);
        QSignalSpy changed(&timeline, &Timeline::momentChanged);
        timeline.setPlaying(true);
        QCOMPARE(timeline.current(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!timeline.isPlaying(), kTestPatienceMs);
        QCOMPARE(timeline.current(), 1000);
        QCOMPARE(changed.size(), 4);
        QVERIFY(timeline.isFollowing());
    }

    void flagsAreEditsStepsWarningsAndKeptMoments()
    {
        Timeline timeline;
        prepare(timeline);
        for (const EventKind kind :
             {EventKind::Start, EventKind::Edit, EventKind::Unknown, EventKind::Step, EventKind::Warning,
              EventKind::Pause, EventKind::Keep, EventKind::Finish})
            timeline.view()->appendEvent(viewtest::event(kind, 10));
        QList<EventKind> kinds;
        for (const EventRecord &flag : timeline.view()->flags())
            kinds.append(flag.kind);
        QCOMPARE(kinds,
                 QList<EventKind>({EventKind::Edit, EventKind::Step, EventKind::Warning, EventKind::Keep}));
    }
    void flagsDoNotStrikeThroughEachOthersLabels()
    {
        Timeline timeline;
        prepare(timeline);
        timeline.resize(900, 300);
        timeline.grab();
        // The last one comes late and names a moment that has gone by, as the training doctor does.
        for (const qint64 update : {100, 300, 305, 600, 980, 990, 250})
            timeline.view()->appendEvent(viewtest::event(EventKind::Edit, update));
        const std::vector<FlagSign> signs = timeline.view()->flagSigns();
        std::size_t flags = 0;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            flags += signs[i].count;
            for (std::size_t j = 0; j < signs.size(); ++j) {
                if (!signs[i].isLabelled())
                    continue;
                const bool isPoleFree = signs[j].x <= signs[i].labelLeft
                    || signs[j].x >= signs[i].labelLeft + signs[i].labelWidth;
                QVERIFY2(isPoleFree, qPrintable(u"label %1 and pole %2"_s.arg(i).arg(j)));
                const bool isLabelFree = i == j || !signs[j].isLabelled()
                    || signs[j].labelLeft >= signs[i].labelLeft + signs[i].labelWidth
                    || signs[j].labelLeft + signs[j].labelWidth <= signs[i].labelLeft;
                QVERIFY2(isLabelFree, qPrintable(u"labels %1 and %2"_s.arg(i).arg(j)));
            }
        }
        QCOMPARE(flags, std::size_t(7));
        QVERIFY(signs.size() < 7); // those that stand too close are one, with a count
        QVERIFY(std::any_of(signs.begin(), signs.end(),
                            [](const FlagSign &sign) { return sign.isLabelled(); }));
        // What a merged sign does not say its tooltip does.
        const auto merged = std::find_if(signs.begin(), signs.end(),
                                         [](const FlagSign &sign) { return sign.count > 1; });
        QCOMPARE(timeline.view()->flagsAt({merged->x, 4}).count(QLatin1Char('\n')),
                 qsizetype(merged->count) - 1);
    }
    void theBarGivesUpWordsBeforeItCutsThem()
    {
        // Inside another widget, as in the window: on its own it would not get narrower than its words.
        QWidget window;
        Timeline timeline(&window);
        prepare(timeline);
        window.resize(1200, 300);
        window.show();
        for (const int width : {1200, 640, 480, 440}) {
            timeline.setGeometry(0, 0, width, 300);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            timeline.grab();
            QCOMPARE(timeline.width(), width);
            for (const QToolButton *button : timeline.findChildren<QToolButton *>()) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width(),
                             qPrintable(u"%1 at %2"_s.arg(button->text()).arg(width)));
            }
        }
    }
    void distanceChartNamesTheBestMomentAndItsProtocol()
    {
        Timeline timeline;
        prepare(timeline);
        for (const auto &[update, distance] : {std::pair{0, 3.0}, {500, 0.9}, {900, NAN}, {1000, 1.4}})
            timeline.view()->appendMeasure(viewtest::measure(update, distance));
        const MiniChart &chart = timeline.view()->charts().front();
        QCOMPARE(chart.remark, u"lower is better · best 0.90 at update 500"_s);
        QCOMPARE(chart.note, u"random-feature Fréchet, 2,000 pictures"_s);
        QVERIFY(chart.levels.isEmpty()); // which had no floor
        QVERIFY(chart.best && std::abs(chart.best->y() - 0.9) < 1e-12);
        QVERIFY(!chart.isLog);
    }
    void aDistanceIsReadAsSoManyTimesTheFloor()
    {
        Timeline timeline;
        prepare(timeline);
        for (const auto &[update, distance] : {std::pair{0, 9.0}, {500, 3.0}}) {
            MeasureRecord measure = viewtest::measure(update, distance);
            measure.protocol = u"scale-feature-frechet-v1-1000"_s;
            measure.numbers.insert(measurekey::kFloor, 1.25);
            timeline.view()->appendMeasure(measure);
        }
        const MiniChart &chart = timeline.view()->charts().front();
        QCOMPARE(chart.remark, u"lower is better · best 3.00 at update 500 · 2.4 × the floor"_s);
        QVERIFY(chart.note.startsWith(u"scale-feature Fréchet"_s));
        QCOMPARE(chart.levels.size(), 1);
        QCOMPARE(chart.levels.front().value, 1.25);
    }
    void noiseOfTheFirstSnapshotsIsNotMarkedAsTheBest()
    {
        Timeline timeline;
        prepare(timeline);
        for (const auto &[update, distance] : {std::pair{0, 3.0}, {120, 0.2}, {240, 1.4}})
            timeline.view()->appendMeasure(viewtest::measure(update, distance));
        QCOMPARE(timeline.view()->charts().front().remark, u"lower is better · no best yet"_s);
        QVERIFY(!timeline.view()->charts().front().best);
        timeline.view()->appendMeasure(viewtest::measure(600, 1.2));
        QCOMPARE(timeline.view()->charts().front().remark, u"lower is better · best 1.20 at update 600"_s);
    }
    void lowPagesShowFewerCharts()
    {
        Timeline timeline;
        timeline.fitTo(500);
        QCOMPARE(timeline.view()->charts().size(), std::size_t(1));
        timeline.fitTo(620);
        QCOMPARE(timeline.view()->charts().size(), std::size_t(2));
        QVERIFY(timeline.height() < 620 / 3);
        timeline.fitTo(1300);
        QCOMPARE(timeline.view()->charts().size(), std::size_t(3));
    }
    void manyTicksAreThinnedToPixelColumns()
    {
        Timeline timeline;
        timeline.resize(800, 300);
        timeline.fitTo(1300);
        constexpr int kTicks = 20000;
        for (int i = 0; i < kTicks; ++i)
            timeline.view()->appendTick(viewtest::tick(i));
        timeline.grab();
        // Five lines, two points a column, and a few at the ends.
        QVERIFY2(timeline.view()->pointCount() <= 5 * (2 * 800 + 4),
                 qPrintable(QString::number(timeline.view()->pointCount())));
        QVERIFY(timeline.view()->pointCount() > 800);
    }
    void thinningKeepsExtremesAndGaps()
    {
        std::vector<double> xs, ys;
        for (int i = 0; i < 1000; ++i) {
            xs.push_back(i);
            ys.push_back(i == 333 ? 50 : i == 777 ? -50 : i == 500 ? NAN : 0);
        }
        const auto points = thinned(xs, ys, [](double x) { return x / 10; }, 100);
        QVERIFY(points.size() <= 204);
        QVERIFY(std::any_of(points.begin(), points.end(),
                            [](QPointF p) { return p.y() == 50 && p.x() == 33.3; }));
        QVERIFY(std::any_of(points.begin(), points.end(), [](QPointF p) { return p.y() == -50; }));
        QCOMPARE(std::count_if(points.begin(), points.end(), [](QPointF p) { return std::isnan(p.y()); }), 1);
        QVERIFY(std::is_sorted(points.begin(), points.end(),
                               [](QPointF a, QPointF b) { return a.x() < b.x(); }));
    }
    void doubleClickPins()
    {
        Timeline timeline;
        prepare(timeline);
        QSignalSpy pinned(&timeline, &Timeline::pinToggled);
        QTest::mouseDClick(timeline.view(), Qt::LeftButton, {},
                           QPoint(static_cast<int>(timeline.view()->xOf(50)), 50));
        QCOMPARE(pinned.size(), 1);
        QCOMPARE(pinned.first().first().toLongLong(), 50);
    }

private:
    static void prepare(Timeline &timeline)
    {
        timeline.resize(900, 260);
        timeline.fitTo(800);
        timeline.grab(); // Lays it out.
        timeline.setMoments({0, 50, 200, 1000});
    }
};

FORJA_TEST(TestTimeline)
#include "test_timeline.moc"
