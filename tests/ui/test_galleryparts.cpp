// SPDX-FileCopyrightText: 2026 The Forja authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testmain.h"
#include "tests/ui/viewrecords.h"
#include "ui/charts/comparedlines.h"
#include "ui/gallery/gallerypainter.h"
#include "ui/gallery/timelinecharts.h"
#include "ui/gallery/timelineflags.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace forja;
using Block = GalleryBlock;
using namespace Qt::StringLiterals;

/// What the gallery and the charts are put together from, each alone: given values, it says where things are
/// or paints them.
class TestGalleryParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAMomentNothingHasAPlace()
    {
        GallerySheets sheets;
        sheets.set(Block::Real, viewtest::sheet(0), {});
        GalleryLayout layout;
        QVERIFY(!layout.arrange(sheets, 1)); // no viewport yet
        layout.setViewport({800, 600});
        QVERIFY(layout.arrange(sheets, 1));
        QCOMPARE(layout.tiles(Block::Real).count, 0);
        QCOMPARE(layout.height(), 0);
        QCOMPARE(layout.placeAt({20, 20}).position, -1);
    }
    void thePinnedMomentStandsInTheOrderOfTheOther()
    {
        GallerySheets sheets;
        sheets.set(Block::Moment, viewtest::sheet(100), {});
        sheets.set(Block::Pinned, viewtest::sheet(50), {});
        sheets.setSort(GallerySort::Percentile);
        QCOMPARE(sheets.tileAt(Block::Pinned, 0, 20), sheets.tileAt(Block::Moment, 0, 20));
        QCOMPARE(sheets.tileAt(Block::Real, 0, 20), 0);
        QCOMPARE(sheets.positionOf(sheets.order().back()), 19);
        QVERIFY(!sheets.hasClassColumns()); // sorted, a column holds any class
    }
    void everyTileIsFoundWhereItWasLaid()
    {
        GallerySheets sheets;
        sheets.set(Block::Real, viewtest::sheet(0), {});
        sheets.set(Block::Moment, viewtest::sheet(100), {});
        sheets.set(Block::Pinned, viewtest::sheet(50), {});
        GalleryLayout layout;
        layout.setViewport({900, 500});
        QVERIFY(layout.arrange(sheets, 1));
        for (const Block block : {Block::Real, Block::Pinned, Block::Moment}) {
            const TileLayout &tiles = layout.tiles(block);
            QVERIFY(tiles.count > 0);
            for (int position = 0; position < tiles.count; ++position)
                QCOMPARE(layout.placeAt(tiles.rect(position).center()),
                         (GalleryLayout::Place{block, position}));
        }
    }
    void aNewSheetIsPaintedInPlaceOfTheOneBefore()
    {
        GallerySheets sheets;
        GalleryLayout layout;
        GalleryPainter painter;
        layout.setViewport({800, 600});
        for (const int shade : {40, 120}) {
            sheets.set(Block::Moment, viewtest::sheet(shade, 20, 10, shade), {});
            QVERIFY(layout.arrange(sheets, 1));
            QImage image(800, 600, QImage::Format_RGB32);
            QPainter device(&image);
            painter.paint(device, image.rect(), image.rect(), sheets, layout, {});
            device.end();
            const QPointF inside = layout.tiles(Block::Moment).rect(7).center() - QPointF(8, 0);
            QCOMPARE(qGray(image.pixel(inside.toPoint())), shade + 7);
        }
    }
    void flagsStandInTheOrderOfTheirUpdates()
    {
        TimeAxis axis;
        axis.setMode(TimeAxis::Mode::Linear);
        axis.setEnd(1000);
        TimelineFlags flags{QFont()};
        for (const int update : {900, 100, 500})
            flags.append(viewtest::event(EventKind::Edit, update));
        QList<qint64> updates;
        for (const EventRecord &flag : flags.all())
            updates.append(flag.at.update);
        QCOMPARE(updates, QList<qint64>({100, 500, 900}));
        const ScreenAxis screen{axis, 1000};
        QCOMPARE(flags.signs(screen).size(), std::size_t(3));
        QVERIFY(flags.textAt({screen.xOf(500), 5}, screen).startsWith(u"update 500"));
        QCOMPARE(flags.textAt({screen.xOf(500), 60}, screen), QString());
    }
    void whatTheChartsSayIsThatOfTheNextTick()
    {
        TimeAxis axis;
        axis.setEnd(100);
        TimelineCharts numbers;
        const ScreenAxis screen{axis, 400};
        QCOMPARE(numbers.readout(numbers.charts(3, screen, Theme::dark()).at(1), 10), QString());
        numbers.append(viewtest::tick(20));
        numbers.append(viewtest::tick(45));
        numbers.append(viewtest::measure(40, 2));
        const auto charts = numbers.charts(3, screen, Theme::dark());
        QCOMPARE(charts.size(), std::size_t(3));
        const auto values = [&](qint64 update) {
            return numbers.readout(charts.at(1), update).section(u" at "_s, 0, 0);
        };
        QVERIFY(!values(45).isEmpty() && values(20) != values(45));
        QCOMPARE(values(30), values(45));
        QVERIFY(numbers.readout(charts.at(0), 3).endsWith(u" at update 40"_s));
        QVERIFY(numbers.charts(0, screen, Theme::dark()).empty());
    }
    void comparedLinesAreReadOnlyWhereTheyAre()
    {
        const ComparedLines lines(
            {{u"A"_s, Qt::red, {{0, 1}, {10, 1}}}, {u"B"_s, Qt::green, {{0, 2}, {5, 2}}}}, {0, 0, 200, 200},
            [](QPointF p) { return p * 10; }, Theme::dark(), QFont());
        const auto painted = [&lines](double x) {
            QImage image(200, 200, QImage::Format_RGB32);
            image.fill(Qt::black);
            QPainter painter(&image);
            lines.paintReadings(painter, x);
            int green = 0;
            for (int y = 0; y < 200; ++y) {
                for (int column = 0; column < 200; ++column)
                    green += image.pixel(column, y) == QColor(Qt::green).rgb();
            }
            return green;
        };
        QVERIFY(painted(3) > 0);
        QCOMPARE(painted(8), 0); // B has ended
    }
};

FORJA_TEST(TestGalleryParts)
#include "test_galleryparts.moc"
